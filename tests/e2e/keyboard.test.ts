import { beforeEach, describe, expect, test } from 'vitest';
import { jdOrders } from '../mall/data/jd.ts';
import { phonesOf } from './harness/expected.ts';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

/** Without a mouse: what was done is taken back at once, and what is folded is opened. */

const ORDER = '3512079655120417';
const LIST = 'https://order.jd.com/center/list.action';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

const focused = (tab: Tab) => tab.evaluate(() => document.activeElement?.textContent ?? '');
const shelves = async () => (await session.vault.read()).purchases.map(({ shelf }) => shelf);

/** Tabs on until the focus is on what begins so. */
async function tabTo(tab: Tab, words: string): Promise<void> {
  await until(async () => {
    await tab.press('Tab');
    return (await focused(tab)).trim().startsWith(words);
  }, `the focus on “${words}”`);
}

async function onUndo(tab: Tab): Promise<void> {
  await until(async () => (await focused(tab)).includes('撤销'), 'the focus on undo');
}

async function phonePage(): Promise<Tab> {
  await session.open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await session.vault.until((stored) => stored.purchases.length > 0, 'the phone');
  const page = await session.openOwn(`vault.html#/phone/${encodeURIComponent(purchases[0]?.id ?? '')}`);
  await sees(page, '能要求什么');
  return page;
}

describe('a deletion is taken back with the next key', () => {
  test('on the page of a phone', async () => {
    const page = await phonePage();
    await page.evaluate(() => document.querySelector<HTMLElement>('.phone-page .danger')?.focus());
    await page.press('Enter');
    await onUndo(page);
    await sees(page, '选几台');
    expect(await shelves()).toEqual(['deleted']);
    await page.press('Enter');
    await session.vault.until(({ purchases }) => purchases[0]?.shelf === 'active', 'the phone to be back');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('on the shelf, of several', async () => {
    await session.open(LIST);
    const count = phonesOf(jdOrders().slice(0, 8)).length;
    await session.vault.until(({ purchases }) => purchases.length >= count, 'the phones');
    const page = await session.openOwn('vault.html');
    await clickOn(page, 'button', '选几台');
    for (const row of [1, 2]) await clickOn(page, `.row:nth-child(${row}) .pick`);
    await tabTo(page, '删除');
    await page.press('Enter');
    await onUndo(page);
    expect((await shelves()).filter((shelf) => shelf === 'deleted')).toHaveLength(2);
    await page.press('Enter');
    await session.vault.until(({ purchases }) => purchases.every(({ shelf }) => shelf !== 'deleted'), 'all to be back');
  });
});

test('a signing day answered in the popup is taken back with the next key', async () => {
  await session.open(LIST);
  await session.vault.until(({ purchases }) => purchases.length > 2, 'the phones');
  const popup = await session.openOwn('popup.html');
  await clickOn(popup, '.card-next button');
  await clickOn(popup, '.signing .choice', '昨天');
  await onUndo(popup);
  const told = async () => (await session.vault.read()).purchases.filter(({ says }) => says.signedOn).length;
  expect(await told()).toBe(1);
  await popup.press('Enter');
  await until(async () => (await told()) === 0, 'the answer to be taken back');
});

test('a right is reached and opens what it stands for', async () => {
  const page = await phonePage();
  await clickOn(page, 'h3', '能要求什么');
  await tabTo(page, '无理由退');
  await page.press('Enter');
  await sees(page, '能要求：');
});
