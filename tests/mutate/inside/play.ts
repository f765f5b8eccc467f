import { vi } from 'vitest';
import type { Suite, Test } from './collect';

/** Told what runs now: the number of a test, or `all` for what serves several of them. */
type Now = (what: number | 'all') => void;

/** Runs the tests of a file whose numbers are wanted. @param fails told of the first that fails, or of each if it does not throw */
export async function play(
  suite: Suite,
  wanted: (test: number) => boolean,
  now: Now,
  fails: (error: unknown, test: number) => void,
): Promise<void> {
  const numbers = new Map(testsIn(suite).map((test, i) => [test, i]));
  const isWanted = (test: Test) => wanted(numbers.get(test) ?? -1);

  async function playSuite(one: Suite, outer: readonly Suite[]): Promise<void> {
    if (!testsIn(one).some(isWanted)) return;
    const path = [...outer, one];
    now('all');
    for (const hook of one.beforeAll) await hook();
    for (const child of one.children) {
      if ('children' in child) await playSuite(child, path);
      else if (isWanted(child))
        await playTest(child, path).catch((error: unknown) => fails(error, numbers.get(child) ?? -1));
    }
    now('all');
    for (const hook of one.afterAll) await hook();
  }

  async function playTest(test: Test, path: readonly Suite[]): Promise<void> {
    now(numbers.get(test) ?? 'all');
    // Calls that a test before it made are not its own.
    vi.clearAllMocks();
    const after: unknown[] = [];
    try {
      for (const suite of path) for (const hook of suite.beforeEach) after.push(await hook());
      await within(test.limit, test.run());
    } finally {
      for (const undo of after) if (typeof undo === 'function') await undo();
      for (const suite of path.toReversed()) for (const hook of suite.afterEach) await hook();
    }
  }

  await playSuite(suite, []);
}

export function testsIn(suite: Suite): Test[] {
  return suite.children.flatMap((child) => ('children' in child ? testsIn(child) : [child]));
}

const timer = globalThis.setTimeout;
const stop = globalThis.clearTimeout;

async function within(limit: number, work: unknown): Promise<void> {
  let late: ReturnType<typeof timer> | undefined;
  const waiting = new Promise((_, fail) => {
    late = timer(() => fail(new Error('too slow')), limit);
  });
  await Promise.race([work, waiting]).finally(() => stop(late));
}
