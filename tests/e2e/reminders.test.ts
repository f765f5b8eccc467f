import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, civilDateOf } from '@/lib/model/dates';
import { startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

const FIREFOX = process.env['E2E_BROWSER'] === 'firefox';
const BUILT = fileURLToPath(new URL(`../../.output/${FIREFOX ? 'firefox' : 'chrome'}-mv3`, import.meta.url));
const ORDER = '3512079655120417';
const PHONE = `jd:${ORDER}/1`;
const GROCERIES = '323988450126';

let browser: TestBrowser;
let vault: VaultReader;
let own: Tab;
let close: () => Promise<void>;

/**
 * No driver can answer the browser's question whether notifications are allowed. So this is the built extension with one
 * change: the permission, which it asks for in the settings, is there from the beginning.
 */
async function withNotifications(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'goujibao-'));
  await cp(BUILT, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

beforeAll(async () => {
  const [mall, extension] = await Promise.all([startMall(), withNotifications()]);
  browser = await (FIREFOX ? launchFirefox : launchChromium)({ port: mall.port, extension });
  vault = await VaultReader.open(browser);
  own = await browser.newTab(`${browser.extensionOrigin}vault.html`);
  close = async () => {
    await browser.close();
    await mall.close();
    await rm(extension, { recursive: true });
  };
});
afterAll(() => close());

type Events = Partial<Record<'onShown' | 'onClosed', { addListener(listener: (id: string) => void): void }>>;

interface Api {
  notifications: { getAll(): Promise<object>; clear(id: string): Promise<boolean> };
  alarms: {
    create(name: string, when: object): Promise<void> | undefined;
    clear(name: string): Promise<boolean>;
    get(name: string): Promise<object | undefined>;
  };
  action: { getBadgeText(of: object): Promise<string> };
  tabs: { query(of: object): Promise<object[]> };
}
/** Calls the browser's own extension API from a page of ours. */
const api = <K extends keyof Api>(area: K, method: keyof Api[K] & string, ...args: unknown[]) =>
  own.evaluate(
    async (name, call, given) => {
      const world = globalThis as unknown as Record<
        string,
        Record<string, Record<string, (...all: unknown[]) => unknown>>
      >;
      const there = (world['browser'] ?? world['chrome'])?.[name];
      return ((await there?.[call]?.(...given)) ?? null) as never;
    },
    area,
    method,
    args,
  );
/** Without a desktop Firefox takes a notice away as soon as it is shown, so its coming is written down. */
const watchNotices = () =>
  own.evaluate(() => {
    const world = globalThis as unknown as { browser?: { notifications: Events }; told?: string[] };
    const told: string[] = [];
    world.told = told;
    for (const event of ['onShown', 'onClosed'] as const) {
      world.browser?.notifications[event]?.addListener((id) => void (told.includes(id) || told.push(id)));
    }
  });
const notices = async () => {
  const there = Object.keys((await api('notifications', 'getAll')) as object);
  const written = await own.evaluate(() => (globalThis as unknown as { told?: string[] }).told ?? []);
  return [...new Set([...there, ...written])];
};
async function takeAway(id: string): Promise<void> {
  await api('notifications', 'clear', id);
  await watchNotices();
}
const badge = async () => (await api('action', 'getBadgeText', {})) as string;

/** Puts rows into the database as days gone by would have left them. */
async function store(table: string, row: object): Promise<void> {
  const put = (name: string, value: object) =>
    new Promise<boolean>((resolve, reject) => {
      const open = indexedDB.open('goujibao');
      open.onsuccess = () => {
        const write = open.result.transaction(name, 'readwrite');
        write.objectStore(name).put(value);
        write.oncomplete = () => {
          open.result.close();
          resolve(true);
        };
        write.onerror = () => reject(write.error);
      };
    });
  await own.evaluate(put, table, row);
}

test('a reminder that came due while the machine slept is told at wake-up, once, with the number on the badge', async () => {
  const today = civilDateOf(Date.now());
  await browser.newTab(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await vault.until((stored) => stored.purchases.length > 0, 'the phone');
  const [phone] = purchases;
  // Signed for five days ago: the third day before the last was slept through.
  await store('purchases', { ...phone, says: { signedOn: addDays(today, -5) }, nextDeadline: addDays(today, 2) });
  const settings = { on: true, shortLeads: [3, 0], longLeads: [], quietFrom: 0, quietTo: 0 };
  await store('settings', { key: 'reminders', value: settings });
  const memory = { lookedOn: addDays(today, -2), widest: 3, told: [] };
  await store('memory', { key: 'reminders:memory', value: memory });
  await browser.stopBackground();
  await watchNotices();
  expect(await notices()).toEqual([]);

  // The alarm that was due in the meantime: browsers fire it as the machine wakes up.
  await api('alarms', 'create', 'reminders', { when: Date.now() + 1, periodInMinutes: 30 });
  await until(async () => (await notices()).length > 0, 'the notice');
  expect(await notices()).toEqual([`remind:phone:${PHONE}`]);
  expect(Number(await until(badge, 'the number on the badge'))).toBeGreaterThan(0);
  await vault.until(({ memory }) => lookedOn(memory) === today, 'the look to be remembered');

  // An order page without phones has nothing of its own to say there: the number stays in view.
  const groceries = await browser.newTab(`https://details.jd.com/normal/item.action?orderid=${GROCERIES}`);
  const pages = async () => (await vault.pageStates()).filter(({ url }) => url.includes(GROCERIES));
  await until(async () => (await pages()).length > 0, 'the page without phones');
  const [tab] = (await api('tabs', 'query', { url: `https://details.jd.com/*${GROCERIES}*` })) as { id: number }[];
  expect(await api('action', 'getBadgeText', { tabId: tab?.id })).toBe(await badge());
  await groceries.close();

  await takeAway(`remind:phone:${PHONE}`);
  await browser.stopBackground();
  await api('alarms', 'clear', 'reminders');
  const before = (await vault.read()).memory.find(({ key }) => key === 'reminders:memory')?.value as object;
  await store('memory', { key: 'reminders:memory', value: { ...before, lookedOn: addDays(today, -1) } });
  await store('memory', { key: 'reminders:told-for', value: { day: addDays(today, -1) } });
  const popup = await browser.newTab(`${browser.extensionOrigin}popup.html`);
  // The popup brings everything up to now: the alarm is back, what it shows is off the badge, nothing is told twice.
  await until(() => api('alarms', 'get', 'reminders'), 'the alarm');
  await until(async () => (await badge()) === '', 'the badge to be cleared');
  await vault.until(({ memory }) => lookedOn(memory) === today, 'the look of the popup');
  // Nothing is due that was not told; so what is worth doing for a phone that came lately is, once.
  await until(async () => (await notices()).length > 0, 'what is worth doing');
  expect(await notices()).toEqual([`remind:habit:box:${PHONE}`]);
  await popup.close();
});

function lookedOn(memory: { key: string; value: unknown }[]): unknown {
  const reminders = memory.find(({ key }) => key === 'reminders:memory')?.value;
  return (reminders as { lookedOn?: unknown } | undefined)?.lookedOn;
}
