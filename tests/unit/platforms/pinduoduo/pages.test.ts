import { describe, expect, test } from 'vitest';
import { dayOf, isOrderSn, orderSnOf, pageKind } from '@/lib/platforms/pinduoduo/pages';

const SN = '261103-000000000000001';

describe('which pages of Pinduoduo are read', () => {
  test.each([
    ['https://mobile.yangkeduo.com/orders.html', 'order-list'],
    ['https://mobile.pinduoduo.com/orders.html?type=3&comment_tab=1', 'order-list'],
    ['https://mobile.yangkeduo.com/transac_orders_search_results.html?keyWord=x', 'order-list'],
    [`https://mobile.pinduoduo.com/order.html?page_from=1&order_sn=${SN}`, 'order-detail'],
    ['https://mobile.yangkeduo.com/order.html?group_order_id=2800000000000000001', 'order-detail'],
    ['https://mobile.yangkeduo.com/order.html?group_order_id=', 'other'],
    ['https://mobile.yangkeduo.com/order.html', 'other'],
    ['https://mobile.yangkeduo.com/order.html?order_sn=1', 'other'],
    ['https://mobile.yangkeduo.com/order_checkout.html?sku_id=1', 'other'],
    ['https://mobile.yangkeduo.com/personal.html', 'other'],
    ['https://mobile.yangkeduo.com.evil.example/orders.html', 'other'],
    ['https://yangkeduo.com/orders.html', 'other'],
    ['http://mobile.yangkeduo.com/orders.html', 'other'],
  ])('%s is %s', (url, kind) => {
    expect(pageKind(new URL(url))).toBe(kind);
  });

  test('an order number is the day, a hyphen and fifteen digits', () => {
    expect(isOrderSn(SN)).toBe(true);
    expect(isOrderSn('261103000000000000001')).toBe(false);
    expect(orderSnOf(new URL(`https://mobile.yangkeduo.com/order.html?order_sn=${SN}`))).toBe(SN);
  });

  test('the day in the number must be a day', () => {
    expect(dayOf(SN)).toBe('2026-11-03');
    expect(dayOf('260230-000000000000001')).toBeUndefined();
  });
});
