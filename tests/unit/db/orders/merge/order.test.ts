import { describe, expect, test } from 'vitest';
import { mergeOrders, mergePlatform, mergeSources, orderFromReading } from '@/lib/db/orders/merge/merge-order';
import { freeId, mergePage, phonesOf, stateOf } from '@/lib/db/orders/merge/merge-page';
import { parcelTold } from '@/lib/db/orders/merge/merge-parcel';
import type { OrderReading } from '@/lib/model/order';
import type { PhoneOrder } from '@/lib/model/page-report';
import type { Source } from '@/lib/model/purchase';
import { NOW, PHONE, phoneOrder, reading, TODAY, VERDICT } from '../../examples';

const LIST: Source = { page: 'order-list', layout: 'jd-list', at: NOW };
const DETAIL: Source = { page: 'order-detail', layout: 'jd-detail', at: NOW };
const PARCEL: Source = { page: 'order-logistics', layout: 'jd-parcel', at: NOW + 9 };
const KEY = 'jd:350000000000';
const from = (source: Source, fields: Partial<OrderReading> = {}, otherLines = 0) =>
  orderFromReading(KEY, reading(fields), otherLines, source);

describe('one page’s word about an order', () => {
  test('is a record that says of each field who told it', () => {
    const record = from(LIST, {
      parentOrderId: '1',
      placedAt: '2026-11-01',
      total: 5,
      shop: { name: '甲店', id: '7' },
      links: { detail: 'https://details.jd.com/1' },
    });
    const by = 'order-list jd-list';
    expect(record).toMatchObject({ key: KEY, orderId: '350000000000', otherLines: 0, phoneLines: 1, sources: [LIST] });
    expect(record).toMatchObject({ firstSeenAt: NOW, updatedAt: NOW });
    expect(record).not.toHaveProperty('lines');
    expect(record.told).toEqual({
      status: by,
      parentOrderId: by,
      placedAt: by,
      total: by,
      otherLines: by,
      phoneLines: by,
      'shop.name': by,
      'shop.id': by,
      'links.detail': by,
    });
  });

  test('counts no phones where it shows none', () => {
    expect(from(LIST, { lines: [] })).not.toHaveProperty('phoneLines');
  });
});

describe('two words about one order', () => {
  test('of its shop: the first is told by who told it, later ones field by field', () => {
    const merged = mergeOrders(from(LIST), from(DETAIL, { shop: { name: '甲店' } }));
    expect([merged.shop, merged.told?.['shop.name']]).toEqual([{ name: '甲店' }, 'order-detail jd-detail']);
    expect(merged.told?.['total']).toBeUndefined();
    const later = mergeOrders(merged, from(LIST, { shop: { name: '乙店', id: '7' } }));
    expect(later.shop).toEqual({ name: '甲店', id: '7' });
    expect(mergeOrders(later, from(LIST)).shop).toEqual({ name: '甲店', id: '7' });
    expect('shop' in mergeOrders(from(LIST), from(LIST))).toBe(false);
  });

  test('know its number once one of them does, and when it was first and last seen', () => {
    const { orderId: _none, ...typed } = from({ page: 'hand', layout: 'hand', at: NOW - 5 });
    const merged = mergeOrders({ ...typed, firstSeenAt: NOW - 5, updatedAt: NOW + 5 }, from(LIST));
    expect(merged).toMatchObject({ orderId: '350000000000', firstSeenAt: NOW - 5, updatedAt: NOW + 5 });
    expect(mergeOrders(from(LIST), { ...typed, firstSeenAt: NOW - 5, updatedAt: NOW + 5 })).toMatchObject({
      orderId: '350000000000',
      firstSeenAt: NOW - 5,
      updatedAt: NOW + 5,
    });
    expect('orderId' in mergeOrders(typed, typed)).toBe(false);
    expect('history' in mergeOrders(typed, typed)).toBe(false);
  });

  test('of which the later contradicts the earlier leave its word in the history', () => {
    const merged = mergeOrders(from(LIST, { total: 1 }), from({ ...LIST, at: NOW + 1 }, { total: 2 }));
    expect(merged.history).toEqual([
      { field: 'total', was: '1', source: 'order-list jd-list', at: NOW, changedAt: NOW + 1 },
    ]);
    expect(mergeOrders(from(LIST), merged).history).toHaveLength(1);
  });

  test('only a page that can tell platforms apart changes it', () => {
    expect([mergePlatform('taobao', 'tmall'), mergePlatform('tmall', 'taobao'), mergePlatform('jd', 'tmall')]).toEqual([
      'tmall',
      'tmall',
      'jd',
    ]);
  });

  test('name each page once, with its last time, in the order of their names', () => {
    const old = { ...LIST, at: NOW - 1 };
    const other = { ...LIST, layout: 'jd-list-new' };
    expect(mergeSources([other, LIST], [old, DETAIL])).toEqual([DETAIL, LIST, other]);
    expect(mergeSources([LIST, DETAIL], [other])).toEqual([DETAIL, LIST, other]);
    expect(mergeSources([DETAIL, other], [LIST])).toEqual([DETAIL, LIST, other]);
    expect(mergeSources([old], [LIST])).toEqual([LIST]);
    const withUrl = { ...LIST, url: 'https://order.jd.com/' };
    expect(mergeSources([LIST], [withUrl])).toEqual([withUrl]);
  });
});

describe('a parcel’s page', () => {
  const known = (shelf: 'active' | 'deleted' = 'active') => {
    const page = mergePage(undefined, KEY, phoneOrder(), phonesOf(phoneOrder(), LIST), LIST, TODAY, false);
    return { ...page, purchases: page.purchases.map((purchase) => ({ ...purchase, shelf })) };
  };
  const parcel = reading({
    signedAt: '2026-11-05',
    shippedAt: '2026-11-03',
    total: 7,
    status: { text: 'x', phase: 'closed' },
  });

  test('tells when it was sent and signed for, and nothing else', () => {
    const told = parcelTold(known(), parcel, PARCEL, TODAY);
    expect(told?.order).toMatchObject({
      signedAt: '2026-11-05',
      shippedAt: '2026-11-03',
      status: { phase: 'shipped' },
    });
    expect(told?.order.told).toMatchObject({ signedAt: 'order-logistics jd-parcel', status: 'order-list jd-list' });
    expect(told?.order).not.toHaveProperty('total');
    expect(told?.order.sources).toContainEqual(PARCEL);
    expect(told?.order.updatedAt).toBe(NOW + 9);
    expect(told?.purchases[0]?.nextDeadline).not.toBe(known().purchases[0]?.nextDeadline);
    const half = parcelTold(known(), reading({ shippedAt: '2026-11-03' }), PARCEL, TODAY)?.order;
    expect(half && 'signedAt' in half).toBe(false);
    expect(half?.told).not.toHaveProperty('signedAt');
  });

  test('says nothing of an order nobody knows, or whose phones were all deleted', () => {
    expect(parcelTold(undefined, parcel, PARCEL, TODAY)).toBeUndefined();
    const gone = known('deleted');
    expect(parcelTold(gone, parcel, PARCEL, TODAY)).toBe(gone);
    const two = {
      ...gone,
      purchases: [...gone.purchases, ...known().purchases.map((one) => ({ ...one, id: `${KEY}/2` }))],
    };
    const told = parcelTold(two, parcel, PARCEL, TODAY);
    expect(told?.order.signedAt).toBe('2026-11-05');
    expect(told?.purchases[0]).toBe(two.purchases[0]);
  });
});

describe('a page about an order', () => {
  const other = { ...PHONE, title: '小米17 512GB 白色', skuId: '2' };
  const page = (order: PhoneOrder, known?: ReturnType<typeof mergePage>, source = LIST, again = false) =>
    mergePage(known, KEY, order, phonesOf(order, source), source, TODAY, again);

  test('brings its phones, numbered as they come, each with its next day', () => {
    const two = page(phoneOrder(reading({ lines: [PHONE, other], signedAt: '2026-11-15' })));
    expect(two.purchases.map(({ id, line }) => [id, line.skuId])).toEqual([
      [`${KEY}/1`, PHONE.skuId],
      [`${KEY}/2`, '2'],
    ]);
    expect(two.purchases[0]).toMatchObject({
      orderKey: KEY,
      platform: 'jd',
      shelf: 'active',
      says: {},
      addedAt: NOW,
      updatedAt: NOW,
      brand: 'Apple',
      told: { title: 'order-list jd-list' },
    });
    expect(two.purchases[0]?.nextDeadline).toMatch(/^2026-11-2/);
  });

  test('of things that are no phones brings only the others', () => {
    const order = phoneOrder(reading({ lines: [PHONE, other] }), {
      verdicts: [{ ...VERDICT, isPhone: false }, VERDICT],
    });
    expect(phonesOf(order, LIST)).toEqual([
      { line: other, source: 'order-list jd-list', verdict: expect.not.objectContaining({ isPhone: true }) },
    ]);
    expect(phonesOf({ ...order, verdicts: [] }, LIST)).toEqual([]);
  });

  test('does not bring back what was deleted, and changes nothing of it', () => {
    const two = page(phoneOrder(reading({ lines: [PHONE, other] })));
    const purchases = two.purchases.map((one, i) => (i === 0 ? { ...one, shelf: 'deleted' as const } : one));
    const known = { ...two, purchases };
    expect(page(phoneOrder(reading({ total: 5 })), known)).toBe(known);
    const both = page(phoneOrder(reading({ lines: [{ ...PHONE, unitPrice: 9 }, other], total: 5 })), known);
    expect(both.order.total).toBe(5);
    expect(both.purchases[0]).toEqual({ ...purchases[0] });
    expect(both.purchases[0]?.line).not.toHaveProperty('unitPrice');
  });

  test('numbers a new phone after the last, whichever numbers are free before it', () => {
    const known = page(phoneOrder());
    const third = { ...known, purchases: known.purchases.map((one) => ({ ...one, id: `${KEY}/3` })) };
    const both = page(phoneOrder(reading({ lines: [PHONE, other] })), third);
    expect(both.purchases.map(({ id }) => id)).toEqual([`${KEY}/3`, `${KEY}/4`]);
  });

  test('tells all pieces of a line the same, but for those that were deleted', () => {
    const known = page(phoneOrder(reading({ lines: [{ ...PHONE, quantity: 2 }] })));
    const pieces = (deleted: number[]) => ({
      ...known,
      purchases: [1, 2].flatMap((n) =>
        known.purchases.map((one) => ({
          ...one,
          id: n === 1 ? one.id : `${one.id}.${n}`,
          shelf: deleted.includes(n) ? ('deleted' as const) : one.shelf,
        })),
      ),
    });
    const priced = phoneOrder(reading({ lines: [{ ...PHONE, quantity: 2, unitPrice: 9 }] }));
    const prices = (deleted: number[]) => page(priced, pieces(deleted)).purchases.map(({ line }) => line.unitPrice);
    expect(prices([])).toEqual([9, 9]);
    expect(prices([2])).toEqual([9, undefined]);
    expect(prices([1])).toEqual([undefined, 9]);
    const gone = pieces([1, 2]);
    expect(page(priced, gone)).toBe(gone);
    const renamed = phoneOrder(reading({ lines: [{ ...PHONE, quantity: 2, title: '某某牌旅行箱 20寸' }] }));
    expect(page(renamed, pieces([])).order.history).toHaveLength(1);
  });

  test('that contradicts another notes when that one last said so', () => {
    const first = page(phoneOrder(reading({ lines: [PHONE, other] })));
    const again = page(phoneOrder(reading({ lines: [PHONE, other] })), first, { ...LIST, at: NOW + 3 });
    const renamed = phoneOrder(reading({ lines: [PHONE, { ...other, title: '某某牌旅行箱 20寸' }] }));
    const later = page(renamed, again, { ...LIST, at: NOW + 9, layout: 'jd-list-new' });
    expect(later.order.history).toMatchObject([{ at: NOW + 3, changedAt: NOW + 9 }]);
  });

  test('that contradicts a phone’s title leaves the old one in the history, with its line', () => {
    const known = page(phoneOrder(reading({ lines: [PHONE, other] })));
    const later = page(phoneOrder(reading({ lines: [PHONE, { ...other, title: '某某牌旅行箱 20寸' }] })), known, {
      ...LIST,
      at: NOW + 1,
    });
    expect(later.order.history).toEqual([
      { field: 'title', line: 2, was: other.title, source: 'order-list jd-list', at: NOW, changedAt: NOW + 1 },
    ]);
  });

  test('read by half says nothing of where a known order stands, and the least where none is known', () => {
    const done = reading({ status: { text: '已完成', phase: 'completed' }, total: 5 });
    const known = page(phoneOrder());
    const half = page(phoneOrder(done, { half: true }), known, DETAIL);
    expect(half.order).toMatchObject({
      status: { phase: 'shipped' },
      total: 5,
      told: { status: 'order-list jd-list' },
    });
    const first = page(phoneOrder(done, { half: true }));
    expect(first.order.status.phase).toBe('completed');
    expect(first.order.told).not.toHaveProperty('status');
    expect(first.order.told).toMatchObject({ total: 'order-list jd-list' });
    expect(page(phoneOrder(), first).order.status.phase).toBe('shipped');
  });

  test('is news or not', () => {
    const known = page(phoneOrder());
    const again = page(phoneOrder(), known, { ...LIST, at: NOW + 5 });
    const changed = page(phoneOrder(reading({ total: 5 })), known);
    const moved = { ...known, purchases: known.purchases.map((one) => ({ ...one, nextDeadline: '2027-01-01' })) };
    const named = { ...known, purchases: known.purchases.map((one) => ({ ...one, brand: 'x' })) };
    expect(
      [
        stateOf(undefined, known),
        stateOf(known, undefined),
        stateOf(known, known),
        stateOf(known, again),
        stateOf(known, moved),
        stateOf(known, changed),
        stateOf(known, named),
      ].join(' '),
    ).toBe('new new known known known changed changed');
  });

  test('gives a phone the first number from its own that is free', () => {
    const taken = new Set(['jd:1/2', 'jd:1/3', 'jd:1/2.2', 'jd:1/4.2']);
    expect([freeId('jd:1/1', taken), freeId('jd:1/2', taken), freeId('jd:1/2.2', taken)]).toEqual([
      'jd:1/1',
      'jd:1/4',
      'jd:1/3.2',
    ]);
  });
});
