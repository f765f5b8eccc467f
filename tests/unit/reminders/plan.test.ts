import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/model/dates';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { dueReminders, isQuiet, missedReminders } from '@/lib/reminders/plan';
import type { Window } from '@/lib/warranty';

const window = (start: string, safeEnd: string, state: Window['state'] = 'open'): Window => ({
  ruleId: 'law.sanbao.return7',
  title: '7天内可退货',
  start,
  safeEnd,
  state,
  estimated: false,
  basis: { start: 'delivery', source: '三包' },
  notes: [],
});

const week = window('2026-11-10', '2026-11-17');
const year = window('2025-11-20', '2026-11-20');
const told = (windows: Window[], today: string) =>
  dueReminders('jd:1/1', windows, DEFAULT_REMINDERS, today).map(({ daysLeft }) => daysLeft);

describe('a right that lasts a week', () => {
  it('is told three days before its last safe day and on that day', () => {
    expect(told([week], '2026-11-13')).toEqual([]);
    expect(told([week], '2026-11-14')).toEqual([3]);
    expect(told([window('2026-11-10', '2026-11-17', 'last-day')], '2026-11-17')).toEqual([0]);
  });

  it('keeps one identity from the third day to the day before the last, and a new one on the last', () => {
    const id = (today: string) => dueReminders('jd:1/1', [week], DEFAULT_REMINDERS, today)[0]?.id;
    expect(id('2026-11-15')).toBe(id('2026-11-14'));
    expect(id('2026-11-17')).not.toBe(id('2026-11-14'));
  });

  it('is told anew when its end moves', () => {
    const [before] = dueReminders('jd:1/1', [week], DEFAULT_REMINDERS, '2026-11-16');
    const [after] = dueReminders('jd:1/1', [window('2026-11-11', '2026-11-18')], DEFAULT_REMINDERS, '2026-11-16');
    expect(after?.id).not.toBe(before?.id);
  });
});

it('tells a warranty year thirty and seven days before its end', () => {
  expect(told([year], '2026-10-20')).toEqual([]);
  expect(told([year], '2026-10-21')).toEqual([30]);
  expect(told([year], '2026-11-13')).toEqual([7]);
});

it('tells only the latest of the leads that came due while the machine slept', () => {
  expect(dueReminders('jd:1/1', [year], DEFAULT_REMINDERS, '2026-11-15')).toHaveLength(1);
});

it('never tells a right that has ended or that binds the other side', () => {
  expect(told([window('2026-11-10', '2026-11-17', 'closed')], '2026-11-18')).toEqual([]);
  expect(told([window('2026-11-10', '2026-11-17', 'waiting')], '2026-11-17')).toEqual([]);
});

it('counts as missed what ended between the last look and today, today excluded', () => {
  const closed = window('2026-11-10', '2026-11-17', 'closed');
  const missed = (from: string, today: string) =>
    missedReminders('jd:1/1', [closed], DEFAULT_REMINDERS, from, today).length;
  expect(missed('2026-11-16', '2026-11-25')).toBe(1);
  expect(missed('2026-11-18', '2026-11-25')).toBe(0);
  expect(missed('2026-11-10', '2026-11-17')).toBe(0);
});

it('has quiet hours across midnight', () => {
  const night = { quietFrom: 22, quietTo: 8 };
  expect([21, 22, 23, 0, 7, 8].map((hour) => isQuiet(hour, night))).toEqual([false, true, true, true, true, false]);
  expect(isQuiet(3, { quietFrom: 5, quietTo: 5 })).toBe(false);
});

it('tells every lead of a right exactly once, whatever the days on which the machine was awake', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (awake) => {
      const seen = new Set<string>();
      for (const day of awake.toSorted((a, b) => a - b)) {
        const today = addDays('2026-11-01', day);
        const due = dueReminders('jd:1/1', [week], DEFAULT_REMINDERS, today).filter(({ id }) => !seen.has(id));
        expect(due.length).toBeLessThanOrEqual(1);
        for (const { id } of due) seen.add(id);
      }
      expect(seen.size).toBeLessThanOrEqual(DEFAULT_REMINDERS.shortLeads.length);
    }),
  );
});
