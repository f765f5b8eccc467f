import type { Char, Row } from './rows';

export type Role = 'buyer' | 'seller' | 'remark' | 'cipher';

/** A heading written downwards beside its block (购/买/方/信/息): it says whose name and number stand to its right. */
export interface Head {
  role: Role;
  page: number;
  x: number;
  top: number;
  bottom: number;
}

const FIRST: Readonly<Record<string, Role>> = { 购: 'buyer', 销: 'seller', 备: 'remark', 密: 'cipher' };
const LETTERS = new Set('购买方信息销售备注密码区');

interface Letter {
  page: number;
  char: Char;
  y: number;
  size: number;
  row: Row;
}

/** Finds the headings and takes their letters out of the rows, where they would stand in the middle of other words. */
export function takeHeads(rows: readonly Row[]): Head[] {
  const columns: Letter[][] = [];
  for (const letter of rows.flatMap(lonelyLetters)) {
    const column = columns.find(
      ([first]) => first?.page === letter.page && Math.abs(first.char.x - letter.char.x) < 0.5 * letter.size,
    );
    if (column) column.push(letter);
    else columns.push([letter]);
  }
  return columns.filter((column) => column.length > 1).flatMap(headsOf);
}

function lonelyLetters(row: Row): Letter[] {
  return row.chars.flatMap((char, at) => {
    const before = row.chars[at - 1];
    const after = row.chars[at + 1];
    const alone =
      (!before || before.text === ' ') && (!after || after.text === ' ' || after.x - char.right > 0.5 * row.size);
    return alone && LETTERS.has(char.text) ? [{ page: row.page, char, y: row.y, size: row.size, row }] : [];
  });
}

function headsOf(column: Letter[]): Head[] {
  const heads: Head[] = [];
  for (const { page, char, y, size, row } of column.toSorted((a, b) => a.y - b.y)) {
    const role = FIRST[char.text];
    const last = heads.at(-1);
    if (role) heads.push({ role, page, x: char.x, top: y, bottom: y });
    else if (last && y - last.bottom < 6 * size) last.bottom = y;
    else continue;
    row.chars = row.chars.filter((other) => other !== char);
  }
  return heads;
}

/** The cipher of older invoices (密码区) stands right of the buyer's rows, so near that it reads like their end. */
export function takeCipher(rows: readonly Row[], heads: readonly Head[]): void {
  const cipher = heads.find(({ role }) => role === 'cipher');
  if (!cipher) return;
  for (const row of rows) {
    const beside =
      row.page === cipher.page && row.y > cipher.top - 2 * row.size && row.y < cipher.bottom + 2 * row.size;
    if (beside) row.chars = row.chars.filter(({ x }) => x < cipher.x);
  }
}
