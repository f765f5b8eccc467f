import { describe, expect, test } from 'vitest';
import type { PurchaseFacts, RepairSpan } from '@/lib/warranty/window';
import { ends, ruleIds, windowOf } from '../find';

const HOST = 'law.sanbao.host1y';
const phone = (...repairs: RepairSpan[]): PurchaseFacts => ({ platform: 'jd', signedAt: '2025-03-10', repairs });
const hostEnd = (...repairs: RepairSpan[]) => windowOf(phone(...repairs), '2026-06-01', HOST).safeEnd;

describe('days in repair', () => {
  test('the day it is sent does not count; sent and returned the same day is none', () => {
    expect(hostEnd({ sent: '2025-09-01', returned: '2025-09-15' })).toBe('2026-03-24');
    expect(hostEnd({ sent: '2025-09-01', returned: '2025-09-01' })).toBe('2026-03-10');
  });

  test('count once where two records overlap or touch', () => {
    const first = { sent: '2025-09-01', returned: '2025-09-11' };
    expect(hostEnd(first, { sent: '2025-09-06', returned: '2025-09-16' })).toBe('2026-03-25');
    expect(hostEnd(first, { sent: '2025-09-11', returned: '2025-09-16' })).toBe('2026-03-25');
    expect(hostEnd({ sent: '2025-09-03', returned: '2025-09-05' }, first)).toBe('2026-03-20');
  });

  test('count if sent on the first day, on the last, or in the days that repairs added', () => {
    expect(hostEnd({ sent: '2025-03-10', returned: '2025-03-12' })).toBe('2026-03-12');
    expect(hostEnd({ sent: '2026-03-10', returned: '2026-03-15' })).toBe('2026-03-15');
    expect(
      hostEnd({ sent: '2026-03-10', returned: '2026-03-15' }, { sent: '2026-03-15', returned: '2026-03-20' }),
    ).toBe('2026-03-20');
    expect(
      hostEnd({ sent: '2025-09-01', returned: '2025-09-15' }, { sent: '2026-03-24', returned: '2026-03-26' }),
    ).toBe('2026-03-26');
  });

  test('do not count if sent before the delivery or after the end', () => {
    expect(hostEnd({ sent: '2025-03-09', returned: '2025-03-20' })).toBe('2026-03-10');
    expect(hostEnd({ sent: '2026-03-11', returned: '2026-03-20' })).toBe('2026-03-10');
  });

  test('run until today while the phone is away, and the result says so', () => {
    const host = windowOf(phone({ sent: '2026-02-01' }), '2026-02-11', HOST);
    expect([host.safeEnd, host.provisional]).toEqual(['2026-03-20', true]);
    expect(windowOf(phone({ sent: '2026-03-11' }), '2026-03-20', HOST).provisional).toBeUndefined();
  });

  test('a return before the sending is a slip of the pen: no days', () => {
    expect(hostEnd({ sent: '2025-09-10', returned: '2025-09-01' })).toBe('2026-03-10');
  });
});

describe('30 days after a repair', () => {
  test('run from the last return, but only of repairs sent in the year', () => {
    const both = phone({ sent: '2025-09-01', returned: '2025-09-15' }, { sent: '2026-03-25', returned: '2026-04-01' });
    expect(windowOf(both, '2026-06-01', 'law.sanbao.postrepair30').safeEnd).toBe('2025-10-15');
    const late = phone({ sent: '2026-03-11', returned: '2026-04-01' });
    expect(ruleIds(late, '2026-06-01')).not.toContain('law.sanbao.postrepair30');
  });

  test('are forgotten with the phone that was exchanged', () => {
    const facts = { ...phone({ sent: '2025-09-01', returned: '2025-09-15' }), exchangedOn: '2025-09-20' };
    expect(ruleIds(facts, '2025-09-21')).not.toContain('law.sanbao.postrepair30');
  });
});

describe('while the phone is away', () => {
  const away = phone({ sent: '2025-11-01', returned: '2025-11-05' }, { sent: '2026-10-08' }, { sent: '2026-01-08' });

  test('the repairer has 7, 30 and 60 days from the latest sending; then the right is due', () => {
    expect(ends(windowOf(away, '2026-11-10', 'law.sanbao.spare7'))).toEqual(['2026-10-15', '2026-10-15', 'due']);
    expect(ends(windowOf(away, '2026-11-09', 'law.sanbao.repair30'))).toEqual(['2026-11-07', '2026-11-09', 'waiting']);
    const sixty = windowOf(away, '2026-11-10', 'law.sanbao.repair60');
    expect([...ends(sixty), sixty.daysLeft]).toEqual(['2026-12-07', '2026-12-07', 'waiting', 27]);
  });

  test('there are no such limits once it is back', () => {
    expect(ruleIds(phone({ sent: '2025-11-01', returned: '2025-11-05' }), '2026-01-01')).not.toContain(
      'law.sanbao.spare7',
    );
  });

  test('doubt is said aloud where it was sent after the year', () => {
    const late = phone({ sent: '2026-06-01' });
    expect(windowOf(late, '2026-06-20', 'law.sanbao.spare7').notes.join()).toContain('不在主机一年期内');
    expect(windowOf(away, '2026-02-01', 'law.sanbao.spare7').notes).toHaveLength(1);
    expect(windowOf(phone({ sent: '2026-03-10' }), '2026-03-20', 'law.sanbao.spare7').notes).toEqual([]);
  });
});
