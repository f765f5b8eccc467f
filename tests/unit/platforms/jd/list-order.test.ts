import { describe, expect, test } from 'vitest';
import { jd } from '@/lib/platforms/jd';
import { findOrders, type PageFinding, wholeOf } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { parsePage } from '../../../fixtures/load-page';

const LIST = new URL('https://order.jd.com/center/list.action');
const find = (document: Document): PageFinding => inOneGo(findOrders(jd, document, LIST, undefined));

const PAGES = {
  table:
    '<table class="order-tb"><tbody id="tb-340000000001"><tr><td><i class="dealtime">2026-03-04 05:06:07</i><a class="shop-txt">示例店</a><div class="goods-item"><div class="p-name"><a>示例手机</a></div></div><b class="order-status">已完成</b></td></tr></tbody></table>',
  cards:
    '<div class="orderCard-a"><p>订单号：340000000001</p><p class="shopName-a">示例店</p><div class="productItem-a"><h3>示例手机</h3></div><i class="orderTime-a">2026-03-04 05:06:07</i><b class="statusText-a">已完成</b></div>',
};

describe.each(Object.entries(PAGES))('an order in JD’s list, as %s', (name, html) => {
  const open = () => parsePage(html, LIST.href);

  test('is known by its number and what its items are called before the rest is read', () => {
    const [first] = find(open()).found;
    expect(first?.order).toMatchObject({
      orderId: '340000000001',
      lines: [{ title: '示例手机' }],
      status: { text: '' },
    });
    for (const later of ['placedAt', 'shop']) expect(first?.order).not.toHaveProperty(later);
  });

  test('is whole when it is asked for, and the page says how it was read', () => {
    const { found, reading } = find(open());
    expect(found.map((one) => wholeOf(one, []))).toMatchObject([
      {
        orderId: '340000000001',
        placedAt: '2026-03-04T05:06:07+08:00',
        status: { text: '已完成' },
        shop: { name: '示例店' },
      },
    ]);
    expect(reading.via).toHaveProperty('placedAt');
  });

  test('is not mixed with another one that its box shows meanwhile', () => {
    const document = open();
    const { found } = find(document);
    const box = document.querySelector('tbody, [class^="orderCard"]');
    if (name === 'table') box?.setAttribute('id', 'tb-340000000002');
    else for (const words of document.querySelectorAll('p:first-child')) words.textContent = '订单号：340000000002';
    expect(found.map((one) => wholeOf(one, []))).toEqual([undefined]);
  });
});
