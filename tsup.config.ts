import { defineConfig } from 'tsup';

/** Entries of the library, by the name of their sub-path. */
const LIBRARY = {
  index: 'src/index.ts',
  normalize: 'src/normalize/index.ts',
  tokenize: 'src/tokenize/index.ts',
  clitics: 'src/tokenize/clitics/index.ts',
  numbers: 'src/numbers/index.ts',
  gazetteer: 'src/gazetteer/index.ts',
  importers: 'src/gazetteer/importers/index.ts',
  places: 'src/places/browser.ts',
  'places.node': 'src/places/node.ts',
  html: 'src/html/index.ts',
  node: 'src/scale/node.ts',
  streams: 'src/scale/streams.ts',
};

/** What only Node runs, as modules: the command, and the worker threads that it and dhad/node start. */
const COMMAND = { cli: 'src/cli/index.ts', worker: 'src/scale/worker.ts' };

export default defineConfig(({ silent }) => ({
  entry: { ...LIBRARY, ...COMMAND },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry: LIBRARY },
  clean: true,
  splitting: true, // CJS too: else every .cjs entry carries its own copy of the tables
  shims: true, // import.meta.url in the CJS build, for the files beside a module
  removeNodeProtocol: false, // tsup strips `node:` by default
  silent: silent ?? false,
  esbuildOptions(options) {
    options.charset = 'utf8'; // else every Arabic letter is shipped as \uXXXX
  },
}));
