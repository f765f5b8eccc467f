import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumOfRecord } from '@/lib/db/evidence/store-evidence';
import { chainFault } from '@/lib/db/history/chain';
import { type Mall, startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { TestBrowser } from './harness/tab.ts';
import { type Stored, VaultReader } from './harness/vault.ts';

const FIREFOX = process.env['E2E_BROWSER'] === 'firefox';
const extension = fileURLToPath(new URL(`../../.output/${FIREFOX ? 'firefox' : 'chrome'}-mv3`, import.meta.url));
// Long enough that there is something to interrupt.
const LIST = 'https://order.jd.com/center/list.action?count=20';

let mall: Mall;
let profile: string;
let browser: TestBrowser;
beforeAll(async () => {
  [mall, profile] = await Promise.all([startMall(), mkdtemp(join(tmpdir(), 'goujibao-killed-'))]);
});
afterAll(async () => {
  await browser.close();
  await mall.close();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

const launch = () => (FIREFOX ? launchFirefox : launchChromium)({ port: mall.port, extension, profile });

const pictured = ({ evidence }: Stored) =>
  evidence.filter(({ kind }) => kind === 'screenshot').map((one) => one.orderKey);

/** Whatever is there is there as a whole. */
async function expectWhole(vault: VaultReader): Promise<Stored> {
  const stored = await vault.read();
  const { orders, purchases, evidence, blobs, history } = stored;
  expect(purchases.filter(({ orderKey }) => !orders.some(({ key }) => key === orderKey))).toEqual([]);
  expect(orders.filter(({ key }) => !purchases.some(({ orderKey }) => key === orderKey))).toEqual([]);
  expect(chainFault(history)).toBeUndefined();
  const sealed = history.flatMap(({ kind, parts }) => (kind === 'kept' ? parts : []));
  expect(sealed.toSorted()).toEqual(evidence.map(sumOfRecord).toSorted());
  const needed = new Set(evidence.map(({ sha256 }) => sha256));
  expect(blobs.map(({ sha256 }) => sha256).toSorted()).toEqual([...needed].toSorted());
  expect(await vault.damagedBlobs()).toEqual([]);
  return stored;
}

test('a browser killed in the middle of its pictures keeps whole captures only, and goes on where it was', async () => {
  browser = await launch();
  const first = await VaultReader.open(browser);
  await browser.newTab(LIST);
  const before = await first.until((stored) => pictured(stored).length > 1, 'the first pictures');
  await browser.kill();

  browser = await launch();
  const vault = await VaultReader.open(browser);
  const after = await expectWhole(vault);
  expect(after.purchases.map(({ id }) => id)).toEqual(before.purchases.map(({ id }) => id));
  const kept = new Set(after.history.map(({ hash }) => hash));
  expect(before.history.filter(({ hash }) => !kept.has(hash))).toEqual([]);

  // What was only kept is pictured without its page being opened again.
  await vault.until(({ pictureJobs }) => pictureJobs.length === 0, 'pictures of what was kept');
  const snapshots = (await vault.read()).evidence.filter(({ kind }) => kind === 'snapshot');
  expect(new Set(pictured(await vault.read()))).toEqual(new Set(snapshots.map(({ orderKey }) => orderKey)));

  await browser.newTab(LIST);
  await vault.until(
    (stored) => stored.pictureJobs.length === 0 && new Set(pictured(stored)).size === stored.orders.length,
    'every picture',
  );
  const whole = await expectWhole(vault);
  expect(new Set(pictured(whole)).size).toBe(pictured(whole).length);
});
