import type { Mutant } from '../mutants';
import { switches } from './switches';
import { FILES, playAll } from './test-files';

/** Tests of one file that may notice a fault, with what they take of the processor, in milliseconds. */
export interface Reach {
  file: string;
  tests: Map<number, number>;
  hits: number;
}

export interface Reaches {
  /** By mutant: the tests that run over it. */
  byMutant: Map<string, Reach[]>;
  /** What is reckoned when its file is loaded, as a constant. */
  atLoading: ReadonlySet<string>;
  /** By file of `tests/unit`: all its tests. */
  times: Map<string, Map<number, number>>;
}

/** Runs all tests once, without any fault. @param unfit told of tests that fail even so: they prove nothing */
export async function reaches(unfit: (file: string, test: number, error: unknown) => void): Promise<Reaches> {
  const times = new Map<string, Map<number, number>>();
  for (const file of FILES) {
    const its = new Map<number, number>();
    times.set(file, its);
    try {
      await playAll(
        file,
        (test, time) => its.set(test, time),
        (error, test) => unfit(file, test, error),
      );
    } catch (error) {
      unfit(file, -1, error);
    }
    forgetDatabases();
  }
  const byMutant = new Map<string, Reach[]>();
  for (const [id, hits] of Object.entries(switches.mutantCoverage.perTest)) {
    const [file = '', test = ''] = id.split('#');
    const its = times.get(file) ?? new Map<number, number>();
    for (const [mutant, count] of Object.entries(hits)) add(byMutant, mutant, file, test, its, count);
  }
  return { byMutant, atLoading: new Set(Object.keys(switches.mutantCoverage.static)), times };
}

function add(
  byMutant: Map<string, Reach[]>,
  mutant: string,
  file: string,
  test: string,
  times: ReadonlyMap<number, number>,
  count: number,
): void {
  const known = byMutant.get(mutant) ?? [];
  byMutant.set(mutant, known);
  const reach: Reach = known.find((one) => one.file === file) ?? { file, tests: new Map(), hits: 0 };
  if (!known.includes(reach)) known.push(reach);
  reach.hits += count;
  // What serves several tests may show in each of them.
  const numbers = test === 'all' ? [...times.keys()] : [Number(test)];
  for (const number of numbers) {
    const time = times.get(number);
    if (time !== undefined) reach.tests.set(number, time);
  }
}

/** Rooms in common: the tests of a room find its faults first. */
export function nearness(file: string, mutant: Mutant): number {
  const rooms = file.split('/');
  const other = mutant.file.replace('lib/', '').split('/');
  const apart = rooms.findIndex((room, i) => room !== other[i]);
  return apart;
}

/** Databases of tests long over: thousands of them would fill the memory. */
export function forgetDatabases(): void {
  const { _databases: known } = indexedDB as unknown as { _databases?: Map<string, unknown> };
  if (known && known.size > 100) known.clear();
}
