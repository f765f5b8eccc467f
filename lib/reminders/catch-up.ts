import { browser } from 'wxt/browser';
import { refreshDeadlines } from '../db/purchases/refresh-deadlines';
import type { Vault } from '../db/store/schema';
import { civilDateOf } from '../model/dates';
import { readReminderSettings, switchReminders } from './memory';
import { remind } from './notify';
import { showUrgent } from './urgent/urgent-badge';

export const ALARM = 'reminders';
/** Alarms do not fire while the machine sleeps and may be gone after an update: the next one makes up for all. */
const EVERY_MINUTES = 30;

/**
 * Brings everything that follows from deadlines up to now: the deadlines themselves, the number on the badge, the
 * reminders. Run at start, by the alarm and as the popup opens; a second run finds nothing to do. Never rejects: a step
 * that fails must not keep the next one from its work.
 */
export async function catchUp(db: Vault, now: Date): Promise<void> {
  const today = civilDateOf(now.getTime());
  const steps = {
    alarm: () => keepAlarm(db),
    refresh: () => refreshDeadlines(db, today),
    badge: () => showUrgent(db, today),
  };
  for (const [name, step] of Object.entries({ ...steps, remind: () => remind(db, now) })) {
    try {
      await step();
    } catch (error) {
      console.error('catch-up', name, error);
    }
  }
}

/** 提醒我: switches reminders on, once the browser has allowed notifications, and tells what is due. */
export async function remindMe(db: Vault, now: Date): Promise<void> {
  await switchReminders(db, true, civilDateOf(now.getTime()));
  await catchUp(db, now);
}

/** Sets the alarm if it is wanted and not there. While reminders are off nothing is woken for them. */
export async function keepAlarm(db: Vault): Promise<void> {
  const { on } = await readReminderSettings(db);
  if (!on) return void (await browser.alarms.clear(ALARM));
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES, delayInMinutes: 1 });
}
