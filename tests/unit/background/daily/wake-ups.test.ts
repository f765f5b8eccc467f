import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startDaily } from '@/lib/background/daily/daily';
import { startKeepingFace } from '@/lib/background/daily/fresh-face';
import { startQuietChecks } from '@/lib/background/daily/quiet-check';
import { startReminding } from '@/lib/background/daily/send-reminders';
import type { Vault } from '@/lib/db/store/schema';
import { switchReminders } from '@/lib/reminders/memory';
import { freshVault, TODAY } from '../../db/examples';

let db: Vault;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockImplementation(() => undefined);
  db = freshVault();
});

async function wakeUps(): Promise<number> {
  startDaily(
    () => db,
    async () => undefined,
  );
  startReminding(() => db);
  startQuietChecks(() => db);
  startKeepingFace(() => db);
  // Each sets its alarm in its own time; what is not wanted is taken away as late as the others.
  await vi.waitFor(async () => expect((await browser.alarms.getAll()).length).toBeGreaterThan(1));
  await db.transaction('r', db.settings, () => db.settings.count());
  const alarms = await browser.alarms.getAll();
  return alarms.reduce((sum, { periodInMinutes = 1440 }) => sum + 1440 / periodInMinutes, 0);
}

it('nothing wakes the background more than twice a day while reminders are off', async () => {
  expect(await wakeUps()).toBe(2);
});

it('an earlier release’s alarms, which woke it more often, are set anew', async () => {
  await browser.alarms.create('quiet-check', { periodInMinutes: 360 });
  await browser.alarms.create('reminders', { periodInMinutes: 30 });
  await wakeUps();
  await vi.waitFor(async () => expect(await wakeUps()).toBe(2));
});

it('reminders that are on are looked at each half hour', async () => {
  await switchReminders(db, true, TODAY);
  await vi.waitFor(async () => expect(await wakeUps()).toBe(50));
});
