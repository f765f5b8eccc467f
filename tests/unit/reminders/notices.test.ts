import { describe, expect, it } from 'vitest';
import type { Reminder } from '@/lib/reminders/due';
import { noticesFor, purchaseOfNotice, SUMMARY } from '@/lib/reminders/notices';

const reminder = (more: Partial<Reminder> = {}): { reminder: Reminder; phone: string } => ({
  phone: '妈妈的手机',
  reminder: {
    id: `${more.end}|${more.ruleId}`,
    covers: [],
    purchaseId: 'jd:1/1',
    ruleId: 'a',
    title: '甲权利',
    kind: 'ahead',
    end: '2026-11-17',
    daysLeft: 3,
    estimated: false,
    provisional: false,
    ...more,
  },
});

describe('the notice of one phone', () => {
  it('names the phone and gives each right one line, the soonest first', () => {
    const [notice] = noticesFor(
      [
        reminder({ ruleId: 'c', title: '丙权利', end: '2026-11-25', daysLeft: 11 }),
        reminder(),
        reminder({ ruleId: 'b', title: '乙权利' }),
      ],
      [],
    );
    expect(notice?.title).toBe('妈妈的手机');
    expect(notice?.message).toBe(
      '甲权利：还剩 3 天，到 11月17日\n乙权利：还剩 3 天，到 11月17日\n丙权利：还剩 11 天，到 11月25日',
    );
    expect(notice?.tells).toHaveLength(3);
  });

  it('says what is owed, and asks where the day is a guess', () => {
    const [owed] = noticesFor([reminder({ kind: 'owed', title: '在修第 9 天：可以要备用机', daysLeft: 0 })], []);
    expect(owed?.message).toBe('在修第 9 天：可以要备用机');
    const [ask] = noticesFor([reminder({ kind: 'ask', estimated: true })], []);
    expect(ask?.message).toBe('哪天签收的？填一下，最后一天就准了（甲权利约到 11月17日）');
  });

  it('has room for three lines; what does not fit is counted and still told', () => {
    const many = [17, 18, 19, 20].map((day) =>
      reminder({ ruleId: `r${day}`, end: `2026-11-${day}`, daysLeft: day - 14 }),
    );
    const [notice] = noticesFor(many, []);
    expect(notice?.message.split('\n')).toHaveLength(3);
    expect(notice?.message).toContain('还有 2 项随后到期');
    expect(notice?.tells).toHaveLength(4);
  });

  it('carries the phone in its id, which outlives the worker that showed it', () => {
    const [notice] = noticesFor([reminder()], []);
    expect(purchaseOfNotice(notice?.id ?? '')).toBe('jd:1/1');
    expect(purchaseOfNotice(SUMMARY)).toBeUndefined();
  });
});

it('tells what was missed in one summary that does not say the right is lost', () => {
  const missed = [reminder({ kind: 'missed', daysLeft: -5 }), reminder({ kind: 'missed', daysLeft: -4, ruleId: 'b' })];
  const [summary, ...others] = noticesFor([], missed);
  expect(others).toEqual([]);
  expect(summary?.title).toBe('有 2 项的建议办理日已过');
  expect(summary?.message).toContain('期限过了，权利不一定没了');
});

it('says nothing when there is nothing', () => {
  expect(noticesFor([], [])).toEqual([]);
});
