import { pairsOf, startOf } from './sign-pairs';
import { GRAMS } from './weights';

/**
 * The outline of a masked text: letters become one `a`, digits one `#`, everything that is neither Chinese nor a sign of
 * the mask one blank. Only Chinese words and their neighbours are told apart, never a single model or size.
 */
export function outline(text: string): string {
  const signs: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign === last && (sign === BLANK || sign === DIGIT || sign === LETTER)) continue;
    signs.push(sign);
    last = sign;
  }
  return String.fromCharCode(...signs);
}

const BLANK = 32;
const DIGIT = 35;
const LETTER = 97;

function signOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code >= 97 && code <= 122) return LETTER;
  if (code >= 48 && code <= 57) return DIGIT;
  return code === 66 || code === 70 || code === 71 || code === 77 ? code : BLANK;
}

/** Pieces that begin with one pair of signs: the pair itself and the triples it opens. */
interface Pieces {
  pair: Piece | undefined;
  triples: Map<number, Piece> | undefined;
}

interface Piece {
  weight: number;
  /** The last text it was met in, so that each piece tells once a text. */
  met: number;
}

const byPair = new Map<number, Pieces>();
for (const written of GRAMS.split(',')) {
  if (written === '') continue;
  // No piece holds a digit or a minus: the number begins at the third sign or at the fourth.
  const length = written.charCodeAt(2) <= 57 && written.charAt(2) !== ' ' && written.charAt(2) !== '#' ? 2 : 3;
  const gram = written.slice(0, length);
  const key = startOf(gram);
  const pieces = byPair.get(key) ?? { pair: undefined, triples: undefined };
  const piece = { weight: Number(written.slice(length)) / 100, met: 0 };
  if (gram.length === 2) pieces.pair = piece;
  else {
    pieces.triples ??= new Map();
    pieces.triples.set(gram.charCodeAt(2), piece);
  }
  byPair.set(key, pieces);
}

let texts = 0;

/** Tells each different weighted piece of an outline once, with its weight. */
export function eachGram(signs: string, tell: (weight: number, at: number, length: number) => void): void {
  texts++;
  const pairs = pairsOf(signs);
  for (let at = 0; at + 2 <= signs.length; at++) {
    const pieces = byPair.get(pairs[at] ?? 0);
    if (pieces === undefined) continue;
    const { pair, triples } = pieces;
    if (pair !== undefined && pair.met !== texts) {
      pair.met = texts;
      tell(pair.weight, at, 2);
    }
    const triple = triples?.get(signs.charCodeAt(at + 2));
    if (triple === undefined || triple.met === texts) continue;
    triple.met = texts;
    tell(triple.weight, at, 3);
  }
}
