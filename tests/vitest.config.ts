import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One process for many files: each would else load every module anew, which takes longer than its tests. */
const isolate = false;

/** Only a guard against hanging: property tests share two cores with whatever else runs. */
const testTimeout = 30_000;
const hookTimeout = testTimeout;

export default defineConfig({
  root,
  test: {
    // One core is left idle else, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      // Blobs survive fake-indexeddb only in the node environment; a test that needs a DOM makes its own.
      {
        plugins: [WxtVitest()],
        root,
        test: {
          name: 'unit',
          testTimeout,
          hookTimeout,
          isolate,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        root,
        test: {
          name: 'ui',
          testTimeout,
          hookTimeout,
          isolate,
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // A link that is pressed leads nowhere: no test asks a shop for a page.
          environmentOptions: {
            happyDOM: {
              settings: {
                navigation: {
                  disableMainFrameNavigation: true,
                  disableChildFrameNavigation: true,
                  disableChildPageNavigation: true,
                },
              },
            },
          },
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
      {
        root,
        resolve: { alias: { '@': root.replace(/\/$/, '') } },
        test: { name: 'repo', testTimeout, include: ['tests/repo/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
