import type { Table } from 'dexie';
import type { LedgerEntry } from '../../model/evidence';
import type { Vault } from '../store/schema';
import { EMPTY_TAIL, type Tail } from './ledger';

/** Somebody else appended between our reading the tail and our transaction. */
class TailMoved extends Error {}

/** Each round at least one of the writers gets through, so this many would have to write at once. */
const ROUNDS = 100;

/**
 * Writes something together with its links in the ledger, in one transaction. Hashing cannot wait inside an IndexedDB
 * transaction (it would commit), so the links are made before, and made again if the chain has grown meanwhile. Every
 * change of evidence is a link, so what `linksFrom` saw of the evidence still holds in `write`.
 *
 * @param linksFrom the links that continue the chain after its end
 */
export async function chainedWrite<T>(
  db: Vault,
  linksFrom: (tail: Tail) => Promise<LedgerEntry[]>,
  tables: readonly Table[],
  write: () => Promise<T>,
): Promise<T> {
  for (let round = 0; round < ROUNDS; round++) {
    const tail = await ledgerTail(db);
    const links = await linksFrom(tail);
    try {
      return await db.transaction('rw', [db.ledger, ...tables], async () => {
        if ((await ledgerTail(db)).hash !== tail.hash) throw new TailMoved();
        const written = await write();
        await db.ledger.bulkAdd(links);
        return written;
      });
    } catch (error) {
      if (!(error instanceof TailMoved)) throw error;
    }
  }
  throw new Error('the ledger never stood still');
}

export async function ledgerTail(db: Vault): Promise<Tail> {
  return (await db.ledger.orderBy('seq').last()) ?? EMPTY_TAIL;
}
