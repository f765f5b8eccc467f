/**
 * Stands in for `vitest` in the test files: they are only collected, so that each test can be run again and again within one
 * process. Everything but the structure is Vitest's own.
 */
export { expect, vi } from 'vitest';

type Run = () => unknown;
type Hook = 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll';

export interface Test {
  name: string;
  run: Run;
  limit: number;
}

export interface Suite extends Record<Hook, Run[]> {
  children: (Suite | Test)[];
}

const LIMIT = 60_000;
const held = globalThis as typeof globalThis & { collecting?: Suite };

const emptySuite = (): Suite => ({ beforeAll: [], beforeEach: [], afterEach: [], afterAll: [], children: [] });

function here(): Suite {
  if (!held.collecting) throw new Error('collected outside a file');
  return held.collecting;
}

/** What a file holds, once `load` has imported it. */
export async function collect(load: () => Promise<unknown>): Promise<Suite> {
  const suite = emptySuite();
  held.collecting = suite;
  await load();
  return suite;
}

/** `(name, run, limit?)` or `(name, { timeout }, run)`. */
function partsOf(rest: unknown[]): { run: (...values: unknown[]) => unknown; limit: number } {
  const run = rest.find((part) => typeof part === 'function') as (...values: unknown[]) => unknown;
  const limit = rest.find((part) => typeof part === 'number') as number | undefined;
  return { run, limit: Math.max(limit ?? 0, LIMIT) };
}

const each =
  (add: (name: string, ...rest: unknown[]) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...rest: unknown[]) => {
    const { run, limit } = partsOf(rest);
    for (const row of rows) add(name, () => run(...(Array.isArray(row) ? row : [row])), limit);
  };

function addTest(name: string, ...rest: unknown[]): void {
  const { run, limit } = partsOf(rest);
  here().children.push({ name, run, limit });
}

function addSuite(_name: string, ...rest: unknown[]): void {
  const outer = here();
  const suite = emptySuite();
  outer.children.push(suite);
  held.collecting = suite;
  partsOf(rest).run();
  held.collecting = outer;
}

/** Not on this machine: as good as not there. */
const skip = () => undefined;
export const test = Object.assign(addTest, { each: each(addTest), runIf: (here: boolean) => (here ? addTest : skip) });
export const it = test;
export const describe = Object.assign(addSuite, {
  each: each(addSuite),
  runIf: (here: boolean) => (here ? addSuite : skip),
});
export const beforeAll = (run: Run): number => here().beforeAll.push(run);
export const beforeEach = (run: Run): number => here().beforeEach.push(run);
export const afterEach = (run: Run): number => here().afterEach.push(run);
export const afterAll = (run: Run): number => here().afterAll.push(run);
