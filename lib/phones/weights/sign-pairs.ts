/** A number below 2^15 for a Chinese or ASCII sign; all others share one. */
function small(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code - 0x4e00;
  return code < 0x80 ? 0x5200 + code : 0x5280;
}

/** Stands after the last sign. */
const END = 0x5281;

/**
 * Every two neighbouring signs of a text as one number that fits an engine's small integers: maps keyed by larger numbers
 * are several times slower. Signs that are neither Chinese nor ASCII are not told apart, so compare a hit with the text.
 */
export function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  let sign = small(text.charCodeAt(0));
  for (let at = 1; at <= text.length; at++) {
    const next = at === text.length ? END : small(text.charCodeAt(at));
    pairs.push((sign << 15) | next);
    sign = next;
  }
  return pairs;
}

/** The first pair of a word of two signs or more. */
export function startOf(word: string): number {
  return (small(word.charCodeAt(0)) << 15) | small(word.charCodeAt(1));
}
