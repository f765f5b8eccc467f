/** For each of these the first of the others that is the same and that none before it has taken: what two places show of one thing. */
export function pairOff<A, B>(
  these: readonly A[],
  others: readonly B[],
  same: (one: A, other: B) => boolean,
): (B | undefined)[] {
  const left = [...others];
  return these.map((one) => {
    const at = left.findIndex((other) => same(one, other));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
}
