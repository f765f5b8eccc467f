/**
 * Work that can rest wherever it yields. There it is told whether its time is up, and then ends soon with what it has. It
 * has no clock of its own: whoever lets it go on has.
 */
export type InPieces<T> = Generator<undefined, T, boolean>;

export function inOneGo<T>(work: InPieces<T>): T {
  for (;;) {
    const { done, value } = work.next(false);
    if (done) return value;
  }
}

/** Takes one after the other, with a rest after each; how many were left when time was up. */
export function* inTurn<T>(all: readonly T[], take: (one: T) => void): InPieces<number> {
  for (const [i, one] of all.entries()) {
    take(one);
    if (yield) return all.length - i - 1;
  }
  return 0;
}
