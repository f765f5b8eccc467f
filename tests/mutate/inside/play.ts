import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { vi } from 'vitest';
import type { Suite, Test } from './collect';

/** Told what runs now: the number of a test, or `all` for what serves several of them. */
type Now = (what: number | 'all') => void;

export interface Playing {
  wanted: (test: number) => boolean;
  now: Now;
  /** Told of the first that fails, or of each if it does not throw. */
  fails: (error: unknown, test: number) => void;
  /** How long one test may do nothing but wait, in milliseconds: then it waits for what never comes. */
  patience: number;
}

/** Runs the tests of a file whose numbers are wanted. */
export async function play(suite: Suite, { wanted, now, fails, patience }: Playing): Promise<void> {
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
    const run = async () => {
      for (const suite of path) for (const hook of suite.beforeEach) after.push(await hook());
      await endsWithin(patience * 4, test.run);
    };
    try {
      await within(patience, run());
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

// Those of the machine: tests put others in their place.
const [timer, stop, idle] = [
  globalThis.setInterval,
  globalThis.clearInterval,
  () => performance.eventLoopUtilization().idle,
];

/** Time in which the machine did something else does not count. */
async function within(patience: number, work: Promise<unknown>): Promise<void> {
  const start = idle();
  let watch: ReturnType<typeof timer> | undefined;
  const waiting = new Promise((_, fail) => {
    watch = timer(() => {
      if (idle() - start > patience) fail(new Error('waits for what never comes'));
    }, 200);
  });
  await Promise.race([work, waiting]).finally(() => stop(watch));
}

const held = globalThis as typeof globalThis & { runGuarded?: (() => unknown) | undefined };
const guarded = new Script('runGuarded()');

/** What never comes to its first wait is broken off: a loop without end, wherever its fault is. */
function endsWithin(limit: number, run: () => unknown): unknown {
  for (let tries = 0; ; tries++) {
    const start = process.cpuUsage();
    held.runGuarded = run;
    try {
      return guarded.runInThisContext({ timeout: limit });
    } catch (error) {
      const { user, system } = process.cpuUsage(start);
      const isSlow = error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
      // The machine was busy with something else.
      if (isSlow && (user + system) / 1000 < limit / 4 && tries < 5) continue;
      throw error;
    }
  }
}
