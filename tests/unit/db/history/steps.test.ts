import { describe, expect, test } from 'vitest';
import { nameOf } from '@/lib/db/history/phone-name';
import {
  afterDeleting,
  afterJoining,
  afterPurging,
  afterRestoring,
  afterSaying,
  afterSplitting,
  afterTelling,
  isParcel,
  isTombstone,
} from '@/lib/db/history/steps';
import type { KnownOrder } from '@/lib/db/orders/merge/merge-page';
import type { OrderLine, OrderReading } from '@/lib/model/order';
import { PURGED_TITLE, type Purchase, type Source } from '@/lib/model/purchase';
import { NOW, PHONE, reading, TODAY, VERDICT } from '../examples';

const KEY = 'jd:350000000000';
const LIST: Source = { page: 'order-list', layout: 'jd-list', at: NOW };
const { isPhone: _isPhone, ...verdict } = VERDICT;
const OTHER: OrderLine = { title: '一加 15', skuId: '2', quantity: 1 };

interface Telling {
  fields?: Partial<OrderReading>;
  lines?: readonly OrderLine[];
  source?: Partial<Source>;
  known?: KnownOrder;
  half?: true;
}
const told = ({ fields = {}, lines = [PHONE], source = {}, known, half }: Telling = {}) => {
  const { lines: _lines, ...order } = reading(fields);
  const head = {
    source: { ...LIST, ...source },
    order: { ...order, lines: [] },
    otherLines: 0,
    ...(half ? { half } : {}),
  };
  const after = afterTelling(
    known,
    KEY,
    head,
    lines.map((line, i) => ({ number: i + 1, line, verdict })),
    TODAY,
  );
  if (!after) throw new Error('nothing is known');
  return after;
};
const phone = ({ purchases }: KnownOrder, n = 0): Purchase => {
  const found = purchases[n];
  if (!found) throw new Error(`no phone ${n}`);
  return found;
};
const name = (known: KnownOrder, n = 0) => nameOf(phone(known, n));

describe('a page told', () => {
  test('phones that are new carry its time; so does one it changed, but not one it did not', () => {
    const known = told({ lines: [PHONE, OTHER] });
    expect(known.purchases.map(({ addedAt, updatedAt }) => [addedAt, updatedAt])).toEqual([
      [NOW, NOW],
      [NOW, NOW],
    ]);
    const later = told({ known, lines: [PHONE, { ...OTHER, unitPrice: 9 }], source: { at: NOW + 5 } });
    expect(later.purchases.map(({ updatedAt }) => updatedAt)).toEqual([NOW, NOW + 5]);
    expect([later.order.updatedAt, later.order.sources[0]?.at]).toEqual([NOW + 5, NOW + 5]);
  });

  test('nothing new: only when it was seen is later', () => {
    const known = told();
    const again = told({ known, source: { at: NOW + 5 } });
    expect(again.order).toEqual({ ...known.order, sources: [{ ...LIST, at: NOW + 5 }] });
    expect(again.purchases).toEqual(known.purchases);
  });

  test('a day that has come for a phone moves its next day, not its time', () => {
    const known = told({ fields: { signedAt: '2026-11-15' } });
    const stale = { ...known, purchases: [{ ...phone(known), nextDeadline: '2026-01-01' }] };
    expect(told({ known: stale, fields: { signedAt: '2026-11-15' }, source: { at: NOW + 5 } }).purchases).toEqual(
      known.purchases,
    );
  });

  test('when its sources were last seen decides nothing of what is told', () => {
    const known = told({ fields: { total: 1 } });
    const seen = { ...known, order: { ...known.order, sources: [{ ...LIST, at: NOW + 3 }] } };
    const contradicted = told({ known: seen, fields: { total: 2 }, source: { at: NOW + 5 } });
    expect(contradicted.order.history).toMatchObject([{ was: '1', at: NOW, changedAt: NOW + 5 }]);
  });

  test('of a deleted phone leaves it as it is, and the order too if there is no other', () => {
    const known = afterDeleting(told(), name(told()), NOW + 1, TODAY);
    expect(told({ known, fields: { total: 7 }, source: { at: NOW + 5 } })).toBe(known);
    const two = told({ lines: [PHONE, OTHER] });
    const one = afterDeleting(two, name(two), NOW + 1, TODAY);
    const later = told({ known: one, lines: [{ ...PHONE, unitPrice: 3 }, OTHER], fields: { total: 7 } });
    expect([later.order.total, phone(later)]).toEqual([7, phone(one)]);
  });

  test('by half says nothing of a state', () => {
    const known = told();
    const half = told({
      known,
      half: true,
      lines: [{ ...PHONE, refund: '退款成功' }],
      fields: { status: { text: '已完成', phase: 'completed' } },
    });
    expect([half.order.status.phase, phone(half).line.refund]).toEqual(['shipped', undefined]);
  });

  test('of a parcel: when it moved, and nothing of an order nobody knows', () => {
    expect([isParcel({ page: 'order-logistics' }), isParcel({ page: 'order-list' })]).toEqual([true, false]);
    const source = { page: 'order-logistics' as const, layout: 'jd-parcel', at: NOW + 5 };
    expect(() => told({ source })).toThrow('nothing is known');
    const known = told();
    const after = told({ known, source, lines: [], fields: { signedAt: '2026-11-15', total: 9 } });
    expect(after.order).toMatchObject({ signedAt: '2026-11-15', updatedAt: NOW + 5 });
    expect(after.order).not.toHaveProperty('total');
    expect(after.order.sources).toHaveLength(2);
    expect(phone(after).nextDeadline).not.toBe(phone(known).nextDeadline);
    const gone = afterDeleting(known, name(known), NOW + 1, TODAY);
    expect(told({ known: gone, source, lines: [], fields: { signedAt: '2026-11-15' } })).toBe(gone);
  });
});

describe('the buyer said', () => {
  const known = told();
  const says = (words: Record<string, unknown>, on = known) => afterSaying(on, name(on), words, NOW + 9, TODAY);

  test('something: it is kept with its time, and taken back by nothing', () => {
    const after = says({ nickname: '旧手机', state: 'sold' });
    expect(phone(after)).toMatchObject({
      says: { nickname: '旧手机', state: 'sold' },
      shelf: 'ended',
      updatedAt: NOW + 9,
    });
    expect(phone(says({ state: null }, after))).toMatchObject({ says: { nickname: '旧手机' }, shelf: 'active' });
    expect(after.order).toBe(known.order);
  });

  test('what cannot be, or of a phone nobody knows: nothing changes', () => {
    expect(phone(says({ imei: '12' }))).toEqual(phone(known));
    expect(afterSaying(known, { id: `${KEY}/1`, title: '别的东西', skuId: '9' }, { state: 'sold' }, NOW, TODAY)).toBe(
      known,
    );
  });

  test('something of a phone in the bin: it stays there', () => {
    const gone = afterDeleting(known, name(known), NOW + 1, TODAY);
    expect(phone(says({ state: 'sold' }, gone))).toMatchObject({ shelf: 'deleted', says: { state: 'sold' } });
  });

  test('something of a piece that somebody else had joined: it is a phone of its own again', () => {
    const piece = { ...name(known), id: `${KEY}/1.2` };
    const after = afterSaying(known, piece, { nickname: '第二台' }, NOW + 9, TODAY);
    expect(after.purchases.map(({ id, says: words, pieces }) => [id, words, pieces])).toEqual([
      [`${KEY}/1`, {}, 2],
      [`${KEY}/1.2`, { nickname: '第二台' }, 2],
    ]);
  });
});

describe('pieces of a line', () => {
  const known = told({ lines: [{ ...PHONE, quantity: 2 }] });
  const piece = { ...name(known), id: `${KEY}/1.2` };
  const split = afterSplitting(known, piece, { condition: 'new' }, NOW + 3, TODAY);

  test('get a record each, once', () => {
    expect(phone(split, 1)).toMatchObject({
      id: `${KEY}/1.2`,
      says: { condition: 'new' },
      shelf: 'active',
      addedAt: NOW + 3,
      pieces: 2,
    });
    expect(afterSplitting(split, piece, {}, NOW + 4, TODAY)).toBe(split);
    expect(afterSplitting(known, piece, { condition: 'x' }, NOW + 4, TODAY)).toBe(known);
    expect(afterSplitting(known, { ...piece, skuId: '9', title: 'x' }, {}, NOW + 4, TODAY)).toBe(known);
  });

  test('that came back are not in use', () => {
    expect(phone(afterSplitting(known, piece, { state: 'returned' }, NOW + 3, TODAY), 1).shelf).toBe('ended');
  });

  test('are joined again unless something else was said of it, it lies in the bin, or it is the first', () => {
    expect(afterJoining(split, piece, { condition: 'new' }).purchases.map(({ id, pieces }) => [id, pieces])).toEqual([
      [`${KEY}/1`, undefined],
    ]);
    expect(afterJoining(split, piece, {})).toBe(split);
    expect(afterJoining(split, name(split), {})).toBe(split);
    const gone = afterDeleting(split, piece, NOW + 4, TODAY);
    expect(afterJoining(gone, piece, { condition: 'new' })).toBe(gone);
    expect(afterJoining(known, piece, {})).toBe(known);
  });
});

describe('into the bin, out of it, and gone', () => {
  const known = told({ lines: [PHONE, OTHER] });
  const gone = afterDeleting(known, name(known), NOW + 1, TODAY);
  const tombstone: Purchase = {
    ...phone(gone),
    line: { title: PURGED_TITLE, quantity: 1, skuId: PHONE.skuId ?? '' },
    says: {},
  };
  const purged = { phone: tombstone, of: 1, drops: [] };

  test('a deleted phone knows when, the other stays', () => {
    expect(phone(gone)).toMatchObject({ shelf: 'deleted', deletedAt: NOW + 1, updatedAt: NOW + 1 });
    expect(phone(gone, 1)).toBe(phone(known, 1));
  });

  test('a restored one is where it belongs, and was not deleted', () => {
    const back = phone(afterRestoring(gone, name(gone), NOW + 2, TODAY));
    expect(back).toMatchObject({ shelf: 'active', updatedAt: NOW + 2 });
    expect(back).not.toHaveProperty('deletedAt');
    const sold = afterSaying(gone, name(gone), { state: 'sold' }, NOW + 2, TODAY);
    expect(phone(afterRestoring(sold, name(sold), NOW + 3, TODAY)).shelf).toBe('ended');
  });

  test('a tombstone takes the phone’s place, under its number, and nothing is said of it, deleted or restored any more', () => {
    const left = afterPurging(gone, purged);
    if (!left) throw new Error('nothing is left');
    expect(isTombstone(phone(left))).toBe(true);
    expect([isTombstone(phone(gone)), isTombstone({ ...tombstone, shelf: 'active' })]).toEqual([false, false]);
    expect(left.order).toBe(gone.order);
    const of = nameOf(phone(left));
    expect(phone(afterDeleting(left, of, NOW + 7, TODAY))).toEqual(phone(left));
    expect(phone(afterRestoring(left, of, NOW + 7, TODAY))).toEqual(phone(left));
    expect(phone(afterSaying(left, of, { state: 'sold' }, NOW + 7, TODAY))).toEqual(phone(left));
    expect(afterSplitting(left, { ...of, id: `${KEY}/1.2` }, {}, NOW + 7, TODAY)).toBe(left);
    const renumbered = afterPurging(gone, { ...purged, phone: { ...tombstone, id: `${KEY}/9` } });
    expect(renumbered?.purchases.map(({ id }) => id)).toEqual([`${KEY}/1`, `${KEY}/2`]);
  });

  test('one that nobody here knows gets a number that is free', () => {
    const stranger = { ...tombstone, line: { ...tombstone.line, skuId: '99' } };
    const left = afterPurging(gone, { ...purged, phone: stranger });
    expect(left?.purchases.map(({ id }) => id)).toEqual([`${KEY}/1`, `${KEY}/2`, `${KEY}/3`]);
  });

  test('with the last of them goes what was known of the order', () => {
    const empty = { ...known.order, links: {}, sources: [], status: { text: '', phase: 'unknown' as const } };
    const one = told();
    const last = afterDeleting(one, name(one), NOW + 1, TODAY);
    expect(afterPurging(last, { ...purged, order: empty })?.order).toBe(empty);
    expect(afterPurging(last, purged)?.order).toBe(last.order);
    expect(afterPurging(gone, { ...purged, order: empty })?.order).toBe(gone.order);
    expect(afterPurging(undefined, { ...purged, order: empty })).toEqual({ order: empty, purchases: [tombstone] });
    expect(afterPurging(undefined, purged)).toBeUndefined();
  });
});
