import { describe, expect, test } from 'vitest';
import {
  type LineVerdict,
  mergePurchase,
  type SeenLine,
  toldBy,
  verdictOf,
} from '@/lib/db/orders/merge/merge-purchase';
import type { OrderLine } from '@/lib/model/order';
import type { Purchase } from '@/lib/model/purchase';
import { NOW, PHONE } from '../../examples';

const LIST = 'order-list jd-list';
const DETAIL = 'order-detail jd-detail';
const SURE: LineVerdict = { kind: 'phone', brand: 'Apple', model: 'iPhone 17', confidence: 0.9 };

const seen = (source: string, line: Partial<OrderLine> = {}, more: Partial<SeenLine> = {}): SeenLine => ({
  line: { ...PHONE, ...line },
  verdict: SURE,
  source,
  ...more,
});

function known(source: string, line: Partial<OrderLine> = {}, verdict: LineVerdict = SURE): Purchase {
  const first = seen(source, line, { verdict });
  return {
    id: 'jd:1/1',
    orderKey: 'jd:1',
    platform: 'jd',
    line: first.line,
    ...verdict,
    told: toldBy(first),
    says: { isPhone: true },
    shelf: 'active',
    nextDeadline: '9999-12-31',
    addedAt: NOW,
    updatedAt: NOW,
  };
}

test('of a line just read it is known which source said what', () => {
  const line = {
    lineId: '1',
    itemId: '2',
    skuId: '3',
    title: 'x',
    spec: 'y',
    quantity: 1,
    unitPrice: 5,
    refund: '退款中',
  };
  expect(toldBy({ line, verdict: SURE, source: LIST })).toEqual(
    Object.fromEntries([...Object.keys(line), 'verdict'].map((field) => [field, LIST])),
  );
  expect(toldBy({ line: { title: 'x', quantity: 1, signedAt: '2026-11-01' }, verdict: SURE, source: LIST })).toEqual({
    title: LIST,
    quantity: LIST,
    signedAt: LIST,
    verdict: LIST,
  });
});

test('a verdict is its own fields and nothing else of what carries them', () => {
  const full: LineVerdict = { ...SURE, storage: '256GB', color: '黑' };
  expect(verdictOf({ ...known(LIST), ...full })).toEqual(full);
  expect(Object.keys(verdictOf({ kind: 'phone', confidence: 1 }))).toEqual(['kind', 'confidence']);
});

describe('a page adds to a phone', () => {
  test('what it did not have; what the buyer said, and the shelf, are not its business', () => {
    const merged = mergePurchase(known(LIST), seen(DETAIL, { unitPrice: 5, signedAt: '2026-11-02' }));
    expect(merged).toMatchObject({
      line: { unitPrice: 5, signedAt: '2026-11-02' },
      says: { isPhone: true },
      shelf: 'active',
      told: { unitPrice: DETAIL, title: DETAIL },
    });
  });

  test('its marks, each once, in order, no more than twenty', () => {
    const promises = (line: Partial<OrderLine>, more: Partial<OrderLine>) =>
      mergePurchase(known(LIST, line), seen(LIST, more)).line.promises;
    expect(promises({ promises: ['b', 'a'] }, { promises: ['c', 'a'] })).toEqual(['a', 'b', 'c']);
    expect(promises({}, { promises: ['a'] })).toEqual(['a']);
    expect(promises({ promises: ['a'] }, {})).toEqual(['a']);
    expect('promises' in mergePurchase(known(LIST), seen(LIST)).line).toBe(false);
    const many = Array.from({ length: 30 }, (_, i) => String(i + 10));
    expect(promises({ promises: many }, {})).toEqual(many.slice(0, 20));
  });

  test('nothing to a record whose sources nobody noted but what it lacks or knows as well', () => {
    const { told: _told, ...bare } = known(LIST);
    expect(mergePurchase(bare, seen('import import', { title: '另一台' })).line.title).toBe('另一台');
  });
});

describe('whether it went back', () => {
  const refund = (by: string, was: string | undefined, now: string, is: string | undefined, half = false) => {
    const before = known(by, was === undefined ? {} : { refund: was });
    const merged = mergePurchase(before, seen(now, is === undefined ? {} : { refund: is }, half ? { half: true } : {}));
    return ['refund' in merged.line ? merged.line.refund : 'none', merged.told?.['refund']];
  };

  test.each([
    [LIST, undefined, LIST, '退款中', '退款中', LIST],
    [LIST, '退款中', DETAIL, '退款成功', '退款成功', DETAIL],
    [DETAIL, '退款成功', LIST, '退款中', '退款成功', DETAIL],
    [DETAIL, '退款成功', DETAIL, '退款中', '退款中', DETAIL],
    [LIST, '退款成功', DETAIL, '退款中', '退款中', DETAIL],
    [DETAIL, undefined, LIST, '退款中', '退款中', LIST],
    [LIST, '退款中', DETAIL, undefined, '退款中', LIST],
    [LIST, undefined, LIST, undefined, 'none', undefined],
  ])('%s said %s, %s says %s: %s', (by, was, now, is, result, told) => {
    expect(refund(by, was, now, is)).toEqual([result, told]);
  });

  test('is judged by the page that told of it, not by the one that told the title', () => {
    const told = { ...known(DETAIL, { refund: '退款成功' }).told, refund: LIST };
    const before = { ...known(DETAIL, { refund: '退款成功' }), told };
    expect(mergePurchase(before, seen('order-list jd-other', { refund: '退款中' })).line.refund).toBe('退款中');
    const { refund: _refund, ...unmarked } = told;
    expect(mergePurchase({ ...before, told: unmarked }, seen(LIST, { refund: '退款中' })).line.refund).toBe('退款成功');
  });

  test('is taken back by the page that had said so', () => {
    expect(refund(LIST, '退款中', LIST, undefined)[0]).toBe('none');
  });

  test('is no matter of a page read by half', () => {
    expect(refund(LIST, '退款中', LIST, undefined, true)).toEqual(['退款中', LIST]);
    expect(refund(LIST, undefined, LIST, '退款成功', true)).toEqual(['none', undefined]);
    expect(refund(LIST, '退款中', DETAIL, '退款中', true)).toEqual(['退款中', LIST]);
  });
});

describe('what kind of thing it is', () => {
  const verdict = (by: string, was: LineVerdict, now: string, is: LineVerdict) => {
    const merged = mergePurchase(known(by, {}, was), seen(now, {}, { verdict: is }));
    return [merged.brand, merged.storage, merged.told?.['verdict']];
  };
  const sure = (brand: string, confidence: number, storage?: string): LineVerdict => ({
    kind: 'phone',
    brand,
    confidence,
    ...(storage ? { storage } : {}),
  });

  test.each([
    ['the surer word counts', LIST, 0.5, LIST.replace('jd', 'x'), 0.9, 'new'],
    ['an unsurer one does not', LIST, 0.9, DETAIL, 0.5, 'old'],
    ['but the same page may change its mind', LIST, 0.9, LIST, 0.5, 'new'],
    ['as sure: whoever knows as much', LIST, 0.9, DETAIL, 0.9, 'new'],
    ['as sure: another list as well', LIST, 0.9, 'order-list jd-other', 0.9, 'new'],
    ['as sure, but knows less', DETAIL, 0.9, LIST, 0.9, 'old'],
    ['what was typed in is never surer', LIST, 0.5, 'hand hand', 0.9, 'old'],
    ['nor a translation', LIST, 0.5, 'order-list jd-list translated', 0.9, 'old'],
    ['the least of pages may be', 'order-detail labels', 0.5, 'order-list labels', 0.9, 'new'],
  ])('%s', (_what, by, before, now, after, brand) => {
    const [got, , told] = verdict(by, sure('old', before), now, sure('new', after));
    expect([got, told]).toEqual([brand, brand === 'new' ? now : by]);
  });

  test('the other one fills its gaps', () => {
    expect(verdict(LIST, sure('old', 0.5, '256GB'), DETAIL, sure('new', 0.9)).slice(0, 2)).toEqual(['new', '256GB']);
    expect(verdict(LIST, sure('old', 0.9), DETAIL, sure('new', 0.5, '512GB')).slice(0, 2)).toEqual(['old', '512GB']);
    expect(verdict(LIST, sure('old', 0.9, '256GB'), DETAIL, sure('new', 0.5, '512GB')).slice(0, 2)).toEqual([
      'old',
      '256GB',
    ]);
  });
});
