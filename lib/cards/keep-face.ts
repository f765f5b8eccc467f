import { Dexie } from 'dexie';
import { FACE } from '../db/derived/derived-keys';
import { foughtOver } from '../db/purchases/queries';
import { rowsByKey } from '../db/purchases/shelf-keys';
import type { Vault } from '../db/store/schema';
import type { CivilDate } from '../model/dates';
import { cardOf } from './card-model';
import { BUILD, type Face, FIRST_ROWS, faceOf, SEARCH_FROM } from './face';
import { piecesToSplit } from './pieces-to-split';

/**
 * Works out the popup's face for `today` and keeps it, unless there is one that holds, or the vault has a lock. Reading and writing are one
 * transaction: no change comes between.
 */
export async function keepFace(db: Vault, today: CivilDate): Promise<void> {
  if (faceOf((await db.memory.get(FACE))?.value, today)) return;
  await db.transaction('rw', [db.purchases, db.orders, db.cases, db.memory, db.lock], async () => {
    // A face lies there in plain words, which a vault with a lock has none of, open or not.
    if (await db.lock.get('lock')) return;
    const ids = await db.purchases
      .where('[shelf+nextDeadline]')
      .between(['active', Dexie.minKey], ['active', Dexie.maxKey])
      .limit(FIRST_ROWS + 1)
      .primaryKeys();
    const first = ids.slice(0, FIRST_ROWS);
    const fought = (await foughtOver(db)).map(({ purchase }) => purchase.id);
    const rows = await rowsByKey(db, [...fought, ...first]);
    if (rows.length === 0) return;
    let cards: Face['cards'];
    try {
      cards = rows.map((row) => ({ card: cardOf(row, today), pieces: piecesToSplit(row.purchase) }));
    } catch {
      // A damaged row is said to be one, which only the whole popup can do.
      return;
    }
    const shown = rows.length - fought.length;
    const face: Face = { build: BUILD, day: today, cards, many: shown >= SEARCH_FROM, more: ids.length > FIRST_ROWS };
    await db.memory.put({ key: FACE, value: face });
  });
}
