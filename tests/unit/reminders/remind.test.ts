import { beforeEach, describe, expect, it, vi } from 'vitest';
import { splitLine } from '@/lib/db/orders/split-line';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { addDays } from '@/lib/model/dates';
import { changeReminderSettings, switchReminders } from '@/lib/reminders/memory';
import { PHONE } from '../db/examples';
import { World } from './world';

/** Signed on a Tuesday in a month without holidays: the week ends on 2026-11-17, the fortnight on 2026-11-25. */
const SIGNED = '2026-11-10';
const days = (from: string, count: number) => Array.from({ length: count }, (_, i) => addDays(from, i));

let world: World;
beforeEach(async () => {
  world = new World(SIGNED);
  await world.switchOn();
});

describe('a phone that is a week old', () => {
  it('is told of three days before the last safe day and on that day, once each', async () => {
    await world.phone(SIGNED);
    const told = await world.days(...days(SIGNED, 9), ...days(SIGNED, 9));
    expect(Object.keys(told)).toEqual(['2026-11-14', '2026-11-17']);
    expect(told['2026-11-14']).toHaveLength(1);
    expect(told['2026-11-17']?.[0]).toContain('今天是最后一天');
  });

  it('has all rights that end on one day in one notice, each in one line', async () => {
    const id = await world.phone(SIGNED);
    const [notice, ...others] = await world.look('2026-11-14');
    expect(others).toEqual([]);
    expect(notice?.purchaseId).toBe(id);
    expect(notice?.title).toBe('Apple iPhone 17 Pro Max 256GB');
    expect(notice?.message).toBe('无理由退：还剩 3 天，到 11月17日\n坏了能退：还剩 3 天，到 11月17日');
  });

  it('is told of its fortnight as well', async () => {
    await world.phone(SIGNED);
    const told = await world.days(...days('2026-11-18', 9));
    expect(Object.keys(told).filter((day) => day > '2026-11-18')).toEqual(['2026-11-22', '2026-11-25']);
  });
});

it('tells two phones of one line apart, each of its own days', async () => {
  const id = await world.phone(SIGNED, { order: { lines: [{ ...PHONE, quantity: 2 }] } });
  await splitLine(world.db, id, SIGNED, Date.parse('2026-11-10T09:00:00+08:00'));
  const both = await world.look('2026-11-14');
  expect(both.map(({ title }) => title)).toEqual([
    'Apple iPhone 17 Pro Max 256GB（第 1 台）',
    'Apple iPhone 17 Pro Max 256GB（第 2 台）',
  ]);
  await updateSays(world.db, `${id}.2`, { state: 'sold' }, '2026-11-15');
  expect((await world.look('2026-11-17')).map(({ purchaseId }) => purchaseId)).toEqual([id]);
});

it('tells a warranty year thirty and seven days before its end', async () => {
  await world.phone('2025-12-22');
  const told = await world.days(...days('2026-11-10', 44));
  expect(Object.keys(told)).toEqual(['2026-11-22', '2026-12-15']);
});

it('tells nothing at half a year, where only battery and burden of proof end', async () => {
  await world.phone('2026-05-20');
  expect(await world.days(...days('2026-11-10', 14))).toEqual({});
});

it('tells once that a repair has lasted long enough for a spare phone', async () => {
  await world.phone('2026-09-01', { says: { repairs: [{ sent: '2026-11-02' }] } });
  const told = await world.days(...days('2026-11-08', 6));
  expect(told).toEqual({ '2026-11-10': ['在修第 8 天：可以要备用机'] });
});

it('says nothing while reminders are off, and does not make up for that time when they are switched on', async () => {
  await switchReminders(world.db, false, world.today);
  await world.phone(SIGNED);
  expect(await world.days(...days(SIGNED, 10))).toEqual({});
  world.today = '2026-11-20';
  await world.switchOn();
  expect(await world.days('2026-11-20', '2026-11-21')).toEqual({});
});

describe('settings', () => {
  it('of all phones replace three, zero, thirty and seven', async () => {
    await changeReminderSettings(world.db, { shortLeads: [5], longLeads: [] });
    await world.phone(SIGNED);
    expect(Object.keys(await world.days(...days(SIGNED, 9)))).toEqual(['2026-11-12']);
  });

  it('of one phone win over those of all', async () => {
    await world.phone(SIGNED, { says: { reminders: { shortLeads: [1] } } });
    expect(Object.keys(await world.days(...days(SIGNED, 9)))).toEqual(['2026-11-16']);
  });

  it('of one phone reach further ahead than those of all', async () => {
    await world.phone('2026-08-01', { says: { reminders: { longLeads: [200] } } });
    await world.phone('2026-11-01', { says: { reminders: { off: true } } });
    const end = '2027-08-01';
    await world.look(addDays(end, -201));
    expect((await world.look(addDays(end, -200))).map(({ message }) => message).join()).toContain('还剩 200 天');
  });

  it('can silence one phone', async () => {
    await world.phone(SIGNED, { says: { reminders: { off: true } } });
    expect(await world.days(...days(SIGNED, 20))).toEqual({});
  });
});

describe('dates that change', () => {
  it('are told anew, since it is another last day', async () => {
    const id = await world.phone(SIGNED);
    await world.look('2026-11-14');
    await updateSays(world.db, id, { signedOn: '2026-11-12' }, world.today);
    expect((await world.look('2026-11-16'))[0]?.message).toContain('11月19日');
  });

  it('do not make a phone in repair be told of day after day', async () => {
    await world.phone('2025-11-20', { says: { repairs: [{ sent: '2026-11-09' }] } });
    const told = await world.days(...days('2026-11-10', 20));
    const aboutTheYear = Object.values(told)
      .flat()
      .filter((message) => /坏了可以免费修/.test(message));
    expect(aboutTheYear.length).toBeLessThanOrEqual(1);
  });
});

it('leaves phones alone that are on their way, given back or deleted', async () => {
  await world.phone(SIGNED, {
    order: { signedAt: undefined, paidAt: SIGNED, status: { text: '等待收货', phase: 'shipped' } } as never,
  });
  await world.phone(SIGNED, { says: { state: 'returned' } });
  await deletePurchase(world.db, await world.phone(SIGNED), 0);
  expect(await world.days(...days(SIGNED, 20))).toEqual({});
});

it('reminds of a cover that was typed in with its last day only', async () => {
  await world.phone('2025-06-01', { says: { extraCover: [{ name: '碎屏险|二', end: '2026-12-01' }] } });
  await world.look('2026-11-10');
  expect((await world.look('2026-11-24'))[0]?.message).toBe('碎屏险|二：还剩 7 天，到 12月1日');
});

it('asks for the signing day where it is a guess', async () => {
  const order = { signedAt: undefined, paidAt: '2026-11-09', status: { text: '已完成', phase: 'completed' as const } };
  await world.phone(SIGNED, { order: order as never });
  expect((await world.look('2026-11-14'))[0]?.message).toContain('哪天签收的');
});

describe('trouble', () => {
  it('with the disk does not make a notice come back every half hour', async () => {
    await world.phone(SIGNED);
    const full = vi.spyOn(world.db.memory, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    expect(await world.look('2026-11-14')).toHaveLength(1);
    expect(await world.look('2026-11-14')).toEqual([]);
    expect(full).toHaveBeenCalled();
    full.mockRestore();
    expect(await world.look('2026-11-15')).toEqual([]);
  });

  it('in showing one notice leaves it for the next look, and those shown are not shown again', async () => {
    await world.phone(SIGNED);
    await world.phone(SIGNED);
    let count = 0;
    world.onShow = async () => {
      if (++count === 2) throw new Error('permission revoked');
    };
    await expect(world.look('2026-11-14')).rejects.toThrow('permission revoked');
    world.onShow = async () => undefined;
    expect(await world.look('2026-11-14')).toHaveLength(1);
    expect(await world.look('2026-11-14')).toEqual([]);
  });
});

it('gathers more than two phones in one summary that names the soonest', async () => {
  for (let i = 0; i < 3; i++) await world.phone(addDays(SIGNED, -i));
  const [summary, ...others] = await world.look('2026-11-14');
  expect(others).toEqual([]);
  expect(summary?.title).toBe('3 台手机有期限快到了');
  expect(summary?.message).toContain('还剩 1 天');
});
