import { Noted } from '../../model/history/parts';
import { append } from '../history/append';
import { readPart } from '../history/read-part';
import type { Vault } from '../store/schema';
import { removeEvidence, removeTables } from './remove-evidence';

/** Milliseconds an item stays in the bin. */
export const BIN_TIME = 30 * 86_400_000;

/**
 * Drops items that went to the bin before `before` (epoch milliseconds), with their bytes. The history notes that they
 * went; what stands in no bin is left alone, whatever is asked.
 *
 * @returns how many went
 */
export function emptyEvidenceBin(db: Vault, before: number, now: number): Promise<number> {
  return db.transaction('rw', removeTables(db), async () => {
    const due = await db.evidenceSays.where('binnedAt').below(before).primaryKeys();
    return removeBinned(db, due, now);
  });
}

/** Drops these items of the bin at once. @returns how many went */
export function removeForGood(db: Vault, ids: readonly string[], now: number): Promise<number> {
  return db.transaction('rw', removeTables(db), async () => {
    const rows = await db.evidenceSays.bulkGet([...ids]);
    return removeBinned(
      db,
      rows.flatMap((row) => (row?.binnedAt === undefined ? [] : row.id)),
      now,
    );
  });
}

async function removeBinned(db: Vault, ids: readonly string[], now: number): Promise<number> {
  const items = (await db.evidence.bulkGet([...ids])).flatMap((item) => item ?? []);
  for (const item of items) {
    const notes = await db.history.where({ orderKey: item.orderKey }).toArray();
    const binned = notes.filter(
      (entry) => entry.evidenceId === item.id && typeof readPart(entry, Noted)?.says.binnedAt === 'number',
    );
    const of = Math.max(0, ...binned.map(({ clock }) => clock));
    await append(db, await removeEvidence(db, [item], { of, alone: true }), now);
  }
  return items.length;
}
