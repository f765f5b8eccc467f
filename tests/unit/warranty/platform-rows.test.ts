import { describe, expect, test } from 'vitest';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { ends, ruleIds, windowOf } from './find';

const LAW = [
  'law.noreason7',
  'law.sanbao.return7',
  'law.sanbao.exchange15',
  'law.sanbao.host1y',
  'law.sanbao.battery6m',
  'law.sanbao.charger1y',
  'law.sanbao.earphone3m',
  'law.burden6m',
];
const signed = { signedAt: '2026-03-15', confirmedAt: '2026-03-20T09:00:00+08:00' };

const ROWS: readonly [string, PurchaseFacts, string[]][] = [
  ['JD itself', { platform: 'jd', sellerType: 'self', ...signed }, ['jd.self.noreason7']],
  ['a shop on JD', { platform: 'jd', sellerType: 'pop', ...signed }, ['jd.pop.return7', 'jd.pop.exchange15']],
  ['JD, seller unknown', { platform: 'jd', ...signed }, []],
  ['Taobao', { platform: 'taobao', ...signed }, ['tb.noreason7', 'tb.rights15']],
  ['Tmall', { platform: 'tmall', ...signed }, ['tmall.noreason7', 'tb.rights15']],
  ['Pinduoduo', { platform: 'pinduoduo', ...signed }, ['pdd.aftersale15']],
];

describe('each platform adds its own clocks to the law', () => {
  test.each(ROWS)('%s', (_, facts, rows) => {
    expect(ruleIds(facts, '2026-03-21')).toEqual([...LAW, ...rows]);
  });

  test('nothing runs from a confirmation that nobody gave', () => {
    expect(ruleIds({ platform: 'taobao', signedAt: '2026-03-15' }, '2026-03-21')).toEqual([...LAW, 'tb.noreason7']);
  });

  test('records that call Pinduoduo by its short name are understood', () => {
    const facts = { platform: 'pdd', ...signed } as unknown as PurchaseFacts;
    expect(ruleIds(facts, '2026-03-21')).toContain('pdd.aftersale15');
  });

  test('they never shift: Sunday stays the last day', () => {
    const facts: PurchaseFacts = { platform: 'jd', sellerType: 'self', signedAt: '2026-03-15' };
    expect(ends(windowOf(facts, '2026-03-22', 'jd.self.noreason7'))).toEqual(['2026-03-22', '2026-03-22', 'last-day']);
    expect(ends(windowOf(facts, '2026-03-22', 'law.noreason7'))).toEqual(['2026-03-22', '2026-03-23', 'last-day']);
  });

  test('on the safe day no day is left, whatever the shift may give', () => {
    const left = (today: string) =>
      windowOf({ platform: 'jd', signedAt: '2026-03-15' }, today, 'law.noreason7').daysLeft;
    expect([left('2026-03-21'), left('2026-03-22'), left('2026-03-23'), left('2026-03-24')]).toEqual([
      1,
      0,
      0,
      undefined,
    ]);
  });

  test('they need no holiday calendar', () => {
    const facts: PurchaseFacts = { platform: 'pinduoduo', signedAt: '2026-12-20', confirmedAt: '2026-12-28' };
    expect(ends(windowOf(facts, '2026-12-29', 'pdd.aftersale15'))).toEqual(['2027-01-12', '2027-01-12', 'open']);
  });
});

describe('hours from the signing on JD', () => {
  const facts: PurchaseFacts = { platform: 'jd', sellerType: 'pop', signedAt: '2026-07-01T10:00:00+08:00' };

  test('end in their hour', () => {
    const surface = (today: string) => windowOf(facts, today, 'jd.pop.surface48h');
    expect(surface('2026-07-01')).toMatchObject({ safeEnd: '2026-07-03', endsAt: '2026-07-03T10:00:00+08:00' });
    expect([surface('2026-07-03').state, surface('2026-07-04').state]).toEqual(['last-day', 'closed']);
    const midnight = windowOf({ ...facts, signedAt: '2026-07-01T00:00:00+08:00' }, '2026-07-01', 'jd.pop.surface48h');
    expect([midnight.safeEnd, midnight.endsAt]).toEqual(['2026-07-02', '2026-07-03T00:00:00+08:00']);
  });

  test('where only the day of the signing is known, the last day is the last one that is wholly inside', () => {
    expect(windowOf({ ...facts, signedAt: '2026-07-01' }, '2026-07-01', 'jd.pop.surface72h')).not.toHaveProperty(
      'endsAt',
    );
    expect(windowOf({ ...facts, signedAt: '2026-07-01' }, '2026-07-01', 'jd.pop.surface72h').safeEnd).toBe(
      '2026-07-03',
    );
  });

  test('the rule is not applied to a signing before it took effect, nor to an estimate', () => {
    expect(ruleIds({ ...facts, signedAt: '2026-06-14' }, '2026-07-01')).not.toContain('jd.pop.surface48h');
    const { signedAt: _, ...unsigned } = facts;
    expect(ruleIds({ ...unsigned, paidAt: '2026-07-01' }, '2026-07-01')).not.toContain('jd.pop.surface48h');
  });
});
