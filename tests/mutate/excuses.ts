import type { Mutant } from './mutants.ts';

export interface Answer {
  noticed: boolean;
  /** Some test runs over it. */
  reached: boolean;
}

export type Tried = Mutant & Answer;

/** A fault no test can notice, or need not. Found again by the text of its line, not by the line's number. */
export interface Excuse extends Pick<Mutant, 'file' | 'code' | 'replacement'> {
  reason: string;
}

const isOf = (mutant: Mutant, { file, code, replacement }: Excuse) =>
  mutant.file === file && mutant.code === code && mutant.replacement === replacement;

/**
 * The survivors nobody has excused, and the excuses that are none: a test notices the fault by now, or it is not there any more.
 * @param whole the files all of whose faults were tried
 */
export function excuse(tried: readonly Tried[], excuses: readonly Excuse[], whole: ReadonlySet<string>) {
  const left = tried.filter((mutant) => !mutant.noticed);
  const excused = left.filter((mutant) => excuses.some((one) => isOf(mutant, one)));
  const waiting = left.filter((mutant) => !excused.includes(mutant));
  const stale = excuses.filter((one) => {
    const its = tried.filter((mutant) => isOf(mutant, one));
    return its.length === 0 ? whole.has(one.file) : its.every(({ noticed }) => noticed);
  });
  return { waiting, excused, stale };
}
