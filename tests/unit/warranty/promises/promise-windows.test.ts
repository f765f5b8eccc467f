import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { nameOf } from '@/lib/warranty/words/right-names';
import { REFUSED } from '../../model/words/marks';
import { ends, windowOf } from '../find';

const facts: PurchaseFacts = { platform: 'tmall', signedAt: '2026-03-15', paidAt: '2026-03-12' };
const TODAY = '2026-03-20';
const binding = (purchase: PurchaseFacts) =>
  windowsFor(purchase, TODAY)
    .filter(({ binds }) => binds)
    .map(({ ruleId }) => ruleId);

describe('a promised period is a window of its own', () => {
  test('counted from delivery, not shifted, with the mark as its source', () => {
    const window = windowOf({ ...facts, promises: ['30天换新'] }, TODAY, 'promise.exchange.30day');
    expect([window.start, ...ends(window), window.basis.source]).toEqual([
      '2026-03-15',
      '2026-04-14',
      '2026-04-14',
      'open',
      '页面标注“30天换新”',
    ]);
  });

  test('days in repair lengthen its legal date only', () => {
    const repairs = [{ sent: '2026-03-16', returned: '2026-03-18' }];
    const window = windowOf({ ...facts, repairs, promises: ['30天换新'] }, TODAY, 'promise.exchange.30day');
    expect([window.safeEnd, window.legalEnd]).toEqual(['2026-04-14', '2026-04-16']);
  });

  test('it is an estimate where the signing is', () => {
    const unsigned: PurchaseFacts = { platform: 'tmall', paidAt: '2026-03-12', promises: ['30天换新'] };
    expect(windowOf(unsigned, TODAY, 'promise.exchange.30day').estimated).toBe(true);
  });
});

describe('price protection', () => {
  const price = (extra: Partial<PurchaseFacts>) =>
    windowOf(
      { ...facts, placedAt: '2026-03-12T15:00:00+08:00', promises: ['7天价保'], ...extra },
      TODAY,
      'promise.price.7day',
    );

  test('of JD itself runs from the signing', () => {
    expect(price({ platform: 'jd', sellerType: 'self' }).safeEnd).toBe('2026-03-22');
  });

  test('of a shop on JD runs in hours from the order and ends in its hour', () => {
    const window = price({ platform: 'jd', sellerType: 'pop' });
    expect([window.safeEnd, window.estimated]).toEqual(['2026-03-19', false]);
    expect(window.endsAt?.slice(0, 10)).toBe('2026-03-19');
  });

  test('elsewhere the start is not verified: the earliest possible end, as an estimate', () => {
    const window = price({});
    expect([window.safeEnd, window.estimated]).toEqual(['2026-03-18', true]);
  });

  test('with its own dates keeps them', () => {
    const window = windowOf({ ...facts, promises: ['价保期 2026-03-12 到 2026-04-11'] }, TODAY, 'promise.price.dates');
    expect([window.start, window.safeEnd, window.daysLeft]).toEqual(['2026-03-12', '2026-04-11', 22]);
  });
});

describe('what the buyer types in', () => {
  test("the maker's end date stands as it is", () => {
    const window = windowOf({ ...facts, brandWarrantyEnd: '2027-06-30' }, TODAY, 'promise.brand-warranty');
    expect([...ends(window), window.notes]).toEqual(['2027-06-30', '2027-06-30', 'open', ['品牌承诺，以官网为准。']]);
  });

  test('every cover has its own window, and never competes with the law', () => {
    const extraCover = [
      { name: 'AppleCare+', start: '2026-03-15', end: '2028-03-14' },
      { name: '碎屏险', end: '2026-03-19' },
    ];
    const covered = { ...facts, extraCover };
    expect(windowOf(covered, TODAY, 'promise.cover.AppleCare+').start).toBe('2026-03-15');
    expect(windowOf(covered, TODAY, 'promise.cover.碎屏险').state).toBe('closed');
    expect(binding(covered)).toEqual([]);
  });
});

test('two covers of one name are told apart', () => {
  const extraCover = [
    { name: '延保', end: '2028-03-15' },
    { name: '延保', end: '2029-03-15' },
  ];
  const covers = windowsFor({ ...facts, extraCover }, TODAY).filter(({ group }) => group === 'cover');
  expect(covers.map(({ ruleId }) => ruleId)).toEqual(['promise.cover.延保', 'promise.cover.延保.2']);
});

describe('the longer of law and promise binds', () => {
  test('the promise where it is longer', () => {
    expect(binding({ ...facts, promises: ['180天只换不修', '两年质保'] })).toEqual([
      'promise.exchange.180day',
      'promise.host.24month',
    ]);
  });

  test('the law where the promise is shorter', () => {
    expect(binding({ ...facts, promises: ['7天换新'] })).toEqual(['law.sanbao.exchange15']);
  });

  test('nothing is marked where they name the same days', () => {
    expect(binding({ ...facts, promises: ['一年质保', '7天无理由退货'] })).toEqual([]);
    expect(binding({ ...facts, signedAt: '2026-03-20', promises: ['15天换新'] })).toEqual([]);
    const repairs = [{ sent: '2026-05-01', returned: '2026-05-11' }];
    expect(binding({ ...facts, repairs, promises: ['一年质保'] })).toEqual([]);
  });

  test('nothing is marked where there is no promise', () => {
    expect(binding(facts)).toEqual([]);
  });

  test("a maker's general promise counts, with its reservation", () => {
    const oppo = { ...facts, brand: 'OPPO' };
    expect(binding(oppo)).toEqual(['brand.oppo.exchange30']);
    expect(nameOf(windowOf(oppo, TODAY, 'brand.oppo.exchange30'))).toBe('坏了能换（品牌承诺）');
  });

  test('promises leave the windows of the law and the platform as they are', () => {
    const plain = windowsFor(facts, TODAY);
    const promised = windowsFor({ ...facts, promises: ['30天换新', '2年质保'], brandWarrantyEnd: '2027-06-30' }, TODAY);
    expect(promised.slice(0, plain.length).map(({ binds: _, ...window }) => window)).toEqual(plain);
  });
});

describe('a mark without a period', () => {
  test('stands as a remark beside the right it speaks of', () => {
    const host = windowOf({ ...facts, promises: ['全国联保'] }, TODAY, 'law.sanbao.host1y');
    expect(host.notes.join()).toContain('页面标注“全国联保”');
  });

  test.each(REFUSED)('that only denies opens no window: %s', (mark) => {
    const rules = (promises: string[]) => windowsFor({ ...facts, promises }, TODAY).map(({ ruleId }) => ruleId);
    expect(rules([mark])).toEqual(rules([]));
  });

  test('that denies a right does not end it: the buyer must have confirmed it', () => {
    const window = windowOf({ ...facts, promises: ['不支持7天无理由退货'] }, TODAY, 'law.noreason7');
    expect([window.state, window.notes.join()]).toEqual(['open', expect.stringContaining('没有确认就不能以此拒绝')]);
  });
});
