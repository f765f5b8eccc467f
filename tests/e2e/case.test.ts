import { beforeEach, expect, test } from 'vitest';
import type { CaseRecord } from '@/lib/model/case';
import { addDays, civilDateOf } from '@/lib/model/dates';
import { clickOn, sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

/** An order of the demo mall with one phone. */
const ORDER = '3512079655120417';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** A stored phone, signed for `days` ago; the page of the vault that begins a conversation about it. */
async function phone(days: number, says: Record<string, unknown> = {}): Promise<Tab> {
  const { open, openOwn, vault } = session;
  await open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await vault.until((stored) => stored.purchases.length > 0, 'the phone');
  const id = purchases[0]?.id ?? '';
  const signedOn = addDays(civilDateOf(Date.now()), -days);
  const page = await openOwn('vault.html#/settings');
  await page.evaluate(change, id, { signedOn, ...says }, addDays(signedOn, -2));
  return openOwn(`vault.html#/case/new/${encodeURIComponent(id)}`);
}

/** Runs in the page: what the buyer would have typed in long ago. */
async function change(id: string, says: Record<string, unknown>, paidAt: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('goujibao');
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const writing = database.transaction(['purchases', 'orders'], 'readwrite');
  const get = (store: string, key: string) =>
    new Promise<Record<string, unknown>>((resolve) => {
      const asked = writing.objectStore(store).get(key);
      asked.onsuccess = () => resolve(asked.result as Record<string, unknown>);
    });
  const purchase = await get('purchases', id);
  const order = await get('orders', String(purchase['orderKey']));
  for (const field of ['signedAt', 'completedAt', 'shippedAt']) delete order[field];
  writing.objectStore('orders').put({ ...order, paidAt, placedAt: paidAt });
  writing.objectStore('purchases').put({ ...purchase, says: { ...(purchase['says'] as object), ...says } });
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => resolve();
  });
  database.close();
}

/** Chooses what is wrong, then answers one question after the other. */
async function tell(page: Tab, symptom: string, ...answers: string[]): Promise<void> {
  await clickOn(page, 'button.choice', symptom);
  await clickOn(page, 'button', '答几句，说得更准');
  for (const answer of answers) await clickOn(page, '.question button.choice', answer);
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

test.runIf(process.env['E2E_BROWSER'] !== 'firefox')(
  'in month 14 the ways that are left are named, and none is a free new phone',
  async () => {
    const page = await phone(430);
    await tell(page, '黑屏、开不了机', '昨天', '没换过', '都没有', '没找过', '没有，就是');
    await sees(page, '还有几条路');
    const text = await page.evaluate(() => document.querySelector('main')?.textContent ?? '');
    expect(text).not.toContain('免费换新');
  },
);

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
