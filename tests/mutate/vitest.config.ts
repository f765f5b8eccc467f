import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { hot } from './hot.ts';

const root = path.join(import.meta.dirname, '../..');
const { sources }: { sources: Record<string, string> } = JSON.parse(
  readFileSync(process.env['MUTATE_WORK'] ?? '', 'utf8'),
);

/** Serves the code with the mutants in it, and the collecting stand-in to the test files. */
const mutated = {
  name: 'mutated',
  enforce: 'pre' as const,
  load: (id: string) => sources[path.relative(root, id.split('?', 1)[0] ?? id)],
  resolveId: (id: string, importer: string | undefined) =>
    id === 'vitest' && importer?.startsWith(path.join(root, 'tests/unit/'))
      ? path.join(import.meta.dirname, 'inside/collect.ts')
      : undefined,
};

const renewed = {
  name: 'renewed',
  enforce: 'post' as const,
  transform: (code: string, id: string) =>
    id.startsWith(path.join(root, 'lib/')) && /\.ts$/.test(id) ? { code: hot(code), map: null } : undefined,
};

export default defineConfig({
  root,
  plugins: [mutated, renewed, WxtVitest()],
  test: {
    include: ['tests/mutate/inside/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    isolate: false,
    // Its entries are by the file on disk, and ours are not what stands there.
    fsModuleCache: false,
  },
});
