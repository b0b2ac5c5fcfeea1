import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutLayers } from './vite/cascade-layers.ts';
import { catalogues } from './vite/catalogues.ts';
import { words } from './vite/words.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

// Phones in a hall are old, and Chromebooks past their last update stay where they were.
const browsers = ['chrome87', 'edge88', 'firefox78', 'safari14.1', 'ios14.5'];

// Yjs prints through lib0, whose browser version brings colours for the console along, and with them 4 kB. The one for
// Node prints the same words.
const plainPrinting = fileURLToPath(import.meta.resolve('lib0/logging'));

// React's interface over Preact: the same components for a sixth of the bytes; see docs/decisions/005.
const react = [
  { find: /^react\/(jsx-runtime|jsx-dev-runtime)$/, replacement: 'preact/compat/$1' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
];

export default defineConfig({
  resolve: { alias: [{ find: 'lib0/logging', replacement: plainPrinting }, ...react] },
  plugins: [catalogues(), words(), withoutLayers()],
  build: {
    outDir: 'dist',
    manifest: true,
    target: ['es2020', ...browsers],
    // Without es2020, which stands for browsers so old that logical properties would be written out by language.
    cssTarget: browsers,
    // A file is never inlined: the content policy knows no data: address.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" is for servers that render; there is none here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      // What a phone needs first is one file: left alone, it would be twenty that others share parts of, each a request.
      output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      // The one page that the server writes, with the two files of its own that the last build left.
      '/join': server,
      '/assets': server,
      '/collab': { target: server, ws: true },
      '/socket.io': { target: server, ws: true },
    },
  },
});
