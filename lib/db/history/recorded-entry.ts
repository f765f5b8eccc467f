import { inCalendar } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { GENESIS } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import { hashOfHistory, sealOfOrder, sumOf } from './sum';

/**
 * An order that a version without a history kept, as the first entry of its history. A chain of its own, named by its
 * content: the same record gives the same entry in whatever vault or file it is met, so it counts once. Its time is the
 * last that the record speaks of.
 */
export function recordedEntry(order: OrderRecord, purchases: readonly Purchase[]): HistoryEntry {
  const phones = purchases
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    // Deadlines move by themselves: two records that differ only in them are one.
    .map((purchase) => ({ ...purchase, nextDeadline: NO_DEADLINE }));
  const texts = [order, ...phones].map(canonicalJson);
  const parts = texts.map(sumOf);
  const last = inCalendar(Math.max(order.updatedAt, ...purchases.map(({ updatedAt }) => updatedAt)));
  const entry: HistoryEntry = {
    device: `v1-${sumOf(canonicalJson(parts)).slice(0, 32)}`,
    seq: 1,
    prev: GENESIS,
    clock: last,
    at: last,
    kind: 'recorded',
    orderKey: order.key,
    parts,
    state: sealOfOrder(order, purchases),
    hash: '',
    texts,
  };
  return { ...entry, hash: hashOfHistory(entry) };
}
