import { browser } from 'wxt/browser';
import { openVault } from '../db/schema';
import { doorOfNotice, remind } from '../reminders/notify';

const ALARM = 'reminders';
/** Alarms do not fire while the machine sleeps and may be gone after an update: the next one makes up for all. */
const EVERY_MINUTES = 30;

/** Registers what reminding needs; called synchronously as the worker starts, or a wake-up event would be lost. */
export function startReminding(): void {
  browser.runtime.onStartup.addListener(look);
  browser.runtime.onInstalled.addListener(look);
  browser.permissions.onAdded.addListener(() => {
    listenToNotices();
    look();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  listenToNotices();
  void keepAlarm();
}

async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { periodInMinutes: EVERY_MINUTES, delayInMinutes: 1 });
}

function look(): void {
  remind().catch((error: unknown) => console.error('reminders', error));
}

/** `browser.notifications` exists only with its optional permission. */
function listenToNotices(): void {
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications || notifications.onClicked.hasListener(openDoor)) return;
  notifications.onClicked.addListener(openDoor);
  notifications.onButtonClicked?.addListener((id, button) => {
    if (button === 0) openDoor(id);
    else void notifications.clear(id);
  });
}

function openDoor(id: string): void {
  void doorOfNotice(openVault(), id).then((url) => browser.tabs.create({ url }));
  void browser.notifications.clear(id);
}
