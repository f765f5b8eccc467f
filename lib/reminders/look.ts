import { allInUse, endingBy } from '../db/ending';
import type { PurchaseInOrder } from '../db/queries';
import type { Vault } from '../db/schema';
import { addDays, type CivilDate, daysBetween } from '../model/dates';
import { phoneName } from '../model/phone-name';
import type { ReminderSettings } from '../model/settings';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';
import { readMemory, readReminderSettings, remember } from './memory';
import { type Notice, noticesFor, type Told } from './notices';
import { dueReminders, isQuiet, missedReminders, type Reminder } from './plan';

export interface Look {
  db: Vault;
  today: CivilDate;
  /** 0..23 on the machine's clock, for the quiet hours. */
  hour: number;
  show(notice: Notice): Promise<void>;
}

/**
 * One look at what is due: shows it and remembers it. It may run at any time and any number of times (start, alarm,
 * wake-up, popup): what it does follows from stored deadlines and memory, never from an alarm having fired.
 *
 * Shown first, remembered after: a worker killed in between shows the same notice again, under the same id, which
 * replaces the first. The other way round a killed worker would lose a right.
 */
export async function lookForReminders({ db, today, hour, show }: Look): Promise<Notice[]> {
  const settings = await readReminderSettings(db);
  if (!settings.on || isQuiet(hour, settings)) return [];
  const memory = await readMemory(db, today);
  const told = new Set(memory.told);
  const due: Told[] = [];
  const missed: Told[] = [];
  const daysAway = daysBetween(memory.lookedOn, today);
  const horizon = addDays(today, Math.max(0, ...settings.shortLeads, ...settings.longLeads));
  for await (const row of daysAway > 1 ? allInUse(db) : endingBy(db, horizon)) {
    const leads = leadsOf(row, settings);
    if (!leads) continue;
    const facts = factsOf(row.purchase, row.order);
    // Nobody can return a phone that is still on its way.
    if (facts.undelivered) continue;
    const windows = windowsFor(facts, today);
    const named = (reminder: Reminder): Told => ({ reminder, phone: phoneName(row.purchase) });
    const untold = ({ id }: Reminder) => !told.has(id);
    due.push(...dueReminders(row.purchase.id, windows, leads, today).filter(untold).map(named));
    if (daysAway > 1) {
      missed.push(
        ...missedReminders(row.purchase.id, windows, leads, memory.lookedOn, today).filter(untold).map(named),
      );
    }
  }
  const notices = noticesFor(due, missed);
  for (const notice of notices) await show(notice);
  await remember(
    db,
    memory,
    notices.flatMap(({ tells }) => tells),
    today,
  );
  return notices;
}

/** The phone's own settings where it has them; `undefined` = this phone stays silent. */
function leadsOf({ purchase }: PurchaseInOrder, settings: ReminderSettings) {
  const own = purchase.says.reminders;
  if (own?.off) return undefined;
  return { shortLeads: own?.shortLeads ?? settings.shortLeads, longLeads: own?.longLeads ?? settings.longLeads };
}
