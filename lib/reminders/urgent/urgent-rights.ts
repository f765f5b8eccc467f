import * as z from 'zod/mini';
import { eachPhone, endingBy } from '../../db/purchases/ending-soon';
import { recall, remember } from '../../db/store/memory';
import type { Vault } from '../../db/store/schema';
import { addDays, type CivilDate } from '../../model/dates';
import { windowsFor } from '../../warranty';
import { factsOf } from '../../warranty/facts';
import { standingRights } from '../../warranty/standing';

/** Rights that end within this many days are on the badge until the buyer has seen them. */
const URGENT_DAYS = 3;
const KEY = 'reminders:seen';
const SeenIds = z.array(z.string());

interface UrgentRight {
  id: string;
  purchaseId: string;
}

/** Phones with a right that ends within three days and that the buyer has not seen yet: the number on the badge. */
export async function unseenUrgent(db: Vault, today: CivilDate): Promise<number> {
  const urgent = await urgentRights(db, today);
  if (urgent.length === 0) return 0;
  const seen = new Set(await recall(db, KEY, SeenIds, []));
  return new Set(urgent.flatMap(({ id, purchaseId }) => (seen.has(id) ? [] : [purchaseId]))).size;
}

/** The buyer has these phones in view: what is urgent on them has been seen. Rights no longer urgent are forgotten. */
export async function markUrgentSeen(db: Vault, today: CivilDate, phones: Iterable<string>): Promise<void> {
  const urgent = await urgentRights(db, today);
  const inView = new Set(phones);
  await db.transaction('rw', db.memory, async () => {
    const before = await recall(db, KEY, SeenIds, []);
    const known = new Set(before);
    const seen = urgent.flatMap(({ id, purchaseId }) => (known.has(id) || inView.has(purchaseId) ? [id] : []));
    if (seen.length !== before.length || seen.some((id) => !known.has(id))) await remember(db, KEY, seen);
  });
}

/** Only what is true: a guess alarms nobody. A phone that was silenced is silent here too, and one on its way has nothing that could run out. */
async function urgentRights(db: Vault, today: CivilDate): Promise<UrgentRight[]> {
  const horizon = addDays(today, URGENT_DAYS);
  const urgent: UrgentRight[] = [];
  await eachPhone(endingBy(db, horizon), ({ purchase, order }) => {
    const facts = factsOf(purchase, order);
    if (purchase.says.reminders?.off) return;
    for (const { ruleId, safeEnd, provisional, estimated, spoilt } of standingRights(windowsFor(facts, today), today)) {
      if (provisional || estimated || spoilt || !safeEnd || safeEnd < today || safeEnd > horizon) continue;
      urgent.push({ id: [safeEnd, purchase.id, ruleId].join('|'), purchaseId: purchase.id });
    }
  });
  return urgent;
}
