import type { LedgerEntry } from '../../model/evidence';
import type { Head, HistoryEntry } from '../../model/history/entry';
import type { Vault } from '../store/schema';
import { ownEnd } from './heads';

type Entry = Omit<HistoryEntry, 'texts'>;

/**
 * The chain of this device from its first entry to its end, without the texts: that of version 1, if there was one, and
 * the history that goes on from it.
 */
export function ownChain(db: Vault): Promise<(LedgerEntry | Entry)[]> {
  return db.transaction('r', db.ledger, db.history, db.memory, async () => {
    const old = await db.ledger.orderBy('seq').toArray();
    const end = await ownEnd(db);
    return end ? [...old, ...(await upTo(db, end))] : old;
  });
}

/** The chain of any device up to an end of it, in the same form; empty where it is not whole in this vault. */
export function chainTo(db: Vault, end: Pick<Head, 'device' | 'hash'>): Promise<(LedgerEntry | Entry)[]> {
  return db.transaction('r', db.ledger, db.foreignChains, db.history, async () => {
    const chain = await upTo(db, end);
    const [first] = chain;
    if (first?.kind !== 'began') return [];
    const own = await db.ledger.orderBy('seq').toArray();
    const old = own.at(-1)?.hash === first.prev ? own : (await db.foreignChains.get(first.prev))?.entries;
    return [...(old ?? []), ...chain];
  });
}

async function upTo(db: Vault, end: Pick<Head, 'device' | 'hash'>): Promise<Entry[]> {
  const byHash = new Map<string, Entry>();
  await db.history.where({ device: end.device }).each(({ texts: _texts, ...entry }) => byHash.set(entry.hash, entry));
  const chain: Entry[] = [];
  for (let next = byHash.get(end.hash); next; next = byHash.get(next.prev)) chain.push(next);
  return chain.reverse();
}
