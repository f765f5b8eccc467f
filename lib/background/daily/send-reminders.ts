import { browser } from 'wxt/browser';
import type { Vault } from '../../db/store/schema';
import { switchHabit } from '../../evidence/switch-habit';
import { civilDateOf } from '../../model/dates';
import { ALARM, keepAlarm } from '../../reminders/catch-up';
import { habitOfNotice } from '../../reminders/habit-notices';
import { purchaseOfNotice } from '../../reminders/notices';
import { doorOfNotice } from '../../reminders/notify';
import { urgentSeen } from '../../reminders/urgent/urgent-badge';
import { bringUp } from './bring-up';
import { ALARM as DAILY } from './daily';

/** Registers what reminding needs; called synchronously as the worker starts, or a wake-up event would be lost. */
export function startReminding(openVault: () => Vault): void {
  const look = () => void bringUp(openVault(), new Date());
  const listenToNotices = () => listen(openVault);
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  browser.permissions.onAdded.addListener(() => {
    listenToNotices();
    look();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    // Each day has a number for the badge, also where nobody wants to be reminded.
    if (name === ALARM || name === DAILY) look();
  });
  listenToNotices();
  keepAlarm(openVault()).catch((error: unknown) => console.error('reminders', error));
}

/** Browsers whose notice events were taken up in this worker; `browser.notifications` exists only with its permission. */
const listening = new WeakSet<object>();

function listen(openVault: () => Vault): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications?.onClicked || listening.has(notifications.onClicked)) return;
  listening.add(notifications.onClicked);
  const answer = (id: string, wanted: boolean) =>
    answerNotice(openVault(), id, wanted, Date.now()).catch((error: unknown) => console.error('notice', error));
  notifications.onClicked.addListener((id) => void answer(id, true));
  // Firefox has no buttons.
  notifications.onButtonClicked?.addListener((id, button) => void answer(id, button === 0));
}

/**
 * A click on a notice or on 去售后 opens the door; 知道了 does not, and 不再提 ends a habit for good. Either way the buyer has
 * seen what is urgent.
 */
export async function answerNotice(db: Vault, id: string, open: boolean, now: number): Promise<void> {
  const purchaseId = purchaseOfNotice(id);
  if (open) await browser.tabs.create({ url: await doorOfNotice(db, id) });
  const nudge = habitOfNotice(id);
  if (nudge && !open) await switchHabit(db, nudge.habit, false);
  await browser.notifications.clear(id);
  if (purchaseId !== undefined) await urgentSeen(db, civilDateOf(now), [purchaseId]);
}
