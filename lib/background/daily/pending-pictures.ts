import { browser } from 'wxt/browser';
import { isLocked } from '../../db/lock/lock';
import { nextJobs } from '../../db/pictures/picture-jobs';
import type { Vault } from '../../db/store/schema';
import { isFull } from '../why-storing-failed';

const ALARM = 'pending-pictures';

/**
 * Draws what is queued. An alarm is set before and cleared when nothing is left, so that a worker killed in between is
 * woken to go on.
 *
 * @param draw asks whoever can draw in this browser; see `lib/pictures/ask-to-draw.ts`
 */
export async function drawQueued(openVault: () => Vault, draw: () => Promise<unknown>): Promise<void> {
  try {
    // The snapshots are encrypted; they are drawn once the vault is open.
    if (await isLocked(openVault())) return;
    if (!(await anythingQueued(openVault()))) return;
    await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 1 });
    // Each try that finds the disk full would count as one of the few a picture has.
    if (await isFull()) return;
    await draw();
    if (!(await anythingQueued(openVault()))) await browser.alarms.clear(ALARM);
  } catch (error) {
    // The snapshots are kept; the alarm or the next start tries again.
    console.error('pictures', error);
  }
}

/**
 * Resumes drawing now, as the worker starts for whatever reason, and with the alarm; call it synchronously. The alarm alone
 * would not do: a worker ended after it stored a snapshot and before the alarm was set left nothing to wake it.
 */
export function resumePictures(resume: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void resume();
  });
  void resume();
}

async function anythingQueued(db: Vault): Promise<boolean> {
  return (await nextJobs(db, 1)).length > 0;
}
