import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/platforms';
import { parsePage } from '../../../fixtures/load-page';

const URL_ = 'https://order.jd.com/center/list.action';
const read = (html: string) => readPage(parsePage(html, URL_), new URL(URL_));
const card = (inside: string) =>
  `<div class="orderCard-x1"><div class="orderMetas-x2"><span class="metaLabel-x3">订单号</span><span class="metaValue-x4">3500000000000001</span></div>${inside}</div>`;

describe('JD’s order cards', () => {
  test('a price whose parts carry no point is not taken for a hundredfold', () => {
    const price =
      '<div class="priceRow-a"><i class="priceSymbol-b">¥</i><b class="priceInteger-c">5,299</b><b class="priceDecimal-d">50</b></div>';
    expect(read(card(price)).orders[0]?.total).toBe(529950);
  });

  test('the price of a product is not the total of the order', () => {
    const product =
      '<div class="productItem-a"><h3 class="productTitle-b">甲</h3><div class="priceRow-c">¥9.00</div></div>';
    expect(read(card(product)).orders[0]).not.toHaveProperty('total');
  });

  test('the order number is found by its label where the class names have changed', () => {
    const reading = read('<div class="orderCard-z"><p><span>订单号：</span><span>3500000000000009</span></p></div>');
    expect(reading.orders[0]?.orderId).toBe('3500000000000009');
    expect(reading.via['orderId']).toBe('label');
  });

  test('a card without a number is counted, never guessed', () => {
    const reading = read(`${card('')}<div class="orderCard-x1"><h3 class="productTitle-b">甲</h3></div>`);
    expect(reading).toMatchObject({ claimed: 2 });
    expect(reading.problems).toContain('order-without-id: 1');
    expect(reading.orders).toHaveLength(1);
  });

  test('a class that only begins alike is no card', () => {
    expect(read('<div class="orderCardSkeleton-x1">订单号 3500000000000001</div>').layout).not.toBe('jd-list-cards');
  });
});
