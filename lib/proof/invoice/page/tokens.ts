import { fold } from '../values';
import type { Char, Row } from './rows';

/** Characters that stand together, with a space or a gap on both sides. */
export interface Token {
  text: string;
  x: number;
  right: number;
  /** Drawn apart from the token before it. */
  begins: boolean;
  chars: Char[];
}

export function tokensOf(chars: readonly Char[], size: number): Token[] {
  const tokens: Token[] = [];
  let open: Token | undefined;
  for (const char of chars) {
    const { text, x, right } = char;
    if (text === ' ' || (open && x - open.right > 0.6 * size)) open = undefined;
    if (text === ' ') continue;
    if (open) {
      open.text += text;
      open.right = Math.max(open.right, right);
      open.chars.push(char);
    } else {
      open = { text, x, right, begins: char.begins === true, chars: [char] };
      tokens.push(open);
    }
  }
  return tokens;
}

/** Amounts of a row with the sign of yuan joined to them, on whichever side it was drawn. */
export function amountTokens(row: Row, from = 0): Token[] {
  return tokensOf(row.chars.slice(from), row.size).flatMap((token) => {
    const text = fold(token.text);
    return [...text.matchAll(/-?¥?-?\d[\d,]*\.\d{2}(?!\d)|\*{2,}|免税|不征税/g)].flatMap(({ 0: found, index }) => {
      const chars = token.chars.slice(index, index + found.length);
      const [first, last] = [chars[0], chars.at(-1)];
      return first && last
        ? [{ text: found, x: first.x, right: last.right, begins: first.begins === true, chars }]
        : [];
    });
  });
}

/** How far apart two stretches of a line are; 0 where they overlap. */
export function distance(a: { x: number; right: number }, b: { x: number; right: number }): number {
  return Math.max(0, a.x - b.right, b.x - a.right);
}
