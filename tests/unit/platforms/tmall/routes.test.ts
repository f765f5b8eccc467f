import { describe, expect, it } from 'vitest';
import type { OrderReading } from '@/lib/model/order';
import { tmallAfterSales } from '@/lib/platforms/tmall/routes';

const MAIN = '4710000000200005678';
const SUB = '4710000000201005678';
const OTHER = '4710000000202005678';
const order = (fields: Partial<OrderReading> = {}): OrderReading => ({
  platform: 'taobao',
  orderId: MAIN,
  status: { text: '交易成功', phase: 'completed' },
  lines: [{ title: '虚构手机', quantity: 1 }],
  links: {},
  ...fields,
});
const two = (first?: string, second?: string) => [
  { title: '虚构手机', quantity: 1, ...(first ? { lineId: first } : {}) },
  { title: '手机壳', quantity: 1, ...(second ? { lineId: second } : {}) },
];
const applyTo = (sub: string, host = 'taobao') =>
  `https://refund2.${host}.com/dispute/applyRouter.htm?bizOrderId=${sub}`;

describe('after-sales of Taobao and Tmall', () => {
  it('takes the order number for the only item of an order', () => {
    expect(tmallAfterSales(order())[0]).toMatchObject({ url: applyTo(MAIN), certainty: 'verified' });
  });

  it('goes to the host of Tmall for an order of Tmall', () => {
    expect(tmallAfterSales(order({ platform: 'tmall' }))[0]?.url).toBe(applyTo(MAIN, 'tmall'));
  });

  it('takes the sub-order that a page stated for one of several items', () => {
    const lines = two(SUB, OTHER);
    expect(tmallAfterSales(order({ lines }), lines[1])[0]?.url).toBe(applyTo(OTHER));
  });

  it('never computes a sub-order: with several items and none stated it opens the detail and names the button', () => {
    const [first, ...rest] = tmallAfterSales(order({ lines: two() }));
    expect(first).toEqual({
      url: `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${MAIN}`,
      label: '去订单，点“申请售后”',
      certainty: 'verified',
      kind: 'order',
    });
    expect(JSON.stringify(rest)).not.toContain('applyRouter');
  });

  it('knows that items which were not kept make the order number the wrong one', () => {
    expect(tmallAfterSales({ ...order(), otherLines: 1 })[0]?.url).toContain('trade_order_detail.htm');
  });

  it("puts the page's own link first, but not where it is another item's", () => {
    const lines = two(SUB, OTHER);
    const linked = order({ lines, links: { afterSales: applyTo(SUB) } });
    expect(tmallAfterSales(linked, lines[0])[0]).toMatchObject({ url: applyTo(SUB), certainty: 'page' });
    expect(tmallAfterSales(linked, lines[1])[0]).toMatchObject({ url: applyTo(OTHER), certainty: 'verified' });
  });

  it('says so when the link leads to a case that exists already', () => {
    const url = `https://refund2.taobao.com/dispute/detail.htm?bizOrderId=${MAIN}&disputeType=1`;
    expect(tmallAfterSales(order({ links: { afterSales: url } }))[0]?.label).toBe('打开该订单已有的退款售后');
  });

  it.each(['unpaid', 'closed', 'refunded'] as const)('offers no application for an order that is %s', (phase) => {
    const urls = tmallAfterSales(order({ status: { text: '', phase } })).map(({ url }) => url);
    expect(urls.some((url) => url.includes('applyRouter'))).toBe(false);
    expect(urls.length).toBeGreaterThan(0);
  });

  it('ends with the list of all cases', () => {
    expect(tmallAfterSales(order()).at(-1)).toMatchObject({
      url: 'https://refund2.taobao.com/dispute/buyerDisputeList.htm',
      certainty: 'general',
    });
  });
});
