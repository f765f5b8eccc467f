import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Run once for each browser, named in E2E_BROWSER. One process and one browser serve all files, one after the other. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    name: process.env['E2E_BROWSER'] ?? 'chromium',
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    isolate: false,
    fileParallelism: false,
    // Longer than what is waited for in `until`, whose failure says what it was.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
