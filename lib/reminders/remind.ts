import { hidesNames } from '../db/lock/hides-names';
import { isLocked } from '../db/lock/lock';
import { allInUse, eachPhone, endingBy } from '../db/purchases/ending-soon';
import type { PurchaseInOrder } from '../db/purchases/queries';
import { readChoice } from '../db/store/choices';
import type { Vault } from '../db/store/schema';
import { addDays, type CivilDate, civilDateOf } from '../model/dates';
import { NAMELESS, phoneName } from '../model/phone/phone-name';
import type { ReminderSettings } from '../model/settings';
import { windowsFor } from '../warranty';
import { factsOf } from '../warranty/facts';
import { caseNotices } from './case-notices';
import { dueReminders, isQuiet, type Leads, missedReminders, type Reminder } from './due';
import { habitNotice, mayBeNudged } from './habit-notices';
import { lookCompleted, markTold, readMemory, readReminderSettings } from './memory';
import { type NamedReminder, type Notice, noticesFor } from './notices';
import { allTold, beginLook } from './rest-of-day';

export interface ReminderWorld {
  db: Vault;
  today: CivilDate;
  /** 0..23 on the machine's clock, for the quiet hours. */
  hour: number;
  show(notice: Notice): Promise<void>;
  /** Where marks go while the database cannot be written to. */
  unsaved: UnsavedMarks;
}

/** Ids that were told and could not be stored: a full disk must not make the same notice come back every half hour. */
export interface UnsavedMarks {
  read(): Promise<readonly string[]>;
  add(ids: readonly string[]): Promise<void>;
}

/**
 * One look at what is due: shows it and remembers it. It may run at any time and any number of times (start, alarm,
 * wake-up, popup): what it does follows from stored deadlines and memory, never from an alarm having fired.
 *
 * Shown first, remembered after: a worker killed in between shows the same notice again, under the same id, which
 * replaces the first. The other way round a killed worker would lose a right.
 */
export async function lookForReminders({ db, today, hour, show, unsaved }: ReminderWorld): Promise<Notice[]> {
  const settings = await readReminderSettings(db);
  if (!settings.on || isQuiet(hour, settings) || (await allTold(db, today))) return [];
  const endLook = await beginLook(db, today);
  const memory = await readMemory(db);
  const told = new Set([...memory.told, ...(await unsaved.read())]);
  // The first look of a day goes over all phones, later ones go by the index, and only where something has changed.
  const all = memory.lookedOn !== today;
  const lookBack = memory.lookedOn !== '' && memory.lookedOn < today;
  let widest = Math.max(all ? 0 : memory.widest, ...settings.shortLeads, ...settings.longLeads);
  const nameless = await hidesNames(db);
  const { off } = await readChoice(db, 'habits');
  // Whose repair sheet is missing nobody knows of a locked vault.
  const mayNudge = all && !(await isLocked(db));
  const small: PurchaseInOrder[] = [];
  const due: NamedReminder[] = [];
  const missed: NamedReminder[] = [];
  await eachPhone(all ? allInUse(db) : endingBy(db, addDays(today, widest)), (row) => {
    const { purchase, order } = row;
    const leads = leadsOf(row, settings);
    const facts = factsOf(purchase, order);
    if (!leads) return;
    widest = Math.max(widest, ...leads.shortLeads, ...leads.longLeads);
    const situation = { purchaseId: purchase.id, windows: windowsFor(facts, today), leads, today, told };
    const phone = nameless ? NAMELESS : phoneName(purchase);
    if (mayNudge && mayBeNudged(row, off, told, today)) small.push(row);
    const named = (reminder: Reminder): NamedReminder => ({ reminder, phone });
    due.push(...dueReminders(situation).map(named));
    if (lookBack) {
      // What ended before the phone was known was not missed.
      const [, from = today] = [civilDateOf(purchase.addedAt), memory.lookedOn].toSorted();
      missed.push(...missedReminders(situation, from).map(named));
    }
  });
  const notices = [...noticesFor(due, missed), ...(await caseNotices(db, today, told))];
  // What is only nice to have is told on a day on which nothing else is.
  const nudge = notices.length === 0 ? await habitNotice(db, small, off, told, today) : undefined;
  if (nudge) notices.push(nudge);
  for (const notice of notices) {
    await show(notice);
    await markTold(db, notice.tells, today).catch(() => unsaved.add(notice.tells));
  }
  if (all) await lookCompleted(db, today, widest).catch(() => undefined);
  await endLook().catch(() => undefined);
  return notices;
}

/** The phone's own settings where it has them; `undefined` = this phone stays silent. */
export function leadsOf({ purchase }: PurchaseInOrder, settings: ReminderSettings): Leads | undefined {
  const own = purchase.says.reminders;
  if (own?.off) return undefined;
  return { shortLeads: own?.shortLeads ?? settings.shortLeads, longLeads: own?.longLeads ?? settings.longLeads };
}
