import { beforeEach, expect, test } from 'vitest';
import { addDays, civilDateOf } from '@/lib/model/dates';
import { sees } from './harness/find.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

/** An order whose signing date the page states. */
const ORDER = '3512079655120417';

let session: Session;
beforeEach(async () => {
  session = await freshSession({ pictures: false });
});

/** Puts a day into the field with this label, as a date picker does, and says that it is the one. */
async function setDay(tab: Tab, label: string, day: string): Promise<void> {
  const set = (words: string, value: string) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent === words)?.control;
    if (!(found instanceof HTMLInputElement)) return false;
    found.focus();
    found.value = value;
    found.dispatchEvent(new Event('input', { bubbles: true }));
    found.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    return true;
  };
  await until(() => tab.evaluate(set, label, day), `the field ${label}`);
}

test('a signing date typed in in the vault moves the open popup and the open vault at once', async () => {
  const { open, openOwn, vault } = session;
  await open(`https://details.jd.com/normal/item.action?orderid=${ORDER}`);
  const { purchases } = await vault.until((stored) => stored.purchases.length > 0, 'the phone');
  const id = purchases[0]?.id ?? '';
  const today = civilDateOf(Date.now());
  const popup = await openOwn('popup.html');
  const page = await openOwn(`vault.html#/phone/${encodeURIComponent(id)}`);
  const deadline = () => popup.evaluate(() => document.querySelector('li.phone .say')?.textContent ?? '');
  await until(deadline, 'the deadline in the popup');

  await setDay(page, '签收日', addDays(today, -1));
  await until(async () => (await deadline()).includes('剩 6 天'), 'six days in the popup');
  await sees(page, '坏了可以免费修');

  await setDay(page, '签收日', addDays(today, -3));
  await until(async () => (await deadline()).includes('剩 4 天'), 'four days in the popup');
  const [stored] = (await vault.read()).purchases;
  expect(stored?.says.signedOn).toBe(addDays(today, -3));
  expect(stored?.nextDeadline).toBe(addDays(today, 4));
});
