import * as z from 'zod/mini';
import type { Vault } from '../db/schema';
import { readSetting, writeSetting } from '../db/settings';
import { addDays, type CivilDate } from '../model/dates';
import { DEFAULT_REMINDERS, ReminderSettings } from '../model/settings';
import { endOfReminder } from './plan';

/** What reminders remember between looks. In the database, because alarms and workers do not survive. */

const Memory = z.strictObject({
  /** Day of the last completed look. */
  lookedOn: z.string(),
  /** Ids of reminders told. */
  told: z.array(z.string()),
});
export type Memory = z.infer<typeof Memory>;

/** Told reminders are forgotten this long after their window ended; by then nothing can tell them again. */
const KEPT_DAYS = 60;

export const readReminderSettings = (db: Vault): Promise<ReminderSettings> =>
  readSetting(db, 'reminders', ReminderSettings, DEFAULT_REMINDERS);

export const writeReminderSettings = (db: Vault, settings: ReminderSettings): Promise<void> =>
  writeSetting(db, 'reminders', settings);

/** On the very first look there is nothing to look back on. */
export const readMemory = (db: Vault, today: CivilDate): Promise<Memory> =>
  readSetting(db, 'reminders:memory', Memory, { lookedOn: today, told: [] });

export async function remember(db: Vault, memory: Memory, told: readonly string[], today: CivilDate): Promise<void> {
  const oldest = addDays(today, -KEPT_DAYS);
  const kept = [...new Set([...memory.told, ...told])].filter((id) => endOfReminder(id) >= oldest);
  // A clock that was set back must not make the days until the old date count as missed once more.
  const lookedOn = memory.lookedOn > today ? memory.lookedOn : today;
  await writeSetting(db, 'reminders:memory', { lookedOn, told: kept } satisfies Memory);
}
