import { linkOf } from '../../db/history/chain';
import { readPart } from '../../db/history/read-part';
import { isOwnOrder } from '../../db/orders/of-platform';
import type { HistoryEntry } from '../../model/history/entry';
import { TellingHead } from '../../model/history/parts';
import { OrderRecord } from '../../model/purchase';
import { ROWS, type RowsFile } from '../format';

/** Is a row, looked at by itself, what it should be? An entry says what its sums say; whether a chain is whole is another question. */
export function isSoundRow(name: RowsFile, row: unknown): boolean {
  if (!ROWS[name].safeParse(row).success) return false;
  return name !== 'history.jsonl' || isSoundEntry(row as HistoryEntry);
}

export const isSoundEntry = (entry: HistoryEntry): boolean => !linkOf(entry).altered && isOfItsOrder(entry);

/** The key is what pages are matched by, number and platform are where the buttons lead: they must be of one order. */
export function isOfItsOrder(entry: HistoryEntry): boolean {
  if (entry.kind === 'told') {
    const head = readPart(entry, TellingHead);
    return !head || isOwnOrder({ key: entry.orderKey, ...head.order });
  }
  if (entry.kind !== 'recorded') return true;
  const order = readPart(entry, OrderRecord);
  return !order || (order.key === entry.orderKey && isOwnOrder(order));
}
