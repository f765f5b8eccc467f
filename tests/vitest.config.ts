import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    projects: [
      // Blobs survive fake-indexeddb only in the node environment; a test that needs a DOM makes its own.
      {
        plugins: [WxtVitest()],
        root,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['tests/unit/setup.ts'],
        },
      },
      {
        plugins: [WxtVitest()],
        root,
        test: { name: 'ui', include: ['tests/ui/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      {
        root,
        resolve: { alias: { '@': root.replace(/\/$/, '') } },
        test: { name: 'repo', include: ['tests/repo/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
