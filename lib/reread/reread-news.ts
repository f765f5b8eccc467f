import * as z from 'zod/mini';
import { recall, remember } from '../db/store/memory';
import type { Vault } from '../db/store/schema';
import type { CivilDate } from '../model/dates';
import { type Reread, rereadOrder } from './reread-order';

/** By which readers an order's copies were read last, and which copies: what was decided then is not asked again. */
const Done = z.strictObject({ by: z.string(), copies: z.array(z.string()) });
const NEVER = { by: '', copies: [] };

const keyOf = (order: string) => `reread:${order}`;

/**
 * What today's readers read in an order's copies that its record does not say; `undefined` where these readers have read
 * them before, or find nothing new.
 *
 * @param readers the version of the extension, with which its readers change
 */
export async function rereadNews(
  db: Vault,
  order: string,
  readers: string,
  today: CivilDate,
): Promise<Reread | undefined> {
  const copies = await sumsOf(db, order);
  const last = await recall(db, keyOf(order), Done, NEVER);
  if (copies.length === 0 || (last.by === readers && copies.every((sum) => last.copies.includes(sum))))
    return undefined;
  const news = await rereadOrder(db, order, today);
  if (news.changes.length > 0) return news;
  await settle(db, order, readers);
  return undefined;
}

/** The buyer has decided: with these readers and these copies it is not asked again. */
export async function settle(db: Vault, order: string, readers: string): Promise<void> {
  await remember(db, keyOf(order), { by: readers, copies: await sumsOf(db, order) });
}

async function sumsOf(db: Vault, orderKey: string): Promise<string[]> {
  const copies = await db.evidence.where({ orderKey }).toArray();
  return copies.filter(({ kind }) => kind === 'snapshot').map(({ sha256 }) => sha256);
}
