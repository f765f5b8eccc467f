import { browser } from 'wxt/browser';
import { sweepChunks } from '../../db/evidence/bytes/chunks/chunk-sets';
import { BIN_TIME, emptyEvidenceBin } from '../../db/evidence/evidence-bin';
import { isLocked } from '../../db/lock/lock';
import { emptyBin } from '../../db/merge/empty-bin';
import { refreshDeadlines } from '../../db/purchases/refresh-deadlines';
import type { Vault } from '../../db/store/schema';
import { clearLeftStaging } from '../../db/store/staging';
import { civilDateOf } from '../../model/dates';
import { queueLostPictures } from '../../pictures/lost-pictures';
import { forgetTexts } from '../../texts/forget-texts';
import { openTexts } from '../../texts/text-store';

export const ALARM = 'daily';
const DAY = 86_400_000;
/** How long a deleted phone can be restored. */
const BIN_DAYS = 30;

/** What a new day asks for. Repeating it does nothing: a missed or a double alarm is harmless. */
export async function newDay(
  openVault: () => Vault,
  now: number,
  draw: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  try {
    await refreshDeadlines(openVault(), civilDateOf(now));
    // All else deletes or reads what is encrypted; it is done once the vault is open.
    if (await isLocked(openVault())) return;
    await clearLeftStaging(openVault(), now);
    await sweepChunks(openVault(), now);
    await emptyBin(openVault(), now - BIN_DAYS * DAY, now);
    await emptyEvidenceBin(openVault(), now - BIN_TIME, now);
    await forgetGoneTexts(openVault());
    if ((await queueLostPictures(openVault())) > 0) await draw();
  } catch (error) {
    console.error('daily', error);
  }
}

/**
 * Registers the daily work; call it synchronously as the worker starts. Alarms do not fire while the machine sleeps and
 * may be gone after an update, so a start of the browser does the day's work as well.
 */
export function startDaily(openVault: () => Vault, draw: () => Promise<unknown>): void {
  const work = () => void newDay(openVault, Date.now(), draw);
  browser.runtime.onStartup.addListener(work);
  browser.runtime.onInstalled.addListener(work);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) work();
  });
  void keepAlarm(Date.now());
}

async function keepAlarm(now: number): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { when: afterMidnight(now), periodInMinutes: 24 * 60 });
}

async function forgetGoneTexts(db: Vault): Promise<void> {
  const texts = await openTexts(db);
  try {
    await forgetTexts(db, texts);
  } finally {
    texts.close();
  }
}

/** A minute past the next midnight in Asia/Shanghai, where the days of the law begin. */
export function afterMidnight(now: number): number {
  return Date.parse(`${civilDateOf(now + DAY)}T00:01:00+08:00`);
}
