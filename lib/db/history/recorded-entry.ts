import { inCalendar } from '../../model/dates';
import type { HistoryEntry } from '../../model/history/entry';
import type { Happened } from '../../model/history/happened';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { GENESIS } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import { hashOfHistory, sealOfOrder, sumOf } from './sum';

/** What a version without a history kept, as a chain of its own, named by its content. */
export function recordedAs({ kind, orderKey, parts: said, state }: Happened, at: number): HistoryEntry {
  const texts = said.map(canonicalJson);
  const parts = texts.map(sumOf);
  const entry: HistoryEntry = {
    device: `v1-${sumOf(canonicalJson(parts)).slice(0, 32)}`,
    seq: 1,
    prev: GENESIS,
    clock: at,
    at,
    kind,
    orderKey: orderKey as HistoryEntry['orderKey'],
    parts,
    ...(state === undefined ? {} : { state }),
    hash: '',
    texts,
  };
  return { ...entry, hash: hashOfHistory(entry) };
}

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
  const last = inCalendar(Math.max(order.updatedAt, ...purchases.map(({ updatedAt }) => updatedAt)));
  const state = sealOfOrder(order, purchases);
  return recordedAs({ kind: 'recorded', orderKey: order.key, parts: [order, ...phones], state }, last);
}
