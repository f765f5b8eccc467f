import type { Head } from './heads';
import { compactOf, findInRow, type Row, textOf } from './rows';

/** What stands beside 备注, row by row. */
export function readRemark(rows: readonly Row[], heads: readonly Head[]): string | undefined {
  const head = heads.findLast(({ role }) => role === 'remark');
  const grand = rows.flatMap((row) => findInRow(row, /价税合计/))[0];
  const page = head?.page ?? grand?.row.page;
  if (page === undefined) return undefined;
  const top = head ? Math.max(head.top - 14, grand?.row.page === page ? grand.y + 4 : 0) : (grand?.y ?? 0) + 4;
  const parts: string[] = [];
  for (const row of rows) {
    if (row.page !== page || row.y < top) continue;
    if (/开票人|收款人|复核/.test(compactOf(row))) break;
    const text = textOf(row.chars.filter(({ x }) => !head || x > head.x + 0.8 * row.size)).trim();
    if (text !== '') parts.push(text);
  }
  return parts.length > 0 ? parts.join('\n') : undefined;
}
