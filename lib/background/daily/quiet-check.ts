import { browser } from 'wxt/browser';
import { isLocked } from '../../db/lock/lock';
import type { Vault } from '../../db/store/schema';
import { lastCheck } from './last-check';
import { checkVault } from './vault-check';

const ALARM = 'quiet-check';
const WEEK = 7 * 86_400_000;
/** Minutes after the start of the browser, which has other things to do then; and between looks whether a week is over. */
const SOON = 20;
const AGAIN = 24 * 60;

/** Registers the weekly check of the chains; called synchronously as the worker starts. */
export function startQuietChecks(openVault: () => Vault): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void quietCheck(openVault, Date.now());
  });
  void keepAlarm();
}

/** Once a week, and without the bytes: those are read when a picture is shown, exported or checked by hand. */
export async function quietCheck(openVault: () => Vault, now: number): Promise<void> {
  try {
    const last = await lastCheck();
    if (last && Math.abs(now - last.at) < WEEK) return;
    const db = openVault();
    if ((await db.history.count()) + (await db.ledger.count()) === 0 && !last) return;
    if (!(await isLocked(db))) await checkVault(db, now);
  } catch (error) {
    console.error('quiet check', error);
  }
}

async function keepAlarm(): Promise<void> {
  // An earlier release was woken more often.
  if ((await browser.alarms.get(ALARM))?.periodInMinutes === AGAIN) return;
  await browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: AGAIN });
}
