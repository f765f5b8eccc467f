import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Mutant } from '../mutants';
import { collect } from './collect';
import { play } from './play';

/** The switches of the mutated code: which mutant is on, and who ran over which. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage: { static: object; perTest: Record<string, Record<string, number>> };
}

const { mutants, room, answers }: { mutants: Mutant[]; room: string; answers: string } = JSON.parse(
  readFileSync(process.env['MUTATE_WORK'] ?? '', 'utf8'),
);
const all = import.meta.glob('../../unit/**/*.test.ts') as Record<string, () => Promise<unknown>>;
/** A fault is to be noticed in its own room, not by luck three rooms on. */
const files = Object.fromEntries(Object.entries(all).filter(([file]) => file.startsWith(`../../unit/${room}/`)));
const switches: Switches = { mutantCoverage: { static: {}, perTest: {} } };
Object.assign(globalThis, { __stryker__: switches });

/** All modules anew: what was reckoned once, with or without a fault in it, is forgotten. */
async function playFile(
  file: string,
  wanted: (test: number) => boolean,
  fails: (error: unknown, test: number) => void,
): Promise<number> {
  const start = performance.now();
  switches.currentTestId = `${file}#all`;
  const load = files[file];
  if (!load) throw new Error(file);
  const suite = await collect(load);
  const now = (what: number | 'all') => {
    switches.currentTestId = `${file}#${what}`;
  };
  await play(suite, wanted, now, fails);
  return performance.now() - start;
}

/** By file: how long it takes whole, and which of its tests run over which mutant, how often. */
interface Reach {
  file: string;
  time: number;
  /** Without tests: what is run when the file is loaded. */
  tests: Set<number> | undefined;
  hits: number;
}

/** Tests that fail here without any fault: they prove nothing, and are told. */
const unfit = new Set<string>();

async function reaches(): Promise<Map<string, Reach[]>> {
  const times = new Map<string, number>();
  for (const file of Object.keys(files)) {
    vi.resetModules();
    const fails = (error: unknown, test: number) => {
      unfit.add(`${file}#${test}`);
      appendFileSync(answers, `${JSON.stringify({ unfit: `${file} ${test}: ${String(error).slice(0, 200)}` })}\n`);
    };
    try {
      times.set(file, await playFile(file, () => true, fails));
    } catch (error) {
      fails(error, -1);
    }
  }
  const found = new Map<string, Reach[]>();
  for (const [id, hits] of Object.entries(switches.mutantCoverage.perTest)) {
    const [file = '', test = ''] = id.split('#');
    const time = times.get(file);
    if (time === undefined) continue;
    for (const [mutant, count] of Object.entries(hits)) {
      const known = found.get(mutant) ?? [];
      found.set(mutant, known);
      const reach: Reach = known.find((one) => one.file === file) ?? { file, time, tests: new Set(), hits: 0 };
      if (!known.includes(reach)) known.push(reach);
      reach.hits += count;
      if (test === 'all') reach.tests = undefined;
      else reach.tests?.add(Number(test));
    }
  }
  return found;
}

/** Rooms in common: the tests of a room find its faults first. */
function nearness(file: string, mutant: Mutant): number {
  const rooms = file.replace('../../unit/', '').split('/');
  const other = mutant.file.replace('lib/', '').split('/');
  return rooms.findIndex((room, i) => room !== other[i]);
}

async function isNoticed(mutant: Mutant, reach: readonly Reach[]): Promise<boolean> {
  vi.resetModules();
  switches.activeMutant = mutant.id;
  const order = reach.toSorted((a, b) => nearness(b.file, mutant) - nearness(a.file, mutant) || a.time - b.time);
  for (const { file, tests, hits } of order) {
    switches.hitCount = 0;
    // A loop without end comes over its fault far more often than the sound code.
    switches.hitLimit = hits * 5 + 10_000;
    try {
      const wanted = (test: number) => !unfit.has(`${file}#${test}`) && (tests?.has(test) ?? true);
      await playFile(file, wanted, (error) => {
        throw error;
      });
    } catch {
      return true;
    }
  }
  return false;
}

test('every mutant is tried', { timeout: 7_200_000 }, async () => {
  const reach = await reaches();
  for (const mutant of mutants) {
    const known = reach.get(mutant.id) ?? [];
    const noticed = known.length > 0 && (await isNoticed(mutant, known));
    switches.activeMutant = undefined;
    appendFileSync(answers, `${JSON.stringify({ id: mutant.id, noticed, reached: known.length > 0 })}\n`);
  }
  expect(mutants.length).toBeGreaterThan(0);
});
