import { browser } from 'wxt/browser';
import { convert } from '../../db/lock/convert/convert';
import { keyringOf, lockNow } from '../../db/lock/lock';
import type { Vault } from '../../db/store/schema';
import { isPastDue, readOpen, watchOpen } from '../../lock/session';
import { openTexts } from '../../texts/text-store';
import { takeOut } from './take-out';

const ALARM = 'auto-lock';
const WORK = 'goujibao-lock-work';

/**
 * Locks the vault that nobody uses any more, and does what an open one asks for: what arrived meanwhile comes in, and what
 * was there before the lock was set or taken off is encrypted or decrypted. Called synchronously as the worker starts.
 *
 * @param arrived called when something came in
 */
export function startLock(openVault: () => Vault, arrived: () => void): void {
  const look = () => lookAtLock(openVault, arrived, Date.now()).catch((error: unknown) => console.error('lock', error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  watchOpen(() => void look());
  void look();
}

/** May be called at any time and any number of times. */
export async function lookAtLock(openVault: () => Vault, arrived: () => void, now: number): Promise<void> {
  if (await isPastDue(now)) await lockNow(openVault());
  if (!(await readOpen(now))) {
    await browser.alarms.clear(ALARM);
    return;
  }
  if (!(await browser.alarms.get(ALARM))) {
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 1 });
  }
  const db = openVault();
  await (await keyringOf(db)).refresh(db.lock, now);
  // One context does it, once; a worker that is killed is woken by the alarm and goes on.
  await navigator.locks.request(WORK, { ifAvailable: true }, async (mine) => {
    if (!mine) return;
    if ((await takeOut(db)) > 0) arrived();
    if (db.keyring.lock && db.keyring.lock.state !== 'on') {
      await forgetTexts(db);
      await convert(db);
    }
  });
}

/** Words of files that are searched lie in the form their files had: they are read again. */
async function forgetTexts(db: Vault): Promise<void> {
  const texts = await openTexts(db);
  try {
    await texts.forget([...(await texts.known())]);
  } finally {
    texts.close();
  }
}
