import * as z from 'zod/mini';
import { recall, remember } from '../db/store/memory';
import type { Vault } from '../db/store/schema';
import type { CivilDate } from '../model/dates';
import { rereadNews } from './reread-news';

/** Orders with something new, after which it stops: nobody decides on more at a time. */
const ENOUGH = 20;
const PROGRESS = 'reread-all';

const Progress = z.strictObject({ by: z.string(), done: z.string(), found: z.array(z.string()) });
const NOTHING = { by: '', done: '', found: [] };

/**
 * After an update, reads the copies of all orders again, one order after the other, and gives those with something new. It
 * goes on where it was stopped; with the same readers it is done once.
 *
 * @param readers the version of the extension
 * @param pause the page's next free moment; `false` = nobody looks any more
 */
export async function rereadAll(
  db: Vault,
  readers: string,
  today: CivilDate,
  pause: () => Promise<boolean>,
): Promise<string[]> {
  const before = await recall(db, PROGRESS, Progress, NOTHING);
  let { done, found } = before.by === readers ? before : NOTHING;
  found = await stillNew(db, found, readers, today);
  const keys = await db.orders.where('key').above(done).primaryKeys();
  for (const key of keys) {
    if (found.length >= ENOUGH || !(await pause())) break;
    // One order that cannot be read costs no other.
    const news = await rereadNews(db, key, readers, today).catch(() => undefined);
    if (news) found = [...found, key];
    done = key;
    await remember(db, PROGRESS, { by: readers, done, found });
  }
  return found;
}

/** Without those on which the buyer has decided since. */
async function stillNew(db: Vault, keys: readonly string[], readers: string, today: CivilDate): Promise<string[]> {
  const open: string[] = [];
  for (const key of keys) if (await rereadNews(db, key, readers, today).catch(() => undefined)) open.push(key);
  return open;
}
