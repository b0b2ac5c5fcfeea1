import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogues } from './vite/catalogues.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? '8080'}`;

export default defineConfig({
  plugins: [catalogues(), react()],
  build: {
    outDir: 'dist',
    manifest: true,
    // Phones in a hall are old, and Chromebooks past their last update stay where they were.
    target: ['es2020', 'safari14.1', 'chrome87'],
    // A file is never inlined: the content policy knows no data: address.
    assetsInlineLimit: 0,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/collab': { target: server, ws: true },
      '/socket.io': { target: server, ws: true },
    },
  },
});
