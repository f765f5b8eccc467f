import { beforeEach, expect, test } from 'vitest';
import type { CaseRecord } from '@/lib/model/case';
import { addDays, civilDateOf } from '@/lib/model/dates';
import { phoneSignedFor, tell } from './harness/dispute.ts';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const PDD_LIST = 'https://mobile.yangkeduo.com/orders.html?type=0';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

/** A stored phone, signed for `days` ago; the page of the vault that begins a conversation about it. */
async function phone(days: number, says: Record<string, unknown> = {}): Promise<Tab> {
  const id = await phoneSignedFor(session, days, says);
  return session.openOwn(`vault.html#/case/new/${encodeURIComponent(id)}`);
}

/** A phone of Pinduoduo that was shipped and has not come. */
async function onItsWay(): Promise<Tab> {
  const { open, openOwn, vault } = session;
  await open(PDD_LIST);
  const { purchases, orders } = await vault.until(({ purchases: all }) => all.length > 0, 'a phone of Pinduoduo');
  const order = orders.find(({ status }) => status.phase === 'shipped');
  const id = purchases.find(({ orderKey }) => orderKey === order?.key)?.id ?? '';
  return openOwn(`vault.html#/case/new/${encodeURIComponent(id)}`);
}

async function cases(): Promise<CaseRecord[]> {
  return ((await session.vault.read()) as unknown as { cases?: CaseRecord[] }).cases ?? [];
}

test('a black screen on day 5 leads to a return, is kept when closed, and becomes a case with a next step', async () => {
  const page = await phone(5);
  await tell(page, '黑屏、开不了机', '今天', '都没有');
  await sees(page, '退、换、修，由你选。先用退。');
  await sees(page, '前提出，剩2天');
  await page.reload();
  await sees(page, '退、换、修，由你选。先用退。');
  await clickOn(page, 'button', '记下这件事，到时提醒我');
  await sees(page, '跟卖家说');
  const [kept] = await cases();
  expect(kept).toMatchObject({ status: 'open', symptom: 'dead', stage: 'seller' });
});

test('a black screen on day 12 leads to an exchange', async () => {
  const page = await phone(12);
  await tell(page, '黑屏、开不了机', '昨天', '都没有');
  await sees(page, '可以换，也可以修。先用换。');
});

test('in month 8, repaired twice, another phone can be demanded', async () => {
  const today = civilDateOf(Date.now());
  const repairs = [
    { sent: addDays(today, -200), returned: addDays(today, -190) },
    { sent: addDays(today, -100), returned: addDays(today, -90) },
  ];
  const page = await phone(240, { repairs });
  await tell(page, '黑屏、开不了机', '昨天', '都没有');
  await sees(page, '一年内修过两次还坏，可以要求换机。');
});

test('in month 14 the ways that are left are named, and none is a free new phone', async () => {
  const page = await phone(430);
  await tell(page, '黑屏、开不了机', '没换过', '都没有', '没找过', '没有，就是');
  await sees(page, '还有几条路');
  const text = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
  expect(text).not.toContain('免费换新');
});

test('an activated phone of the state’s subsidy on day 5 can be argued for, without a promise', async () => {
  const page = await phone(5);
  await tell(page, '没坏，不想要了', '快递员当面激活的', '没有这一步');
  await sees(page, '激活过，也可以主张退');
});

test('a refund that is stuck is counted from the day the seller got the goods', async () => {
  const page = await phone(20);
  await tell(page, '钱没退、答应的没做', '货退了，钱没退', '不想要，无理由', '今天');
  await sees(page, '店家还在七天之内');
});

test('a parcel of Pinduoduo that does not come is asked for with a day, before its refund', async () => {
  const page = await onItsWay();
  await tell(page, '没收到', '发了，迟迟不到', '还没提');
  await sees(page, '迟迟不到：先催，写明期限；到期不到可以退款。');
  await sees(page, '前送到；到期不到，我要求退款');
});

test('a pasted chat becomes an entry with its promise, which is the next act and stands on the card', async () => {
  const page = await phone(5);
  await tell(page, '黑屏、开不了机', '今天', '都没有');
  await clickOn(page, 'button', '记下这件事，到时提醒我');
  await until(async () => (await page.url()).endsWith('/steps'), 'the steps');
  await clickOn(page, '.case-tabs a', '沟通记录');
  const chat = '我：黑屏了，我要求退货\n客服小鹭：亲，会在3天内给您处理';
  await clickOn(page, '.add-entry textarea');
  // As a paste does: all of it at once, as the user's own edit.
  await page.evaluate((text) => document.execCommand('insertText', false, text), chat);
  await sees(page, '读到：对方是客服小鹭');
  await clickOn(page, '.add-entry button.primary', '记下');
  const today = civilDateOf(Date.now());
  await sees(page, `说好 ${addDays(today, 3)} 前`);
  const [kept] = await cases();
  const entry = { kind: 'promised', who: '客服小鹭', promisedBy: addDays(today, 3), text: chat };
  expect(kept).toMatchObject({ entries: [entry], nextOn: addDays(today, 3), nextWords: '看客服小鹭办好了没有' });
  const shelf = await session.openOwn('vault.html');
  await sees(shelf, '看客服小鹭办好了没有');
  await clickOn(shelf, '.card-acts a', '接着办');
  await sees(shelf, '看客服小鹭办好了没有');
});
