import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerNotice } from '@/lib/background/daily/send-reminders';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { lockNow, setLock } from '@/lib/db/lock/lock';
import { updateSays } from '@/lib/db/purchases/purchases';
import { readChoice } from '@/lib/db/store/choices';
import { switchHabit } from '@/lib/evidence/switch-habit';
import { addDays } from '@/lib/model/dates';
import { changeReminderSettings } from '@/lib/reminders/memory';
import { showNotice } from '@/lib/reminders/notify';
import { World } from './world';

const SIGNED = '2026-11-10';
const INVOICE = 'https://myivc.jd.com/fpzz/index.action';
const after = (days: number) => addDays(SIGNED, days);
const today = (count: number) => Array.from({ length: count }, (_, i) => after(i + 1));

let world: World;
beforeEach(async () => {
  fakeBrowser.reset();
  world = new World(SIGNED);
  await world.switchOn({ habits: true });
});

const withDoor = { order: { links: { invoice: INVOICE } } };

it('what is worth doing is told once, without a sound, on a day on which nothing else is', async () => {
  const id = await world.phone(SIGNED, withDoor);
  const shown = [];
  for (const day of today(12)) for (const notice of await world.look(day)) shown.push({ day, ...notice });
  expect(shown.map(({ day, id: name, quiet = false }) => [day, name, quiet])).toEqual([
    [after(1), `remind:habit:box:${id}`, true],
    [after(2), `remind:habit:invoice:${id}`, true],
    // The week's third day before the last, its last day, and the fortnight's.
    [after(4), `remind:phone:${id}`, false],
    [after(7), `remind:phone:${id}`, false],
    [after(12), `remind:phone:${id}`, false],
  ]);
  expect(shown[1]).toMatchObject({ answers: ['去开发票', '不再提'] });
});

it('one a day, however many phones', async () => {
  for (let i = 0; i < 4; i++) await world.phone(SIGNED);
  const days = today(3);
  const counts = [];
  for (const day of days) counts.push((await world.look(day)).length, (await world.look(day)).length);
  expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
});

it('nothing of what is there already, was switched off, or belongs to a phone that is to stay silent', async () => {
  const id = await world.phone(SIGNED, withDoor);
  const photo = { orderKey: id.slice(0, -2), purchaseId: id, kind: 'photo', method: 'added-by-hand' } as const;
  await addEvidence(world.db, [{ ...photo, mime: 'image/png', content: new Blob(['x']) }], Date.now());
  await switchHabit(world.db, 'invoice', false);
  await world.phone(SIGNED, { says: { reminders: { off: true } } });
  expect(await world.days(after(1), after(2))).toEqual({});
});

it('each repair has a sheet of its own', async () => {
  const id = await world.phone('2026-06-01', { says: { repairs: [{ sent: '2026-11-09', returned: '2026-11-10' }] } });
  const name = `remind:habit:repair-sheet:${id}`;
  expect((await world.look(after(1))).map((notice) => notice.id)).toEqual([name]);
  expect(await world.look(after(2))).toEqual([]);
  const repairs = [
    { sent: '2026-11-09', returned: '2026-11-10' },
    { sent: '2026-11-12', returned: '2026-11-12' },
  ];
  await updateSays(world.db, id, { repairs }, after(3));
  expect((await world.look(after(3))).map((notice) => notice.id)).toEqual([name]);
});

it('a locked vault proposes nothing: what is there nobody knows', async () => {
  await world.phone(SIGNED);
  await setLock(world.db, '一句够长的口令一句够长的口令', { minutes: 5, hideNames: false }, Date.now(), 1000);
  await lockNow(world.db);
  expect(await world.look(after(1))).toEqual([]);
});

it('not in quiet hours, and not while reminders are off', async () => {
  await world.phone(SIGNED);
  expect(await world.look(after(1), 23)).toEqual([]);
  await changeReminderSettings(world.db, { on: false });
  expect(await world.look(after(1))).toEqual([]);
});

it('a click leads to where the invoice is to be had, or to the phone; 不再提 ends it for good', async () => {
  const id = await world.phone(SIGNED, withDoor);
  const tab = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  await answerNotice(world.db, `remind:habit:invoice:${id}`, true, 0);
  expect(tab.mock.calls[0]?.[0]?.url).toBe(INVOICE);
  await answerNotice(world.db, `remind:habit:box:${id}`, true, 0);
  expect(tab.mock.calls[1]?.[0]?.url).toContain(`/vault.html#/phone/${encodeURIComponent(id)}`);
  await answerNotice(world.db, `remind:habit:box:${id}`, false, 0);
  expect(tab).toHaveBeenCalledTimes(2);
  expect(await readChoice(world.db, 'habits')).toEqual({ off: ['box'] });
});

it('is shown with its own two answers, silently', async () => {
  const create = vi.spyOn(browser.notifications, 'create');
  const answers = ['去添加', '不再提'] as const;
  await showNotice({ id: 'remind:habit:box:jd:1/1', title: '手机', message: '拍', tells: [], answers, quiet: true });
  expect(create.mock.calls[0]?.[1]).toMatchObject({
    buttons: [{ title: '去添加' }, { title: '不再提' }],
    silent: true,
  });
});
