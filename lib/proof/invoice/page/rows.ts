import { fold } from '../values';
import type { Piece } from './piece';

export interface Char {
  text: string;
  x: number;
  right: number;
  /** Begins a piece: the file draws it apart from what stands left of it. */
  begins?: true;
}

/** What stands on one line of a page, from left to right; a space between two pieces is a character too. */
export interface Row {
  page: number;
  y: number;
  size: number;
  chars: Char[];
}

/**
 * Puts pieces into rows by their places alone: the order in which a file draws them means nothing (some draw all labels
 * first). Label and value may be half a line apart.
 */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const open: { page: number; y: number; size: number; pieces: Piece[] }[] = [];
  const sorted = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.page - b.page || a.y - b.y);
  for (const piece of sorted) {
    const row = open.findLast(
      ({ page, y, size }) => page === piece.page && piece.y - y <= 0.42 * Math.min(size, piece.size),
    );
    if (row?.pieces.some((other) => isSameDrawing(other, piece))) continue;
    if (row) row.pieces.push(piece);
    else open.push({ page: piece.page, y: piece.y, size: piece.size, pieces: [piece] });
  }
  return open.map(({ page, y, size, pieces: own }) => ({ page, y, size, chars: charsOf(own) }));
}

/** Some software makes letters bold by drawing them twice, a hair apart. */
function isSameDrawing(a: Piece, b: Piece): boolean {
  return a.text === b.text && Math.abs((a.edges[0] ?? 0) - (b.edges[0] ?? 0)) < 0.15 * b.size;
}

function charsOf(pieces: Piece[]): Char[] {
  const chars: Char[] = [];
  for (const piece of pieces.toSorted((a, b) => (a.edges[0] ?? 0) - (b.edges[0] ?? 0))) {
    const before = chars.at(-1);
    const x = piece.edges[0] ?? 0;
    if (before && x - before.right > 0.25 * piece.size) chars.push({ text: ' ', x: before.right, right: x });
    for (let at = 0; at < piece.text.length; at += 1) {
      const text = piece.text.charAt(at);
      chars.push({
        text: /\s/.test(text) ? ' ' : text,
        x: piece.edges[at] ?? x,
        right: piece.edges[at + 1] ?? x,
        ...(at === 0 && { begins: true }),
      });
    }
  }
  return chars;
}

/** The row's text with spaces where they are drawn. */
export function textOf(chars: readonly Char[]): string {
  return chars.map(({ text }) => text).join('');
}

export interface Found {
  /** Indexes into `row.chars`. */
  start: number;
  end: number;
  x: number;
  right: number;
  y: number;
  row: Row;
}

/** Every place where a pattern stands in a row, spaces or not between its letters (`名      称 :`), any width of signs. */
export function findInRow(row: Row, pattern: RegExp): Found[] {
  const at: number[] = [];
  let compact = '';
  row.chars.forEach(({ text }, index) => {
    if (text === ' ') return;
    compact += fold(text);
    at.push(index);
  });
  return [...compact.matchAll(new RegExp(pattern, 'g'))].flatMap((match) => {
    const start = at[match.index];
    const last = at[match.index + match[0].length - 1];
    const [from, to] = [row.chars[start ?? -1], row.chars[last ?? -1]];
    if (start === undefined || last === undefined || !from || !to) return [];
    return [{ start, end: last + 1, x: from.x, right: to.right, y: row.y, row }];
  });
}

export function compactOf(row: Row): string {
  return fold(textOf(row.chars)).replace(/ /g, '');
}
