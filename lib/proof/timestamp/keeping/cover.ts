import { ownEnd } from '../../../db/history/heads';
import type { Vault } from '../../../db/store/schema';
import { type KeptStamp, stampOf } from './stamp-store';

/** A kept stamp, and how many of the items looked at it says were there before it. */
export interface Cover {
  sum: string;
  stamp: KeptStamp;
  items: number;
}

/**
 * The stamps that say something of these items, the oldest first. A stamp fixes every entry of a device's chain up to the end it
 * is over, so also the entries by which the items were kept there.
 */
export async function coverOf(db: Vault, ids: readonly string[]): Promise<Cover[]> {
  const rows = await db.stamps.toArray();
  if (rows.length === 0) return [];
  const ends = await db.history.bulkGet(rows.map(({ hash }) => hash));
  const places = await placesOf(db);
  return rows
    .map((row, i) => {
      const end = ends[i];
      const before = ({ device, seq }: Place) => end !== undefined && device === end.device && seq <= end.seq;
      const items = ids.filter((id) => places.get(id)?.some(before)).length;
      return { sum: row.sum, stamp: stampOf(row), items };
    })
    .filter(({ items }) => items > 0)
    .toSorted((a, b) => timeOf(a) - timeOf(b));
}

const timeOf = ({ stamp: { at, keptAt } }: Cover) => at?.getTime() ?? keptAt;

interface Place {
  device: string;
  seq: number;
}

/** Where each item was kept: on every device that did. Those of version 1 lie before all that this device wrote since. */
async function placesOf(db: Vault): Promise<Map<string, Place[]>> {
  const places = new Map<string, Place[]>();
  const add = (id: string | undefined, place: Place) => {
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), place]);
  };
  const own = await ownEnd(db);
  if (own) await db.ledger.each(({ evidenceId }) => add(evidenceId, { device: own.device, seq: 0 }));
  await db.history
    .where('kind')
    .equals('kept')
    .each(({ evidenceId, device, seq }) => add(evidenceId, { device, seq }));
  return places;
}
