import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerNotice, startReminding } from '@/lib/background/daily/send-reminders';
import { TOLD_FOR } from '@/lib/db/derived/derived-keys';
import { ALARM, catchUp } from '@/lib/reminders/catch-up';
import { switchReminders } from '@/lib/reminders/memory';
import { World } from './world';

const SIGNED = '2026-11-10';
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

let world: World;
let allowed: boolean;
let onAdded: (() => void)[];
beforeEach(async () => {
  fakeBrowser.reset();
  allowed = true;
  onAdded = [];
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => allowed);
  vi.spyOn(browser.permissions.onAdded, 'addListener').mockImplementation((listener) => {
    onAdded.push(listener as () => void);
  });
  vi.spyOn(Date.prototype, 'getHours').mockReturnValue(12);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  world = new World(SIGNED);
  await world.switchOn();
});

const shown = async () => Object.keys(await browser.notifications.getAll());
const badge = () => browser.action.getBadgeText({});

describe('catching up', () => {
  it('shows what is due, sets the number on the badge, and sets the alarm that an update took away', async () => {
    const id = await world.phone(SIGNED);
    expect(await browser.alarms.get(ALARM)).toBeUndefined();
    await catchUp(world.db, noon('2026-11-14'));
    expect(await shown()).toEqual([`remind:phone:${id}`]);
    expect(await badge()).toBe('1');
    expect((await browser.alarms.get(ALARM))?.periodInMinutes).toBe(30);
  });

  it('is not woken for reminders while they are off; the number on the badge still comes', async () => {
    await world.phone(SIGNED);
    await catchUp(world.db, noon('2026-11-13'));
    await switchReminders(world.db, false, '2026-11-14');
    await catchUp(world.db, noon('2026-11-14'));
    expect(await browser.alarms.get(ALARM)).toBeUndefined();
    expect([await shown(), await badge()]).toEqual([[], '1']);
  });

  it('moves stored deadlines to today before it looks, also after the clock was set back', async () => {
    await world.phone(SIGNED);
    await catchUp(world.db, noon('2027-02-01'));
    await catchUp(world.db, noon('2026-11-14'));
    expect((await world.db.purchases.toArray()).map(({ nextDeadline }) => nextDeadline)).toEqual(['2026-11-17']);
    expect(await badge()).toBe('1');
  });

  it('of two contexts at once tells once', async () => {
    await world.phone(SIGNED);
    const create = vi.spyOn(browser.notifications, 'create');
    await Promise.all([catchUp(world.db, noon('2026-11-14')), catchUp(world.db, noon('2026-11-14'))]);
    expect(create).toHaveBeenCalledOnce();
  });

  it('without the permission keeps the number and tells later, once it is given again', async () => {
    await world.phone(SIGNED);
    allowed = false;
    await catchUp(world.db, noon('2026-11-14'));
    expect([await shown(), await badge()]).toEqual([[], '1']);
    allowed = true;
    await catchUp(world.db, noon('2026-11-15'));
    expect(await shown()).toHaveLength(1);
  });

  it('goes on to the reminders when the disk is full and deadlines cannot be moved', async () => {
    await world.phone(SIGNED);
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(world.db.purchases, 'bulkPut').mockRejectedValue(full);
    vi.spyOn(world.db.memory, 'put').mockRejectedValue(full);
    const create = vi.spyOn(browser.notifications, 'create');
    await catchUp(world.db, noon('2026-11-14'));
    await catchUp(world.db, noon('2026-11-14'));
    expect(create).toHaveBeenCalledOnce();
  });
});

describe('the background', () => {
  it('looks at start, after an update, by its alarm and when the permission is given', async () => {
    await world.phone(SIGNED);
    vi.useFakeTimers({ now: noon('2026-11-14'), toFake: ['Date'] });
    startReminding(() => world.db);
    const create = vi.spyOn(browser.notifications, 'create');
    const triggers = [
      () => fakeBrowser.runtime.onStartup.trigger(),
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', temporary: false } as never),
      () => fakeBrowser.alarms.onAlarm.trigger({ name: ALARM, scheduledTime: 0 }),
      () => fakeBrowser.alarms.onAlarm.trigger({ name: 'daily', scheduledTime: 0 }),
      async () => onAdded.forEach((listener) => void listener()),
    ];
    for (const [i, trigger] of triggers.entries()) {
      await world.db.memory.bulkDelete(['reminders:memory', TOLD_FOR]);
      await trigger();
      await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(i + 1));
      await vi.waitFor(async () => expect(await world.db.memory.get('reminders:memory')).toBeDefined());
      await navigator.locks.request('goujibao:reminders', async () => undefined);
    }
    vi.useRealTimers();
  });
});

describe('a notice', () => {
  const create = () => vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);

  it('has 去售后 and 知道了 where the browser has buttons', async () => {
    await world.phone(SIGNED);
    const options = vi.spyOn(browser.notifications, 'create');
    await catchUp(world.db, noon('2026-11-14'));
    expect(options.mock.calls[0]?.[1]).toMatchObject({ buttons: [{ title: '去售后' }, { title: '知道了' }] });
  });

  it('leads to the after-sales page of its order and takes its rights off the badge', async () => {
    const id = await world.phone(SIGNED);
    await catchUp(world.db, noon('2026-11-14'));
    const tab = create();
    await answerNotice(world.db, `remind:phone:${id}`, true, noon('2026-11-14').getTime());
    expect(tab.mock.calls[0]?.[0]?.url).toContain(id.slice(3, 15));
    expect([await shown(), await badge()]).toEqual([[], '']);
  });

  it('that is acknowledged opens nothing', async () => {
    const id = await world.phone(SIGNED);
    await catchUp(world.db, noon('2026-11-14'));
    const tab = create();
    await answerNotice(world.db, `remind:phone:${id}`, false, noon('2026-11-14').getTime());
    expect(tab).not.toHaveBeenCalled();
    expect([await shown(), await badge()]).toEqual([[], '']);
  });

  it('about many phones, or about one that is gone, leads to the vault', async () => {
    const tab = create();
    await answerNotice(world.db, 'remind:all', true, 0);
    await answerNotice(world.db, 'remind:phone:jd:999999999999/1', true, 0);
    for (const [options] of tab.mock.calls) expect(options?.url).toMatch(/\/vault\.html$/);
    expect(tab).toHaveBeenCalledTimes(2);
  });
});
