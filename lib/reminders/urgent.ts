import * as z from 'zod/mini';
import { endingBy } from '../db/ending';
import type { Vault } from '../db/schema';
import { readSetting, writeSetting } from '../db/settings';
import { addDays, type CivilDate } from '../model/dates';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';

/** Rights that end within this many days are on the badge until the buyer has seen them. */
const URGENT_DAYS = 3;
const KEY = 'reminders:seen';
const Seen = z.array(z.string());

/** Rights of all phones that end within three days and that the buyer has not seen yet: the number on the badge. */
export async function unseenUrgent(db: Vault, today: CivilDate): Promise<number> {
  const seen = new Set(await readSetting(db, KEY, Seen, []));
  return (await urgentRights(db, today)).filter((id) => !seen.has(id)).length;
}

/** The popup was opened: all that is urgent now has been seen. Rights no longer urgent are forgotten. */
export async function markUrgentSeen(db: Vault, today: CivilDate): Promise<void> {
  await writeSetting(db, KEY, await urgentRights(db, today));
}

async function urgentRights(db: Vault, today: CivilDate): Promise<string[]> {
  const horizon = addDays(today, URGENT_DAYS);
  const ids: string[] = [];
  for await (const { purchase, order } of endingBy(db, horizon)) {
    const facts = factsOf(purchase, order);
    if (facts.undelivered) continue;
    for (const { ruleId, safeEnd, state } of windowsFor(facts, today)) {
      const open = state === 'open' || state === 'last-day';
      if (open && safeEnd && safeEnd >= today && safeEnd <= horizon) ids.push([purchase.id, ruleId, safeEnd].join('|'));
    }
  }
  return ids;
}
