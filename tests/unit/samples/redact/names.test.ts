import { describe, expect, test } from 'vitest';
import { redactName } from '@/lib/samples/redact/redact-name';
import { plainContext } from './plain-dummies';

describe('the name of a thing on a page', () => {
  test.each([
    ['order-info', 'order-info'],
    ['shopName2_box', 'shopName2_box'],
    ['order-zhangsan', 'order-xxxxxxxx'],
    ['XiaoMing', 'xxxxxxxx'],
    ['HTMLBox', 'HTMLBox'],
    ['a-b', 'a-b'],
    ['a-b-c', 'x-x-x'],
    ['a-b-order', 'a-b-order'],
    ['a-b-c-order', 'x-x-x-order'],
  ])('%s becomes %s: known words stay, and so do two letters that stand alone', (name, dummy) => {
    expect(redactName(plainContext(), name)).toBe(dummy);
  });

  test.each([
    ['item-12', 'item-12'],
    ['item-1-2-3', 'item-1-2-3'],
    ['item-12-34', 'item-77-77'],
    ['item-1-2-3-4', 'item-7-7-7-7'],
    ['item-731', 'item-777'],
    ['item-731-2', 'item-777-7'],
    ['item-12345678901-9', 'item-77777777777-7'],
  ])('%s becomes %s: up to three digits in small numbers are nobody’s', (name, dummy) => {
    expect(redactName(plainContext(), name)).toBe(dummy);
  });

  test('keeps what was ticked, and counts what was replaced', () => {
    const context = plainContext({ ticked: ['vendue'] });
    expect(redactName(context, 'vendue-zhangsan-lisi')).toBe('vendue-xxxxxxxx-xxxx');
    expect(context.replaced).toMatchObject({ text: 2, number: 0 });
  });
});
