import type { LedgerEntry } from '../../model/evidence';
import type { HistoryEntry } from '../../model/history/entry';
import type { Vault } from '../store/schema';
import { ownEnd } from './heads';

/**
 * The chain of this device from its first entry to its end, without the texts: that of version 1, if there was one, and
 * the history that goes on from it.
 */
export function ownChain(db: Vault): Promise<(LedgerEntry | Omit<HistoryEntry, 'texts'>)[]> {
  return db.transaction('r', db.ledger, db.history, db.memory, async () => {
    const old = await db.ledger.orderBy('seq').toArray();
    const end = await ownEnd(db);
    if (!end) return old;
    const byHash = new Map(
      (await db.history.where({ device: end.device }).toArray()).map((entry) => [entry.hash, entry]),
    );
    const chain: Omit<HistoryEntry, 'texts'>[] = [];
    for (let next = byHash.get(end.hash); next; next = byHash.get(next.prev)) {
      const { texts: _texts, ...entry } = next;
      chain.push(entry);
    }
    return [...old, ...chain.reverse()];
  });
}
