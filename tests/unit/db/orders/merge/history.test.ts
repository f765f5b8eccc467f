import { describe, expect, test } from 'vitest';
import { contradicts, lastContradiction, mergeHistories, withHistory } from '@/lib/db/orders/merge/contradictions';
import { orderFromReading } from '@/lib/db/orders/merge/merge-order';
import type { Replaced, Source } from '@/lib/model/purchase';
import { NOW, reading } from '../../examples';

const LIST: Source = { page: 'order-list', layout: 'jd-list', at: NOW };
const order = (history?: Replaced[]) => ({
  ...orderFromReading('jd:1', reading(), 0, LIST),
  firstSeenAt: NOW - 5,
  ...(history ? { history } : {}),
});
const said = (was: string, changedAt: number, more: Partial<Replaced> = {}): Replaced => ({
  field: 'total',
  was,
  source: 'order-list jd-list',
  at: NOW,
  changedAt,
  ...more,
});

describe('what contradicts', () => {
  test.each([
    ['placedAt', '2026-11-01', '2026-11-02'],
    ['paidAt', '2026-11-01T10:00:00+08:00', '2026-11-02T10:00:00+08:00'],
    ['signedAt', '2026-11-01', '2026-11-02'],
    ['completedAt', '2026-11-01', '2026-11-02'],
    ['total', 100, 200],
    ['unitPrice', 100, 200],
    ['title', '小米17 手机', '某某牌旅行箱'],
    ['title', '小米17', 17],
    ['title', 17, '小米17'],
  ])('%s: %s and %s', (field, was, is) => {
    expect(contradicts(field, was, is)).toBe(true);
  });

  test.each([
    ['shippedAt', '2026-11-01', '2026-11-02'],
    ['spec', '黑色', '白色'],
    ['total', 100, 100],
    ['placedAt', '2026-11-01', '2026-11-01T10:00:00+08:00'],
    ['placedAt', '2026-11-01T09:00:00+08:00', '2026-11-01T10:00:00+08:00'],
    ['title', '小米17 手机', '【官方】小米17手机 黑'],
    ['title', '【官方】小米17手机 黑', '小米17 手机'],
  ])('not %s: %s and %s', (field, was, is) => {
    expect(contradicts(field, was, is)).toBe(false);
  });
});

describe('the past of an order', () => {
  test('is left alone where nothing was contradicted', () => {
    const before = order();
    expect(withHistory(before, [], [LIST], NOW)).toBe(before);
  });

  test('gets what was contradicted, with when its page last said so, or when the order was first seen', () => {
    const replaced = [
      { field: 'total', was: '100', source: 'order-list jd-list' },
      { field: 'title', was: 'x', source: 'order-list jd-list-new' },
      { field: 'paidAt', was: 'x', source: 'order-detail jd-list' },
    ];
    expect(withHistory(order(), replaced, [{ ...LIST, at: NOW - 1 }], NOW + 1).history).toEqual([
      { ...replaced[0], at: NOW - 1, changedAt: NOW + 1 },
      { ...replaced[1], at: NOW - 5, changedAt: NOW + 1 },
      { ...replaced[2], at: NOW - 5, changedAt: NOW + 1 },
    ]);
  });

  test.each<[string, Partial<Replaced>]>([
    ['field', { field: 'paidAt' }],
    ['word', { was: '200' }],
    ['line', { line: 2 }],
    ['source', { source: 'order-list jd-list-new' }],
  ])('gets the same but once; another %s is not the same', (_what, other) => {
    const first = said('100', NOW);
    const { at: _at, changedAt: _changedAt, ...again } = first;
    expect(withHistory(order([first]), [again], [LIST], NOW + 1).history).toEqual([first]);
    expect(withHistory(order([first]), [{ ...again, ...other }], [LIST], NOW + 1).history).toHaveLength(2);
  });

  test('keeps the last sixty', () => {
    const many = Array.from({ length: 60 }, (_, i) => said(String(i), NOW + i));
    const history = withHistory(order(many), [{ field: 'total', was: 'x', source: 'a b' }], [], NOW + 100).history;
    expect([history?.length, history?.[0]?.was, history?.at(-1)?.was]).toEqual([60, '1', 'x']);
    const both = mergeHistories(many, [said('x', NOW + 100)]);
    expect([both?.length, both?.[0]?.was, both?.at(-1)?.was]).toEqual([60, '1', 'x']);
  });

  test('of two records is each word once, oldest first', () => {
    const [a, b, c] = [said('a', NOW + 2), said('b', NOW + 1), said('c', NOW + 3)];
    expect(mergeHistories([a, c], [b, { ...a, changedAt: NOW + 2 }])).toEqual([b, a, c]);
    expect(
      mergeHistories(
        [a],
        [
          { ...a, line: 1 },
          { ...a, field: 'x' },
          { ...a, source: 'x y' },
        ],
      ),
    ).toHaveLength(4);
    expect([
      mergeHistories([a], undefined),
      mergeHistories(undefined, [b]),
      mergeHistories(undefined, undefined),
    ]).toEqual([[a], [b], undefined]);
  });

  test('knows when a page last contradicted another', () => {
    expect(lastContradiction({ history: [said('a', 7), said('b', 3)] })).toBe(7);
    expect([lastContradiction({}), lastContradiction({ history: [] })]).toEqual([0, 0]);
  });
});
