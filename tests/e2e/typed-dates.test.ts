import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDateOf } from '@/lib/model/dates';
import { type Mall, startMall } from '../mall/server.ts';
import { launchChromium } from './harness/chromium.ts';
import { clickOn, press, sees } from './harness/find.ts';
import { launchFirefox } from './harness/firefox.ts';
import type { Tab, TestBrowser } from './harness/tab.ts';
import { until } from './harness/until.ts';
import { VaultReader } from './harness/vault.ts';

/** Typed as a buyer types: with real keys, in browsers whose date fields begin with the year, and with the month. */

const NAME = process.env['E2E_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
const EXTENSION = fileURLToPath(
  new URL(`../../.output/${NAME === 'firefox' ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);
/** An order that was completed, and says nothing of the signing. */
const LIST = 'https://order.jd.com/center/list.action';

describe.each(['zh-CN', 'en-US'] as const)('in a browser that speaks %s', (language) => {
  let mall: Mall;
  let browser: TestBrowser;
  let vault: VaultReader;
  beforeAll(async () => {
    mall = await startMall();
    const launch = NAME === 'firefox' ? launchFirefox : launchChromium;
    browser = await launch({ port: mall.port, extension: EXTENSION, language });
    vault = await VaultReader.open(browser);
    await vault.holdDrawing();
    await browser.newTab(LIST);
  });
  afterAll(async () => {
    await browser?.close();
    await mall?.close();
  });

  /** The page of a phone whose signing date is asked for. */
  async function asked(): Promise<{ page: Tab; id: string; placed: string }> {
    const { purchases } = await vault.until((stored) => stored.purchases.length > 2, 'the phones');
    for (const { id, placedAt, says } of purchases) {
      if (says.signedOn) continue;
      const page = await browser.newTab(`${browser.extensionOrigin}vault.html#/phone/${encodeURIComponent(id)}`);
      await sees(page, '我来补充');
      if (await page.evaluate(() => document.body.textContent.includes('哪天签收的？'))) {
        return { page, id, placed: placedAt?.slice(0, 10) ?? '' };
      }
      await page.close();
    }
    throw new Error('no phone whose signing date is asked for');
  }

  /** The keys of a day in the order in which this browser shows its parts. */
  async function type(page: Tab, day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    const yearFirst = await page.evaluate(() => {
      const parts = new Intl.DateTimeFormat().formatToParts(new Date());
      return parts[0]?.type === 'year';
    });
    for (const key of yearFirst ? year + month + date : month + date + year) await page.press(key);
  }

  /** What stands in the field after it. */
  const paste = (page: Tab, words: string) =>
    page.evaluate((text) => {
      const field = document.activeElement as HTMLInputElement;
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      // Firefox takes what is on the clipboard by names of its own.
      const clipboard = { clipboardData, dataType: 'text/plain', data: text, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', clipboard));
      return new Promise<string>((resolve) => setTimeout(() => resolve(field.value), 100));
    }, words);

  /** What a picker does: the value at once, then both events. */
  const pick = (page: Tab, day: string) =>
    page.evaluate((value) => {
      const field = document.querySelector<HTMLInputElement>('.other-day input');
      if (!field) return;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, day);

  const signedOn = async (id: string) =>
    (await vault.read()).purchases.find((purchase) => purchase.id === id)?.says.signedOn;
  const focusOther = async (page: Tab) => {
    await press(page, 'button.choice', '其他');
    await until(() => page.evaluate(() => document.activeElement?.matches('.other-day input')), 'the field');
  };

  test('the whole day is stored, on Enter and not before; taken back, it is pasted as people write it', async () => {
    const { page, id } = await asked();
    const day = addDays(civilDateOf(Date.now()), -1);
    await focusOther(page);
    await type(page, day);
    expect(await signedOn(id)).toBeUndefined();
    await page.press('Enter');
    await vault.until(({ purchases }) => purchases.some(({ says }) => says.signedOn === day), 'the typed day');

    await clickOn(page, '.signing-told button', '撤销');
    await until(async () => (await signedOn(id)) === undefined, 'the day to be taken back');
    const [year = '', month = '', date = ''] = day.split('-');
    await focusOther(page);
    for (const words of [`${day} 14:05`, `${year}/${month}/${date}`, `${year}年${Number(month)}月${Number(date)}日`])
      expect(await paste(page, words), words).toBe(day);
    expect(await signedOn(id)).toBeUndefined();
    await page.press('Enter');
    await until(async () => (await signedOn(id)) === day, 'the pasted day');
  });

  test('a day before the order is refused in words, typed or picked, and can be mended on the spot', async () => {
    const { page, id, placed } = await asked();
    await focusOther(page);
    await type(page, addDays(placed, -1));
    await page.press('Enter');
    await sees(page, '还早，没有记下');
    expect(await signedOn(id)).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.matches('.other-day input'))).toBe(true);

    await pick(page, addDays(placed, -2));
    await clickOn(page, '.other-day button', '记下');
    await sees(page, '还早，没有记下');
    const day = civilDateOf(Date.now());
    await pick(page, day);
    expect(await signedOn(id)).toBeUndefined();
    await clickOn(page, '.other-day button', '记下');
    await until(async () => (await signedOn(id)) === day, 'the picked day');
  });
});
