import './tests/house/node-24.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // No file leaves anything behind in a module: they share a worker's, which are read once then (`isolate: false`).
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          isolate: false,
          include: ['{shared,server}/src/**/*.test.ts', 'tests/{house,model}/**/*.test.ts'],
        },
      },
      {
        extends: './client/vite.config.ts',
        root: './client',
        test: {
          name: 'client',
          environment: 'node',
          isolate: false,
          include: ['src/**/*.test.ts'],
          // Read as text by the test that measures contrast; every other style sheet is left out.
          css: { include: /design\/tokens\.css/ },
        },
      },
      {
        // What renders needs a document; the rest is spared the second that it costs each file.
        extends: './client/vite.config.ts',
        root: './client',
        // Packages as a browser gets them, not as Node does: only those can be handed Preact where they ask for React.
        resolve: { conditions: ['module', 'browser'] },
        test: {
          name: 'client-parts',
          environment: 'jsdom',
          isolate: false,
          include: ['src/**/*.test.tsx'],
          // Thousands of icons are one file then, which is read once; and inline, so that it is handed Preact.
          deps: { optimizer: { client: { enabled: true, include: ['lucide-react', 'wouter'] } } },
          server: { deps: { inline: [/lucide-react/, /wouter/] } },
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          isolate: false,
          include: ['tests/integration/**/*.test.ts'],
          // They wait for servers of their own as often as they work.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
