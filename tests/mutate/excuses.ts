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

/** All faults of a kind, where the text before them ends in this. */
export interface ExcusedKind {
  kinds: readonly string[];
  /** A regular expression over the line up to the fault. */
  after: string;
  /** Only where no test comes: a test that comes there shows that the value is used. */
  unreached?: true;
  reason: string;
}

export interface Excuses {
  kinds: readonly ExcusedKind[];
  single: readonly Excuse[];
}

const isOf = (mutant: Mutant, { file, code, replacement }: Excuse) =>
  mutant.file === file && mutant.code === code && mutant.replacement === replacement;

const isOfKind = (mutant: Tried, { kinds, after, unreached }: ExcusedKind) =>
  kinds.includes(mutant.kind) && new RegExp(after).test(mutant.before) && !(unreached && mutant.reached);

/**
 * The survivors nobody has excused, and the excuses that are none: a test notices the fault by now, or it is not there any more.
 * @param whole the files all of whose faults were tried
 */
export function excuse(tried: readonly Tried[], { kinds, single }: Excuses, whole: ReadonlySet<string>) {
  const left = tried.filter((mutant) => !mutant.noticed);
  const excused = left.filter(
    (mutant) => single.some((one) => isOf(mutant, one)) || kinds.some((one) => isOfKind(mutant, one)),
  );
  const waiting = left.filter((mutant) => !excused.includes(mutant));
  const stale = single.filter((one) => {
    const its = tried.filter((mutant) => isOf(mutant, one));
    return its.length === 0 ? whole.has(one.file) : its.every(({ noticed }) => noticed);
  });
  return { waiting, excused, stale };
}
