import * as z from 'zod/mini';
import type { CivilDate } from '../../model/dates';
import { instant } from '../../model/order';
import { orderKey } from '../../model/order-key';
import { PageReport, type PhoneOrder } from '../../model/page-report';
import { isLocked } from '../lock/lock';
import { WAITING } from '../lock/secrets';
import { recall, remember } from '../store/memory';
import type { Vault } from '../store/schema';

/** A page of a real buyer shows fewer; so does a real buyer's day. What goes beyond it waits for a yes. */
export const MOST_OF_PAGE = 60;
export const MOST_OF_DAY = 200;
/** So many orders wait; what a page goes on making up is not even kept waiting. */
const MOST_WAITING = 5000;

const TODAY = 'new-phones';

/** As a page told of an order, and when. */
export const Waiting = z.strictObject({ report: PageReport, at: instant });
const Day = z.strictObject({ day: z.string(), phones: z.number() });

/** Phones that may still come in today without a question. */
export async function roomToday(db: Vault, today: CivilDate): Promise<number> {
  const counted = await recall(db, TODAY, Day, { day: today, phones: 0 });
  return MOST_OF_DAY - (counted.day === today ? counted.phones : 0);
}

/** Within the caller's transaction over `memory`. */
export async function countNew(db: Vault, today: CivilDate, phones: number): Promise<void> {
  if (phones > 0)
    await remember(db, TODAY, { day: today, phones: MOST_OF_DAY - (await roomToday(db, today)) + phones });
}

/** Puts orders aside as the page told of them, within the caller's transaction over `memory`. */
export async function holdBack(
  db: Vault,
  report: PageReport,
  orders: readonly PhoneOrder[],
  at: number,
): Promise<void> {
  let room = MOST_WAITING - (await waitingRows(db).count());
  for (const one of orders) {
    const key = WAITING + orderKey(report.reader, one.order.orderId);
    if (!(await db.memory.get(key)) && room-- <= 0) return;
    await remember(db, key, { report: { ...report, orders: [one] }, at });
  }
}

/** Phones that wait for the buyer's word. Of a locked vault none does: which they are can be told once it is open. */
export async function phonesWaiting(db: Vault): Promise<number> {
  // First: what a live query asks after it waited for the browser is not watched.
  const rows = await waitingRows(db).toArray();
  if (await isLocked(db)) return 0;
  return rows.reduce(
    (sum, { value }) => sum + ((value as z.infer<typeof Waiting>).report?.orders?.[0]?.order?.lines?.length ?? 0),
    0,
  );
}

/** 不要: nothing of it stays. */
export async function refuseWaiting(db: Vault): Promise<void> {
  await waitingRows(db).delete();
}

export const waitingRows = (db: Vault) => db.memory.where('key').startsWith(WAITING);
