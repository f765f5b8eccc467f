import { describe, expect, it } from 'vitest';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { dueReminders, isQuiet, missedReminders } from '@/lib/reminders/due';
import type { Window } from '@/lib/warranty/window';

const window = (start: string, safeEnd: string, more: Partial<Window> = {}): Window => ({
  ruleId: 'law.sanbao.return7',
  title: '坏了能退',
  group: 'fault-return',
  start,
  safeEnd,
  state: 'open',
  estimated: false,
  basis: { start: 'delivery', source: '三包' },
  notes: [],
  ...more,
});

const week = window('2026-11-10', '2026-11-17');
const situation = (windows: Window[], today: string, told: readonly string[] = []) => ({
  purchaseId: 'jd:1/1',
  windows,
  leads: DEFAULT_REMINDERS,
  today,
  told: new Set(told),
});
const due = (windows: Window[], today: string, told: readonly string[] = []) =>
  dueReminders(situation(windows, today, told));
const daysLeft = (windows: Window[], today: string) => due(windows, today).map((reminder) => reminder.daysLeft);

describe('a right that lasts a week', () => {
  it('is told three days before its last safe day and on that day', () => {
    expect(daysLeft([week], '2026-11-13')).toEqual([]);
    expect(daysLeft([week], '2026-11-14')).toEqual([3]);
    expect(daysLeft([{ ...week, state: 'last-day' }], '2026-11-17')).toEqual([0]);
  });

  it('keeps one identity from the third day to the day before the last, and a new one on the last', () => {
    const id = (today: string) => due([week], today)[0]?.id;
    expect(id('2026-11-15')).toBe(id('2026-11-14'));
    expect(id('2026-11-17')).not.toBe(id('2026-11-14'));
  });

  it('is told anew when its end moves', () => {
    expect(due([window('2026-11-11', '2026-11-18')], '2026-11-16')[0]?.id).not.toBe(due([week], '2026-11-16')[0]?.id);
  });

  it('is not told of the third day after the last, should the clock go back', () => {
    const [last] = due([week], '2026-11-17');
    expect(due([week], '2026-11-15', [last?.id ?? '', ...(last?.covers ?? [])])).toEqual([]);
  });
});

it('tells a warranty year thirty and seven days before its end, of several leads that came due only the latest', () => {
  const year = window('2025-11-20', '2026-11-20');
  expect(['2026-10-20', '2026-10-21', '2026-11-13'].map((today) => daysLeft([year], today))).toEqual([[], [30], [7]]);
  expect(due([year], '2026-11-15')).toHaveLength(1);
});

it('takes a window of thirty-one days for a short one, and one of a day more for a long one', () => {
  expect(daysLeft([window('2026-10-01', '2026-11-01')], '2026-10-26')).toEqual([]);
  expect(daysLeft([window('2026-10-01', '2026-11-02')], '2026-10-26')).toEqual([7]);
});

it('takes a window without a start for a long one', () => {
  const { start: _start, ...cover } = window('', '2026-12-01');
  expect(daysLeft([cover], '2026-11-24')).toEqual([7]);
});

it('never tells a right that has ended or that binds the other side', () => {
  for (const state of ['not-started', 'closed', 'waiting', 'due', 'unknown'] as const) {
    expect(daysLeft([{ ...week, state }], '2026-11-17')).toEqual([]);
    expect(daysLeft([{ ...week, state }], '2026-11-18')).toEqual([]);
  }
});

it('tells one right once, by the window that lasts, and no accessory, price protection or burden of proof', () => {
  const promise = window('2026-11-10', '2026-11-25', { ruleId: 'promise.fault-return.15day' });
  expect(due([week, promise], '2026-11-22').map(({ ruleId }) => ruleId)).toEqual(['promise.fault-return.15day']);
  expect(due([week, promise], '2026-11-14')).toEqual([]);
  for (const group of ['battery', 'charger', 'earphone', 'accessory', 'price', 'proof'] as const)
    expect(due([{ ...week, group }], '2026-11-17')).toEqual([]);
});

it('of a guess tells no last day, and asks once when the phone came', () => {
  const guess = { ...week, estimated: true };
  const [ask] = due([guess], '2026-11-15');
  expect(ask).toMatchObject({ kind: 'ask', estimated: true, end: '2026-11-17' });
  expect(due([guess], '2026-11-17', [ask?.id ?? ''])).toEqual([]);
  expect(due([guess], '2026-11-13')).toEqual([]);
});

it('tells once what the other side owes', () => {
  const spare = { ruleId: 'law.sanbao.spare7', group: 'spare', start: '2026-11-01', state: 'due' } as const;
  const owed = { ...week, ...spare, safeEnd: '2026-11-08', legalEnd: '2026-11-09' };
  const [first] = due([owed], '2026-11-10');
  expect(first).toMatchObject({ kind: 'owed', title: '在修第 9 天：可以要备用机' });
  expect(due([owed], '2026-11-11', [first?.id ?? ''])).toEqual([]);
  expect(due([{ ...owed, doubtful: true }], '2026-11-10')).toEqual([]);
});

it('never tells a right that is in doubt or may be spoilt', () => {
  expect(
    due(
      [
        { ...week, doubtful: true },
        { ...week, group: 'no-reason-return', spoilt: true },
      ],
      '2026-11-17',
    ),
  ).toEqual([]);
});

it('tells of a right that a holiday still carries, unless its last safe day was told', () => {
  const carried = window('2026-09-25', '2026-10-02', { state: 'extended', legalEnd: '2026-10-08' });
  const [reminder] = due([carried], '2026-10-05');
  expect(reminder).toMatchObject({ kind: 'extended', end: '2026-10-08', daysLeft: 3 });
  expect(due([carried], '2026-10-06', [reminder?.id ?? ''])).toEqual([]);
  const [lastDay] = due([{ ...carried, state: 'last-day' }], '2026-10-02');
  expect(due([carried], '2026-10-05', [lastDay?.id ?? ''])).toEqual([]);
});

it('counts as missed what ended between the last look and today, today excluded', () => {
  const closed = { ...week, state: 'closed' as const };
  const missed = (from: string, today: string, told: string[] = []) =>
    missedReminders(situation([closed], today, told), from).length;
  expect(missed('2026-11-16', '2026-11-25')).toBe(1);
  expect(missed('2026-11-18', '2026-11-25')).toBe(0);
  const longer = window('2026-11-10', '2026-12-10', { ruleId: 'promise.fault-return.30day' });
  expect(missedReminders(situation([closed, longer], '2026-11-25'), '2026-11-16')).toEqual([]);
  expect(missed('2026-11-10', '2026-11-17')).toBe(0);
  expect(missed('2026-11-10', '2026-11-25', [due([week], '2026-11-17')[0]?.id ?? ''])).toBe(0);
});

it('has quiet hours across midnight, within a day, or none', () => {
  const night = { quietFrom: 22, quietTo: 8 };
  expect([21, 22, 23, 0, 7, 8].map((hour) => isQuiet(hour, night))).toEqual([false, true, true, true, true, false]);
  expect([11, 12, 13, 14].map((hour) => isQuiet(hour, { quietFrom: 12, quietTo: 14 }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isQuiet(3, { quietFrom: 5, quietTo: 5 })).toBe(false);
});
