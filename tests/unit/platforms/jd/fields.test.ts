import { describe, expect, test } from 'vitest';
import { asOrderId, onlyOrderId, orderIdInText, orderIdInUrl } from '@/lib/platforms/jd/fields/ids';
import { linksIn } from '@/lib/platforms/jd/fields/links';
import { parsePage } from '../../../fixtures/load-page';

const ID = '340000000001';
const LIST = 'https://order.jd.com/center/list.action';

describe('an order number', () => {
  test.each([
    [ID, '', ID],
    [` ${ID} `, '', ID],
    [`idUrl${ID}`, 'idUrl', ID],
    [`x${ID}`, '', undefined],
    [ID, 'idUrl', undefined],
    ['123456789', '', undefined],
    ['1'.repeat(10), '', '1'.repeat(10)],
    ['1'.repeat(20), '', '1'.repeat(20)],
    ['1'.repeat(21), '', undefined],
    [null, '', undefined],
  ])('in “%s” after “%s” is %s', (text, prefix, id) => {
    expect(asOrderId(text, prefix)).toBe(id);
  });

  test.each([
    [`订单号：${ID}`, ID],
    [`订单编号 ${ID} 完成`, ID],
    [`订单${ID}`, ID],
    [`訂單號:${ID}`, ID],
    [`运单号：${ID}`, undefined],
    ['订单号：123456789', undefined],
    [`订单号：${'1'.repeat(21)}`, undefined],
  ])('beside its words: %s', (text, id) => {
    expect(orderIdInText(text)).toBe(id);
  });

  test.each([
    [`${ID}`, ID],
    [`${ID} ${ID}`, ID],
    [`${ID} 350000000001`, undefined],
    ['123456789', undefined],
    [`${ID}-1`, undefined],
    [`1-${ID}`, undefined],
    ['1'.repeat(21), undefined],
  ])('alone in %s is %s', (text, id) => {
    expect(onlyOrderId(text)).toBe(id);
  });

  test.each([
    [`?orderid=${ID}`, ID],
    [`?a=1&orderId=${ID}`, ID],
    [`?deal_id=${ID}`, ID],
    [`?dealId=${ID}`, ID],
    [`?myorderid=${ID}`, undefined],
    [`?orderids=${ID}`, undefined],
    ['?orderid=x', undefined],
    ['', undefined],
  ])('in the address %s is %s', (query, id) => {
    expect(orderIdInUrl(new URL(`${LIST}${query}`))).toBe(id);
  });
});

describe('where the links of an order lead', () => {
  const links = (html: string) => {
    const document = parsePage(html, LIST);
    return linksIn(document.querySelectorAll('a'), new URL(LIST));
  };
  const door = (n: number) => `https://myjd.jd.com/repair/orderlist.action?orderid=${n}`;

  test.each([
    ['afterSales', '申请售后'],
    ['afterSales', '返修/退换货'],
    ['afterSales', '退换/售后'],
    ['invoice', '查看发票'],
    ['invoice', '电子发票'],
    ['invoice', '发票详情'],
    ['chat', '联系客服'],
    ['complaint', '我要投诉'],
    ['complaint', '交易纠纷'],
    ['logistics', '查看物流'],
    ['logistics', '订单物流'],
    ['detail', '订单详情'],
  ] as const)('%s, by the words %s', (kind, text) => {
    expect(Object.keys(links(`<a href="https://order.jd.com/x">${text}</a>`))).toEqual([kind]);
    expect(Object.keys(links(`<a href="https://order.jd.com/x" title="${text}"></a>`))).toEqual([kind]);
  });

  test.each(['不能申请售后', '发票抬头', '联系客服吗', '物流', '查看订单详情页的说明', '立即评价'])(
    'not by the words %s',
    (text) => {
      expect(links(`<a href="https://order.jd.com/x">${text}</a>`)).toEqual({});
    },
  );

  test.each([
    ['afterSales', 'href="https://myjd.jd.com/repair/ordersearchlist.action?x=1"'],
    ['invoice', 'href="https://myivc.jd.com/x"'],
    ['chat', 'href="https://jdcs.jd.com/x"'],
    ['chat', 'href="https://chat.jd.com/x"'],
    ['detail', 'href="https://details.jd.com/normal/item.action?orderid=1"'],
    ['afterSales', 'href="https://order.jd.com/x" clstag="click|keycount|order_repair"'],
    ['afterSales', 'href="https://order.jd.com/x" clstag="click|keycount|product_repair"'],
    ['detail', 'href="https://order.jd.com/x" clstag="click|order_num"'],
  ] as const)('%s, by %s', (kind, attributes) => {
    expect(Object.keys(links(`<a ${attributes}>12</a>`))).toEqual([kind]);
  });

  test('nowhere without a real address', () => {
    expect(links('<a href="#none">申请售后</a><a>订单详情</a><a href="javascript:;">查看发票</a>')).toEqual({});
    expect(links('<a href="https://details.jd.com/normal/item.action?a=1&p=1">1</a>')).toEqual({});
  });

  test('the first of a kind, but no door of after-sales where the lines have different ones', () => {
    const two = '<a href="https://order.jd.com/1">订单详情</a><a href="https://order.jd.com/2">订单详情</a>';
    expect(links(two).detail).toBe('https://order.jd.com/1');
    const doors = (...numbers: number[]) =>
      links(numbers.map((n) => `<a href="${door(n)}">申请售后</a>`).join('')).afterSales;
    expect([doors(1, 1), doors(1, 2)]).toEqual([door(1), undefined]);
  });

  test('of no more than four hundred anchors', () => {
    const last = (before: number) =>
      links(`${'<a>x</a>'.repeat(before)}<a href="https://order.jd.com/1">订单详情</a>`).detail;
    expect([last(399), last(400)]).toEqual(['https://order.jd.com/1', undefined]);
  });
});
