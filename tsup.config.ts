import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    normalize: 'src/normalize/index.ts',
    tokenize: 'src/tokenize/index.ts',
    clitics: 'src/tokenize/clitics/index.ts',
    numbers: 'src/numbers/index.ts',
    gazetteer: 'src/gazetteer/index.ts',
    places: 'src/places/index.ts',
    'places.node': 'src/places/node.ts',
    cli: 'src/cli/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
  splitting: true, // CJS too: else every .cjs entry carries its own copy of the tables
  removeNodeProtocol: false, // tsup strips `node:` by default
  esbuildOptions(options) {
    options.charset = 'utf8'; // else every Arabic letter is shipped as \uXXXX
  },
});
