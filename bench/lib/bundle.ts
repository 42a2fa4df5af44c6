import { mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a module of this folder into plain JavaScript, packages and the built dhad left outside. What runs the
 * benchmarks from TypeScript would rewrite everything it loads, the built package too, and that changes its speed.
 *
 * @returns the path of the bundle, and what removes it
 */
export async function bundleForNode(module: string): Promise<{ path: string; remove: () => void }> {
  // Beside lib/, so that paths relative to a module hold for the bundle.
  const folder = mkdtempSync(fileURLToPath(new URL('../.bundle-', import.meta.url)));
  const path = `${folder}/${module}.js`;
  await build({
    entryPoints: [fileURLToPath(new URL(`../${module}.ts`, import.meta.url))],
    outfile: path,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
