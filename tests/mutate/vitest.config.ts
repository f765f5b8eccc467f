import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

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

export default defineConfig({
  root,
  plugins: [mutated, WxtVitest()],
  test: {
    include: ['tests/mutate/inside/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/unit/setup.ts'],
    isolate: false,
    // Its entries are by the file on disk, and ours are not what stands there.
    fsModuleCache: false,
  },
});
