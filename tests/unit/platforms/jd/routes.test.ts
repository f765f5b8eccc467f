import { describe, expect, test } from 'vitest';
import type { OrderReading } from '@/lib/model/order';
import { jdAfterSales } from '@/lib/platforms/jd/routes';

const order = (more: Partial<OrderReading> = {}): OrderReading => ({
  platform: 'jd',
  orderId: '340000000001',
  status: { text: '已完成', phase: 'completed' },
  lines: [],
  links: {},
  ...more,
});

describe('the doors to JD’s after-sales service', () => {
  test('the page’s own link comes first and is said to belong to this order', () => {
    const afterSales = 'https://myjd.jd.com/repair/ordersearchlist.action?searchString=340000000001';
    expect(jdAfterSales(order({ links: { afterSales } }))[0]).toEqual({
      url: afterSales,
      label: '打开该订单的售后页',
      certainty: 'page',
      kind: 'own-link',
    });
  });

  test('a link of the page that does not name the order is not sold as the order’s page', () => {
    const afterSales = 'https://myjd.jd.com/afs/indexNew.action';
    expect(jdAfterSales(order({ links: { afterSales } }))[0]?.label).toBe('打开订单页给出的售后入口');
  });

  test('without a link of the page the order’s own page comes before an address last seen in 2021', () => {
    expect(jdAfterSales(order()).map(({ url, certainty }) => [certainty, url])).toEqual([
      ['verified', 'https://details.jd.com/normal/item.action?orderid=340000000001'],
      ['verified', 'https://myjd.jd.com/repair/ordersearchlist.action?searchString=340000000001'],
      ['general', 'https://myjd.jd.com/afs/indexNew.action?entry=8'],
    ]);
  });

  test('an order number that is none is not put into an address', () => {
    expect(jdAfterSales(order({ orderId: '2026-0001' })).map(({ certainty }) => certainty)).toEqual(['general']);
  });
});
