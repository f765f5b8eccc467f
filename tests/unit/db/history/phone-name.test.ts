import { describe, expect, test } from 'vitest';
import { firstNamed, isOfTombstone, nameOf, phoneNamed } from '@/lib/db/history/phone-name';
import type { OrderLine } from '@/lib/model/order';
import type { Purchase } from '@/lib/model/purchase';
import { NOW, PHONE } from '../examples';

const phone = (id: string, line: Partial<OrderLine> = {}): Purchase => ({
  id,
  orderKey: 'jd:1',
  platform: 'jd',
  line: { title: PHONE.title, quantity: 1, ...line },
  kind: 'phone',
  confidence: 1,
  says: {},
  shelf: 'active',
  nextDeadline: '9999-12-31',
  addedAt: NOW,
  updatedAt: NOW,
});

describe('how an entry names a phone', () => {
  test('by its number, the platform’s numbers, its title and its variant, and nothing else', () => {
    const line = { lineId: '1', itemId: '2', skuId: '3', title: '小米17', spec: '黑' };
    expect(nameOf(phone('jd:1/1', { ...line, unitPrice: 5, promises: ['a'] }))).toStrictEqual({
      id: 'jd:1/1',
      ...line,
    });
    expect(nameOf(phone('jd:1/1'))).toStrictEqual({ id: 'jd:1/1', title: PHONE.title });
  });
});

describe('is it the phone of which only a tombstone is left', () => {
  const is = (left: Partial<OrderLine>, other: Partial<OrderLine>, [a, b] = ['jd:1/1', 'jd:1/9']) =>
    isOfTombstone(phone(a, left), nameOf(phone(b, other)));

  test.each([
    [{ lineId: '1' }, { lineId: '1' }, true],
    [{ skuId: '1' }, { skuId: '1' }, true],
    [{ itemId: '1' }, { itemId: '1' }, true],
    [{ lineId: '1' }, { lineId: '2' }, false],
    [{ lineId: '1', skuId: '2' }, { lineId: '1', skuId: '3' }, false],
    [{ lineId: '1', skuId: '2' }, { lineId: '1' }, true],
    [{ lineId: '1' }, { skuId: '1' }, false],
    [{}, {}, false],
  ])('%o and %o: %s', (left, other, same) => {
    expect(is(left, other)).toBe(same);
  });

  test('by its own number only where no other can be compared', () => {
    expect(is({}, {}, ['jd:1/1', 'jd:1/1'])).toBe(true);
    expect(is({ lineId: '1' }, { skuId: '1' }, ['jd:1/1', 'jd:1/1'])).toBe(true);
    expect(is({ lineId: '1' }, { lineId: '2' }, ['jd:1/1', 'jd:1/1'])).toBe(false);
  });

  test('another piece of the same line is another phone', () => {
    expect(is({ lineId: '1' }, { lineId: '1' }, ['jd:1/1', 'jd:1/1.2'])).toBe(false);
    expect(is({ lineId: '1' }, { lineId: '1' }, ['jd:1/2.2', 'jd:1/1.2'])).toBe(true);
  });
});

describe('the phone that an entry names', () => {
  const other = phone('jd:1/1', { title: 'vivo S50 12GB+256GB', skuId: '8' });
  const same = phone('jd:1/2', { title: PHONE.title, skuId: '7' });

  test('has its number, if it can be it', () => {
    const twin = phone('jd:1/3', { title: PHONE.title, skuId: '7' });
    expect(phoneNamed([twin, same], nameOf(same))).toBe(same);
    expect(phoneNamed([same, twin], nameOf(twin))).toBe(twin);
  });

  test('else is the one that looks like it: another device may have numbered the lines differently', () => {
    expect(phoneNamed([other, same], { ...nameOf(same), id: 'jd:1/1' })).toBe(same);
    expect(phoneNamed([other], nameOf(same))).toBeUndefined();
    expect(phoneNamed([], nameOf(same))).toBeUndefined();
  });

  test('may be a further piece of a line, which is found by its first', () => {
    const [first, second] = [phone('jd:1/2', same.line), phone('jd:1/2.2', same.line)];
    expect(phoneNamed([other, first, second], { ...nameOf(same), id: 'jd:1/1.2' })).toBe(second);
    expect(firstNamed([other, first, second], { ...nameOf(same), id: 'jd:1/1.2' })).toBe(first);
    expect(phoneNamed([other, first], { ...nameOf(same), id: 'jd:1/1.2' })).toBeUndefined();
  });
});
