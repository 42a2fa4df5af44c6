import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A module without a file, of one constant. */
function constantModule(id: string, name: string, value: () => string): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) => (resolved === `\0${id}` ? `export const ${name} = ${JSON.stringify(value())};` : undefined),
  };
}

/** The place file: packed, in base64, so that the page needs no request and opens from a folder. */
const placeData = (): Plugin =>
  constantModule('virtual:place-data', 'PLACE_DATA', () =>
    gzipSync(readFileSync(file('../dist/places.dhad')), { level: 9 }).toString('base64'),
  );

const sample = (): Plugin =>
  constantModule('virtual:sample', 'SAMPLE', () =>
    readFileSync(file('../tests/corpora/articles/sample.txt'), 'utf8').trim(),
  );

/** Lets the page run its own scripts and no other: their hashes go into its content security policy. */
function scriptHashes(): Plugin {
  return {
    name: 'script-hashes',
    enforce: 'post',
    generateBundle: {
      order: 'post', // behind the plugin that puts the scripts into the page
      handler(_, bundle) {
        for (const asset of Object.values(bundle)) {
          if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue;
          const html = String(asset.source);
          const hashes = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
            ([, code]) =>
              `'sha256-${createHash('sha256')
                .update(code as string)
                .digest('base64')}'`,
          );
          asset.source = html.replace("script-src 'sha256-OWN-SCRIPTS'", () => `script-src ${hashes.join(' ')}`);
        }
      },
    },
  };
}

/** Packing the place file takes its time; that is no news. */
const rolldownOptions = { checks: { bundlerTimings: false } };

export default defineConfig({
  base: './',
  plugins: [placeData(), sample(), viteSingleFile(), scriptHashes()],
  resolve: {
    alias: [
      { find: 'dhad/html', replacement: file('../dist/html.js') },
      { find: /^dhad$/, replacement: file('../dist/index.js') },
    ],
  },
  worker: { format: 'iife', plugins: () => [placeData()], rolldownOptions },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 8000,
    modulePreload: false,
    rolldownOptions,
  },
});
