import * as z from 'zod/mini';
import { changeChoice, readChoice } from '../db/store/choices';
import { recall, remember } from '../db/store/memory';
import type { Vault } from '../db/store/schema';
import { addDays, type CivilDate } from '../model/dates';
import type { ReminderSettings } from '../model/settings';
import { endOfReminder } from './due';

/** What reminders remember between looks. In the database, because alarms and workers do not survive. */

const Memory = z.strictObject({
  /** Day of the last completed look; '' = never. */
  lookedOn: z.string(),
  /** The widest lead that any phone has of its own, in days, as of the last look at all phones. */
  widest: z.number(),
  /** Ids of reminders told. */
  told: z.array(z.string()),
});
export type Memory = z.infer<typeof Memory>;

const NOTHING: Memory = { lookedOn: '', widest: 0, told: [] };
const KEY = 'reminders:memory';

/**
 * So many marks are kept whatever the date; beyond, those of windows that ended long ago go. By the date alone a clock that
 * ran a year ahead for an hour would wipe them all, and everything would be told again.
 */
const KEPT = 2000;
const KEPT_DAYS = 60;

export const readReminderSettings = (db: Vault): Promise<ReminderSettings> => readChoice(db, 'reminders');

/** Changes some of them; two changes at once both hold. */
export function changeReminderSettings(db: Vault, patch: Partial<ReminderSettings>): Promise<void> {
  return changeChoice(db, 'reminders', patch);
}

/** Switches all reminders. What ended while they were off was not missed, so looking back begins today. */
export function switchReminders(db: Vault, on: boolean, today: CivilDate): Promise<void> {
  return db.transaction('rw', db.settings, db.memory, async () => {
    await changeReminderSettings(db, { on });
    if (on) await remember(db, KEY, { ...(await readMemory(db)), lookedOn: today } satisfies Memory);
  });
}

export const readMemory = (db: Vault): Promise<Memory> => recall(db, KEY, Memory, NOTHING);

/** Adds marks to the memory. */
export async function markTold(db: Vault, ids: readonly string[], today: CivilDate): Promise<void> {
  await change(db, (memory) => {
    const told = [...new Set([...memory.told, ...ids])];
    const oldest = addDays(today, -KEPT_DAYS);
    return { ...memory, told: told.length <= KEPT ? told : told.filter((id) => endOfReminder(id) >= oldest) };
  });
}

/** A look is complete: all that was due is told. `widest` where all phones were looked at. */
export async function lookCompleted(db: Vault, today: CivilDate, widest: number | undefined): Promise<void> {
  await change(db, (memory) => ({ ...memory, lookedOn: today, widest: widest ?? memory.widest }));
}

async function change(db: Vault, next: (memory: Memory) => Memory): Promise<void> {
  await db.transaction('rw', db.memory, async () => remember(db, KEY, next(await readMemory(db))));
}
