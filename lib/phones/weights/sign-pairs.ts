/** A number below 2^15 for a Chinese or ASCII sign; all others share one. */
function small(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code - 0x4e00;
  return code < 0x80 ? 0x5200 + code : 0x5280;
}

/** Stands after the last sign. */
const END = 0x5281;

/** Used again for each text: it is read before the next one is asked for. */
let pairs = new Int32Array(512);

/**
 * Every two neighbouring signs of a text as one number that fits an engine's small integers: maps keyed by larger numbers
 * are several times slower. Signs that are neither Chinese nor ASCII are not told apart, so compare a hit with the text.
 */
export function pairsOf(text: string): Int32Array {
  const { length } = text;
  if (length > pairs.length) pairs = new Int32Array(2 * length);
  let sign = END;
  for (let at = length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    const before = code >= 0x4e00 && code <= 0x9fff ? code - 0x4e00 : code < 0x80 ? 0x5200 + code : 0x5280;
    pairs[at] = (before << 15) | sign;
    sign = before;
  }
  return pairs;
}

/** The first pair of a word of two signs or more. */
export function startOf(word: string): number {
  return (small(word.charCodeAt(0)) << 15) | small(word.charCodeAt(1));
}
