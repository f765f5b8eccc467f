import { describe, expect, test } from 'vitest';
import { headlineOf, windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { ruleIds, windowOf } from '../find';

const TODAY = '2026-03-17';
const facts: PurchaseFacts = { platform: 'jd', sellerType: 'pop', signedAt: '2026-03-15' };
const headline = (extra: Partial<PurchaseFacts>) =>
  headlineOf(windowsFor({ ...facts, ...extra }, TODAY), TODAY)?.ruleId;

describe('a used phone', () => {
  const used: PurchaseFacts = { ...facts, condition: 'used', brand: 'OPPO', promises: ['一年质保'] };

  test('has no new phone’s year, and nothing that binds', () => {
    expect(
      ruleIds(used, TODAY).filter((id) => /host1y|battery|charger|earphone|exchange15|exchange30/.test(id)),
    ).toEqual(['jd.pop.exchange15']);
    expect(windowsFor(used, TODAY).filter(({ binds }) => binds)).toEqual([]);
    expect(ruleIds({ ...used, repairs: [{ sent: '2026-03-16' }] }, TODAY)).not.toContain('law.sanbao.spare7');
  });

  test('keeps what was promised and the return for a fault, with what differs', () => {
    expect(windowOf(used, TODAY, 'promise.host.12month').notes.join()).toContain('二手机没有新机的三包一年');
    expect(windowOf(used, TODAY, 'law.sanbao.return7').notes.join()).toContain('消法24');
  });
});

test('of a refurbished phone the new phone’s rights are in doubt, and never lead', () => {
  const refurbished = { condition: 'refurbished', promises: ['一年质保'] } as const;
  expect(windowOf({ ...facts, ...refurbished }, TODAY, 'law.sanbao.host1y').doubtful).toBe(true);
  expect(headlineOf(windowsFor({ ...facts, ...refurbished }, '2026-06-01'), '2026-06-01')?.ruleId).toBe(
    'promise.host.12month',
  );
});

test('a company has neither the return without reason nor the burden of proof, and the year all the same', () => {
  const ids = ruleIds({ ...facts, buyer: 'company' }, TODAY);
  expect(ids).not.toContain('law.noreason7');
  expect(ids).not.toContain('law.burden6m');
  expect(ids).toContain('law.sanbao.host1y');
  expect(headline({ buyer: 'company', sellerType: 'self' })).toBe('law.sanbao.return7');
});

describe('activation', () => {
  test('may spoil the return without reason, which then stands beside with the law’s answer', () => {
    const window = windowOf({ ...facts, activatedOn: '2026-03-15' }, TODAY, 'law.noreason7');
    expect([window.state, window.spoilt, window.notes.join()]).toEqual([
      'open',
      true,
      expect.stringContaining('办法20'),
    ]);
    expect(headline({ activatedOn: '2026-03-15' })).toBe('law.sanbao.return7');
    expect(headline({})).toBe('law.noreason7');
  });

  test('ends a promise that was made for a phone that is not activated', () => {
    const promises = ['15天无理由退货（激活后不支持）'];
    expect(windowOf({ ...facts, promises }, TODAY, 'promise.no-reason-return.15day').conditions).toEqual([
      'not-activated',
    ]);
    expect(ruleIds({ ...facts, promises, activatedOn: '2026-03-15' }, TODAY)).not.toContain(
      'promise.no-reason-return.15day',
    );
  });
});

describe('a mark that holds only so long', () => {
  const marked = (mark: string) => windowOf({ ...facts, promises: [mark] }, TODAY, 'law.noreason7');

  test('makes the law’s window conditional where the seller may have it confirmed', () => {
    expect(marked('7天无理由退货（激活后不支持）')).toMatchObject({ conditions: ['not-activated'] });
    expect(headline({ promises: ['7天无理由退货（激活后不支持）'] })).toBe('law.sanbao.return7');
  });

  test('is answered by the law where it asks too much', () => {
    expect(marked('7天无理由退货（拆封后不支持）')).not.toHaveProperty('conditions');
    expect(marked('7天无理由退货（拆封后不支持）').notes.join()).toContain('单凭拆封不能拒绝');
  });
});

describe('the day of the fault', () => {
  const fault = (faultOn: string, today: string) =>
    windowOf({ ...facts, faultOn }, today, 'law.sanbao.return7').notes.join();

  test('inside the period is a claim also when it is told later', () => {
    expect(fault('2026-03-20', '2026-03-21')).toContain('今天就留证并提出');
    expect(fault('2026-03-20', '2026-05-01')).toContain('之后提出也可以主张');
  });

  test('after the period is none', () => {
    expect(fault('2026-04-20', '2026-05-01')).toContain('这一项用不上');
  });
});

describe('two repairs', () => {
  const repairs = [
    { sent: '2026-05-01', returned: '2026-05-05' },
    { sent: '2026-08-01', returned: '2026-08-11' },
  ];

  test('give the right to another phone, until the end of the prolonged year', () => {
    expect(windowOf({ ...facts, repairs }, '2026-09-01', 'law.sanbao.two_repairs')).toMatchObject({
      start: '2026-08-11',
      safeEnd: '2027-03-29',
      state: 'open',
    });
    expect(windowOf({ ...facts, repairs }, '2026-09-01', 'law.sanbao.host1y').safeEnd).toBe('2027-03-29');
  });

  test('lead only when it is broken again', () => {
    const said = (extra: Partial<PurchaseFacts>) =>
      headlineOf(windowsFor({ ...facts, repairs, ...extra }, '2026-09-01'), '2026-09-01')?.ruleId;
    expect(said({})).toBe('law.sanbao.host1y');
    expect(said({ faultOn: '2026-08-20' })).toBe('law.sanbao.two_repairs');
  });

  test('are two that came back, sent in the year', () => {
    const [first] = repairs;
    expect(
      ruleIds({ ...facts, repairs: [...(first ? [first] : []), { sent: '2026-08-01' }] }, '2026-09-01'),
    ).not.toContain('law.sanbao.two_repairs');
    const late = [...(first ? [first] : []), { sent: '2028-08-01', returned: '2028-08-03' }];
    expect(ruleIds({ ...facts, repairs: late }, '2028-09-01')).not.toContain('law.sanbao.two_repairs');
  });
});
