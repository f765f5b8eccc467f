import { appendFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mutant } from '../mutants';
import { forgetDatabases, nearness, type Reach, reaches } from './reach';
import { reckonAgain, switches, switchOff, switchOn } from './switches';
import { FILES, firstFailure, load, loadAnew } from './test-files';

const { mutants, answers, enough }: { mutants: Mutant[]; answers: string; enough: number } = JSON.parse(
  readFileSync(process.env['MUTATE_WORK'] ?? '', 'utf8'),
);
/** A test that only waits for so long, in milliseconds, waits for what a fault keeps from coming. */
const PATIENCE = 2000;

// The first counter-example is enough, and all faults meet the same.
fc.configureGlobal({ endOnFailure: true, seed: 1 });

const tell = (line: object) => appendFileSync(answers, `${JSON.stringify(line)}\n`);
/** Tests that fail here without any fault: they prove nothing, and are told. */
const unfit = new Set<string>();

function isUnfit(file: string, number: number, error: unknown): void {
  unfit.add(`${file}#${number}`);
  tell({ unfit: `${file} ${number}: ${String(error).slice(0, 200)}` });
}

/** Files in the order in which they are asked, none longer than is enough. */
function inOrder(mutant: Mutant, reach: readonly Reach[]): { file: string; tests: Set<number>; hits: number }[] {
  const costs = (one: Reach) => one.tests.values().reduce((sum, time) => sum + time, 0);
  const order = reach
    .map((one) => ({ ...one, near: nearness(one.file, mutant), cost: costs(one) }))
    .sort((a, b) => b.near - a.near || a.cost - b.cost);
  // A fault that so much testing has not shown, in milliseconds of the processor, counts as not noticed.
  let left = enough;
  const chosen = [];
  for (const { file, tests, hits } of order) {
    const its = new Set<number>();
    for (const [number, time] of [...tests].sort(([, a], [, b]) => a - b)) {
      if (time > left || unfit.has(`${file}#${number}`)) continue;
      left -= time;
      its.add(number);
    }
    if (its.size > 0) chosen.push({ file, tests: its, hits });
  }
  return chosen;
}

/** The test that notices it. */
async function noticedBy(mutant: Mutant, reach: readonly Reach[], isConstant: boolean): Promise<string | undefined> {
  const turn = (on: boolean, hits: number) => {
    if (on) switchOn(mutant.id, hits);
    else switchOff();
    try {
      if (isConstant) reckonAgain();
    } catch (error) {
      if (!on) throw error;
      return true;
    }
    return false;
  };
  for (const { file, tests, hits } of inOrder(mutant, reach)) {
    const broken = turn(true, hits);
    const failure = broken ? { test: -2, error: 'cannot be loaded' } : await firstFailure(file, tests, PATIENCE);
    turn(false, 0);
    if (!failure) continue;
    if (failure.test < 0) return `${file}#${failure.test}`;
    // A failure that stays when the fault is gone was left behind by another fault.
    const only = new Set([failure.test]);
    if (!(await firstFailure(file, only, PATIENCE))) return `${file}#${failure.test}`;
    await loadAnew(file);
    const sound = await firstFailure(file, only, PATIENCE);
    if (sound) {
      isUnfit(file, failure.test, sound.error);
      continue;
    }
    turn(true, hits);
    const again = await firstFailure(file, only, PATIENCE);
    turn(false, 0);
    if (again) return `${file}#${failure.test}`;
  }
  return undefined;
}

test('every mutant is tried', { timeout: 72_000_000 }, async () => {
  for (const file of FILES) await load(file).catch((error: unknown) => isUnfit(file, -1, error));
  const { byMutant, atLoading, times } = await reaches(isUnfit);
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  const nearTo = (mutant: Mutant): Reach[] => {
    const own = (byFile.get(mutant.file) ?? []).flatMap(({ id }) => byMutant.get(id) ?? []);
    if (own.length > 0) {
      const merged = new Map<string, Reach>();
      for (const { file, tests, hits } of own) {
        const one = merged.get(file) ?? { file, tests: new Map(), hits: 0 };
        merged.set(file, { file, tests: new Map([...one.tests, ...tests]), hits: one.hits + hits });
      }
      return [...merged.values()];
    }
    return [...times].flatMap(([file, tests]) => (nearness(file, mutant) > 0 ? [{ file, tests, hits: 1000 }] : []));
  };
  tell({ ready: mutants.length });
  for (const mutant of mutants) {
    const isConstant = atLoading.has(mutant.id);
    const known = isConstant ? nearTo(mutant) : (byMutant.get(mutant.id) ?? []);
    tell({ trying: mutant.id });
    const by = known.length > 0 ? await noticedBy(mutant, known, isConstant) : undefined;
    switchOff();
    forgetDatabases();
    tell({ id: mutant.id, noticed: by !== undefined, reached: known.length > 0, ...(by ? { by } : {}), isConstant });
  }
  switches.currentTestId = undefined;
  expect(mutants.length).toBeGreaterThan(0);
});
