import type { InvoiceLine } from '../../invoice';
import { findInRow, type Row } from '../rows';
import { type Column, columnsOf, isTableHead } from './columns';
import { LineBuilder } from './line-builder';

const SUBTOTAL = /小计/;
const SUMS = /(?<!价税)合计|总计|价税合计|出行人|有效身份证件号|交通工具类型|开票人:|收款人:/;

/** All lines of goods, page by page. Where page 1 only points to a list (详见销货清单), the list's lines. */
export function readLines(rows: readonly Row[]): InvoiceLine[] {
  const byPage = tables(rows).map(({ columns, body }) => linesOf(columns, body));
  const [first = [], ...others] = byPage;
  const listed = others.flat();
  const pointsToList = first.length === 1 && /详见.*清单/.test(first[0]?.name ?? '');
  return pointsToList && listed.length > 0 ? listed : [...first, ...listed];
}

/** The columns of the table on a page. */
export function columnsOnPage(rows: readonly Row[], page: number): Column[] {
  const head = rows.find((row) => row.page === page && isTableHead(row));
  return head ? columnsOf(head) : [];
}

function tables(rows: readonly Row[]): { columns: Column[]; body: Row[] }[] {
  return rows.filter(isTableHead).map((head) => ({
    columns: columnsOf(head),
    body: rows.filter(({ page, y }) => page === head.page && y > head.y + 0.5 * head.size),
  }));
}

function linesOf(columns: Column[], body: readonly Row[]): InvoiceLine[] {
  const builder = new LineBuilder(columns);
  let afterSums = false;
  for (const row of body) {
    const sums = findInRow(row, SUMS)[0];
    const cut = sums ?? findInRow(row, SUBTOTAL)[0];
    if (sums) afterSums = true;
    // A row of sums may be so close below a name that both are one row here: the name stands left of it.
    const chars = cut ? row.chars.slice(0, cut.start) : row.chars;
    if (chars.some(({ text }) => text !== ' ')) builder.add({ ...row, chars }, afterSums);
  }
  return builder.lines();
}
