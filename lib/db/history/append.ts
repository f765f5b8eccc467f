import { inCalendar } from '../../model/dates';
import type { LedgerEntry } from '../../model/evidence';
import type { HistoryEntry } from '../../model/history/entry';
import type { Happened } from '../../model/history/happened';
import { GENESIS } from '../evidence/ledger';
import { canonicalJson } from '../store/canonical-json';
import type { Vault } from '../store/schema';
import { deviceId } from './device';
import { lastOf, noteOwnEnd, ownEnd } from './heads';
import { hashOfHistory, sumOf } from './sum';

/** What {@link append} reads and writes: part of the caller's transaction. */
export const historyTables = (db: Vault) => [db.history, db.ledger, db.memory];

/**
 * Chains what happened to what happened before, within the caller's transaction: the change and its entry are stored
 * together or not at all, and no other writer comes in between.
 */
export async function append(db: Vault, happened: readonly Happened[], now: number): Promise<HistoryEntry[]> {
  if (happened.length === 0) return [];
  const device = await deviceId(db);
  const last = await ownLast(db, device);
  const at = inCalendar(now);
  let clock = Math.max(at - 1, (await db.history.orderBy('clock').last())?.clock ?? 0);
  let seq = last?.seq ?? 0;
  const old = last ? undefined : await db.ledger.orderBy('seq').last();
  let prev = last?.hash ?? old?.hash ?? GENESIS;
  const all = last ? happened : [began(old), ...happened];
  const entries = all.map(({ kind, orderKey, parts, item, state }) => {
    const texts = parts.map((part) => (isSum(part) ? null : canonicalJson(part)));
    const sums = parts.map((part, i) => (isSum(part) ? part.sum : sumOf(texts[i] ?? '')));
    const entry: HistoryEntry = {
      device,
      seq: ++seq,
      prev,
      clock: ++clock,
      at,
      kind,
      orderKey,
      ...item,
      parts: sums,
      ...(state === undefined ? {} : { state }),
      hash: '',
      texts,
    };
    prev = hashOfHistory(entry);
    return { ...entry, hash: prev };
  });
  await db.history.bulkAdd(entries);
  const end = entries.at(-1);
  if (end) await noteOwnEnd(db, end);
  return entries;
}

/** A disk put back to an earlier state may have two ends of one device: the chain goes on from the one that was last here. */
async function ownLast(db: Vault, device: string): Promise<HistoryEntry | undefined> {
  const end = await ownEnd(db);
  const noted = end?.device === device ? await db.history.get(end.hash) : undefined;
  return noted ?? (await lastOf(db, device));
}

function began(end: LedgerEntry | undefined): Happened {
  return { kind: 'began', orderKey: '', parts: [end ? { ledger: { seq: end.seq, hash: end.hash } } : {}] };
}

function isSum(part: object): part is { sum: string } {
  return 'sum' in part && Object.keys(part).length === 1;
}
