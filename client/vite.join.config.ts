import { defineConfig } from 'vite';
import { withoutLayers } from './vite/cascade-layers.ts';
import { joinPage } from './vite/join-page.ts';
import config from './vite.config.ts';

// A build of its own, after the app's: the page shares no file with the app, and names those the app needs next.
export default defineConfig({
  publicDir: false,
  plugins: [withoutLayers(), joinPage()],
  build: {
    ...config.build,
    emptyOutDir: false,
    manifest: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/screens/join/page.ts',
      output: {
        entryFileNames: 'assets/join-[hash].js',
        assetFileNames: 'assets/join-[hash][extname]',
      },
    },
  },
});
