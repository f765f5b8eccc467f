import { beforeEach, expect, test } from 'vitest';
import { clickOn, sees } from './harness/find.ts';
import { keepPhone } from './harness/kept-phone.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

const NOTE = '屏幕右上角有一道印子，到手就有';
const FIRST = '我家的口令 2026';
const SECOND = '换一个口令 2027';

let session: Session;
beforeEach(async () => {
  session = await freshSession();
});

/** What somebody types into the field of this name, in the first form that has one. */
async function type(tab: Tab, selector: string, words: string): Promise<void> {
  const write = (wanted: string, typed: string) => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
    if (!field) return false;
    const place = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // A page that is not in front gets no events of its own.
    field.dispatchEvent(new FocusEvent('focus'));
    Object.getOwnPropertyDescriptor(place.prototype, 'value')?.set?.call(field, typed);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('blur'));
    return true;
  };
  await until(() => tab.evaluate(write, selector, words), `the field ${selector}`);
}

async function unlock(tab: Tab, passphrase: string): Promise<void> {
  await sees(tab, '购机保锁着');
  await type(tab, '.unlock input', passphrase);
  await clickOn(tab, '.unlock button', '解锁');
}

const locked = (state: string) =>
  session.vault.until(({ lock }) => lock[0]?.state === state, `a lock that is ${state}`);

test('a lock hides what was typed, captures go on, and another passphrase changes nothing but itself', async () => {
  const id = await keepPhone(session);
  const page = await session.openOwn(`vault.html#/phone/${encodeURIComponent(id)}`);
  await sees(page, '备注');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await type(page, 'textarea', NOTE);
  await until(async () => (await session.vault.text()).includes(NOTE), 'the note');

  const settings = await session.openOwn('vault.html#/settings');
  await clickOn(settings, 'button', '设口令…');
  await sees(settings, '口令忘了，谁也打不开，我们也不能。');
  await type(settings, 'form[aria-label="设口令"] input[name=passphrase]', FIRST);
  await type(settings, 'form[aria-label="设口令"] input[name=again]', FIRST);
  await clickOn(settings, '.lock-tick', '弹窗和提醒里也不显示手机名字');
  await clickOn(settings, '.lock-tick', '我知道');
  await clickOn(settings, 'button', '设好口令');
  await locked('on');
  expect(await session.vault.text()).not.toContain(NOTE);

  await clickOn(settings, 'main button', '现在上锁');
  await sees(settings, '购机保锁着');
  await sees(page, '购机保锁着');

  const before = await session.vault.read();
  await session.open('https://order.jd.com/center/list.action');
  await session.vault.until(({ inbox }) => inbox.length >= 2, 'a page and a picture in the box');
  expect((await session.vault.read()).purchases).toHaveLength(before.purchases.length);

  const popup = await session.openOwn('popup.html');
  await sees(popup, '一台手机');
  const name = before.purchases[0]?.model ?? 'no model';
  expect(await popup.evaluate((model) => document.body.innerHTML.includes(model), name)).toBe(false);
  expect(await popup.evaluate(() => document.querySelector('.bar, .sentence, .card-words') !== null)).toBe(true);
  await popup.close();

  await unlock(settings, '不是这个口令');
  await sees(settings, '口令不对');
  await unlock(settings, FIRST);
  await sees(settings, '口令已设');
  await session.vault.until(
    ({ inbox, purchases }) => inbox.length === 0 && purchases.length > before.purchases.length,
    'what waited in the box',
  );

  await clickOn(settings, 'summary', '改口令');
  await type(settings, 'form[aria-label="改口令"] input[name=old]', FIRST);
  await type(settings, 'form[aria-label="改口令"] input[name=passphrase]', SECOND);
  await type(settings, 'form[aria-label="改口令"] input[name=again]', SECOND);
  await clickOn(settings, 'button', '改成新口令');
  await sees(settings, '口令改好了');
  await clickOn(settings, 'main button', '现在上锁');
  await unlock(settings, FIRST);
  await sees(settings, '口令不对');
  await unlock(settings, SECOND);
  const noted = () => [...document.querySelectorAll('textarea')].map(({ value }) => value);
  await until(async () => (await page.evaluate(noted)).includes(NOTE), 'the note to be back');

  // Pictures of what came in are still being drawn; a check looks at what is whole.
  await session.vault.until(({ pictureJobs }) => pictureJobs.every(({ tries }) => tries > 0), 'the pictures');
  await clickOn(settings, 'button', '检查存证链');
  await sees(settings, '完好：存下之后');
  await session.vault.alterEncrypted('history');
  await clickOn(settings, 'button', '检查存证链');
  await sees(settings, '处不对');
  await session.vault.alterEncrypted('history');

  await clickOn(settings, 'summary', '不用口令了');
  await type(settings, 'form[aria-label="不用口令了"] input[name=old]', SECOND);
  await clickOn(settings, 'button', '解密全部内容');
  await session.vault.until(({ lock }) => lock.length === 0, 'no lock');
  expect(await session.vault.text()).toContain(NOTE);
});
