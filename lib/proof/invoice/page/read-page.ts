import type { InvoiceFields } from '../invoice';
import { present } from '../present';
import { readHead } from './head-fields';
import { takeCipher, takeHeads } from './heads';
import { readParties } from './parties';
import type { Piece } from './piece';
import { readRemark } from './remark';
import { rowsOf } from './rows';
import { readSums } from './sums';
import { columnsOnPage, readLines } from './table/read-lines';

/** Reads an invoice from what is drawn on its pages, by place. Fields that are not there are left out. */
export function readPages(pieces: readonly Piece[]): InvoiceFields {
  const rows = rowsOf(pieces);
  const heads = takeHeads(rows);
  takeCipher(rows, heads);
  const first = rows.filter(({ page }) => page === 0);
  return present<InvoiceFields>({
    ...readHead(rows),
    ...readParties(
      first,
      heads.filter(({ page }) => page === 0),
    ),
    ...readSums(rows, (page) => columnsOnPage(rows, page)),
    remark: readRemark(rows, heads),
    lines: readLines(rows),
  });
}
