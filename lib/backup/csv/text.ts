import { decodeText } from '../../model/words/decode';

/** Tells Excel that the bytes are UTF-8: without it, Chinese becomes signs. */
const MARK = '\ufeff';

/** What a table program would take for a formula, or turn into a number with an exponent. */
const ACTIVE = /^[=+\-@\t\r]|^\d{11,}$/;

/** A table as text that Excel opens in Chinese. No cell of it is run: what could be a formula begins with an apostrophe. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(value: string): string {
  const harmless = ACTIVE.test(value) ? `'${value}` : value;
  return /[",\r\n\t;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A table somebody saved: UTF-8, or as a Chinese Excel does it. Separated by commas, semicolons or tabs, whichever its
 * first line has most of; quotes as in RFC 4180. `undefined` for what is no text.
 */
export function rowsOfCsv(bytes: Uint8Array): string[][] | undefined {
  const text = decodeText(bytes)?.replace(MARK, '');
  if (text === undefined || text.includes('\0')) return undefined;
  const separator = separatorOf(text.split(/\r?\n/, 1)[0] ?? '');
  return split(text, separator)
    .map((row) => row.map((cell) => cell.trim().replace(/^'(?=[=+\-@\t\r\d])/, '')))
    .filter((row) => row.some((cell) => cell !== ''));
}

function separatorOf(line: string): string {
  const count = (sign: string) => line.split(sign).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (sign !== '\r') cell += sign;
  }
  return [...rows, [...row, cell]];
}
