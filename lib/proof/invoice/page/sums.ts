import type { InvoiceFields } from '../invoice';
import { present } from '../present';
import { isNoTax, readAmount } from '../values';
import { readCapitals } from './capitals';
import { type Found, findInRow, type Row } from './rows';
import type { Column } from './table/columns';
import { amountTokens, distance, type Token, tokensOf } from './tokens';

/** Net, tax, total and the total in capitals, from the page that has 价税合计: the last one, where there are several. */
export function readSums(rows: readonly Row[], columnsOf: (page: number) => readonly Column[]): InvoiceFields {
  const [grand] = rows.flatMap((row) => findInRow(row, /价税合计/));
  if (!grand) return {};
  const page = rows.filter((row) => row.page === grand.row.page);
  const sums = page.flatMap((row) => findInRow(row, /(?<!价税)合计/)).findLast(({ y }) => y < grand.y);
  return present<InvoiceFields>({
    ...netAndTax(page, sums, columnsOf(grand.row.page)),
    total: totalOf(page, grand),
    totalInWords: wordsOf(page, grand),
  });
}

/** The amounts right of 合计, which may be drawn a little higher or lower than the word. */
function netAndTax(
  page: readonly Row[],
  sums: Found | undefined,
  columns: readonly Column[],
): { net: number | undefined; tax: number | undefined } {
  const beside = (row: Row) => {
    if (!sums || Math.abs(row.y - sums.y) > 0.7 * sums.row.size) return [];
    return amountTokens(row).filter(({ x }) => x >= sums.right);
  };
  const tokens = page.flatMap(beside).toSorted((a, b) => a.x - b.x);
  const near = (key: Column['key']): Token | undefined => {
    const column = columns.find((one) => one.key === key);
    const other = columns.find((one) => one.key === (key === 'amount' ? 'tax' : 'amount'));
    if (!column || !other) return key === 'amount' ? tokens[0] : tokens[1];
    return tokens.find((token) => distance(token, column) <= distance(token, other));
  };
  const tax = near('tax');
  return { net: readAmount(near('amount')?.text), tax: tax && isNoTax(tax.text) ? 0 : readAmount(tax?.text) };
}

function totalOf(page: readonly Row[], grand: Found): number | undefined {
  const around = page.filter(({ y, size }) => Math.abs(y - grand.y) <= 0.9 * size);
  const small = around.flatMap((row) => findInRow(row, /\(小写\)/))[0];
  const after = (row: Row) => amountTokens(row).filter(({ x }) => x >= (small?.right ?? grand.right) - row.size);
  return readAmount(around.flatMap(after)[0]?.text);
}

function wordsOf(page: readonly Row[], grand: Found): number | undefined {
  const around = page.filter(({ y, size }) => Math.abs(y - grand.y) <= 0.9 * size);
  for (const token of around.flatMap((row) => tokensOf(row.chars, row.size))) {
    const words = /[(（]?负?数?[)）]?[零壹贰貳叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正]{2,}/.exec(token.text);
    const fen = words && readCapitals(words[0]);
    if (fen !== undefined && fen !== null) return fen;
  }
  return undefined;
}
