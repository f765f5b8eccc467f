import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { collect, type Suite } from './collect';
import { play, testsIn } from './play';
import { switches } from './switches';

const all = import.meta.glob('../../unit/**/*.test.ts') as Record<string, () => Promise<unknown>>;
const loaded = new Map<string, Suite>();

/** As paths under `tests/unit`. */
const { tests: under }: { tests: string[] } = JSON.parse(readFileSync(process.env['MUTATE_WORK'] ?? '', 'utf8'));
export const FILES = Object.keys(all)
  .map((file) => file.replace('../../unit/', ''))
  .filter((file) => under.length === 0 || under.some((room) => file.startsWith(room)));

export async function load(file: string): Promise<Suite> {
  const known = loaded.get(file);
  if (known) return known;
  const importing = all[`../../unit/${file}`];
  if (!importing) throw new Error(file);
  switches.currentTestId = undefined;
  const suite = await collect(importing);
  loaded.set(file, suite);
  return suite;
}

/** Loads a file and all it imports anew: what a test left behind there is gone. */
export async function loadAnew(file: string): Promise<Suite> {
  vi.resetModules();
  loaded.delete(file);
  return load(file);
}

export interface Failure {
  test: number;
  error: unknown;
}

/** The first failure of these tests, if there is one. */
export async function firstFailure(
  file: string,
  tests: ReadonlySet<number>,
  patience: number,
): Promise<Failure | undefined> {
  const suite = await load(file);
  let test = -1;
  try {
    await play(suite, {
      wanted: (number) => tests.has(number),
      now: (what) => {
        switches.currentTestId = `${file}#${what}`;
      },
      fails: (error, number) => {
        test = number;
        throw error;
      },
      patience,
    });
    return;
  } catch (error) {
    return { test, error };
  } finally {
    if (test >= 0 || suite.afterEach.length > 0) tidy();
  }
}

/** What a test that broke off may have left. */
function tidy(): void {
  vi.useRealTimers();
  vi.unstubAllGlobals();
}

/** All tests of a file, one by one. @param done told of each: what it took of the processor, in milliseconds */
export async function playAll(
  file: string,
  done: (test: number, time: number) => void,
  fails: (error: unknown, test: number) => void,
): Promise<void> {
  const suite = await load(file);
  for (const test of testsIn(suite).keys()) {
    const start = process.cpuUsage();
    const failure = await firstFailure(file, new Set([test]), 10_000);
    const { user, system } = process.cpuUsage(start);
    if (failure) fails(failure.error, test);
    else done(test, (user + system) / 1000);
  }
}
