import { describe, expect, test } from 'vitest';
import type { OrderReading } from '@/lib/model/order';
import { cardsAmong, cardsIn } from '@/lib/platforms/page/cost/cards';
import { isExchange } from '@/lib/platforms/page/cost/exchange';
import { parsePage } from '../../../fixtures/load-page';

describe('what was paid with cards', () => {
  test.each([
    ['礼品卡抵扣：-¥4,999.00 实付款 ¥0.00', 499900],
    ['E卡支付 ¥100.00', 10000],
    ['余额支付：¥20.00，礼品卡：-¥30.00', 5000],
    ['购物金 -￥1,300.00', 130000],
    ['下单即送礼品卡 ¥50.00', undefined],
    ['返购物金 ¥10.00', undefined],
    ['礼品卡 ¥500.00 x1 实付款 ¥500.00', undefined],
    ['优惠券：-¥100.00 京豆：-¥3.00 国家补贴 -¥500.00 红包 -¥9.00', undefined],
  ])('%s', (text, fen) => expect(cardsIn(text)).toBe(fen));

  test('of labelled rows, cards count and coupons, beans and subsidies do not', () => {
    expect(
      cardsAmong([
        ['礼品卡', -870000],
        ['京豆', -8888],
        ['优惠券', -10000],
        ['国补', -50000],
      ]),
    ).toBe(870000);
    expect(
      cardsAmong([
        ['礼品卡', 0],
        ['运费', 0],
      ]),
    ).toBeUndefined();
  });
});

describe('an order by which the seller sent another phone', () => {
  const order = (total: number | undefined, title = '示例手机', unitPrice?: number): OrderReading => ({
    platform: 'jd',
    orderId: '350000000000',
    status: { text: '完成', phase: 'completed' },
    ...(total === undefined ? {} : { total }),
    lines: [{ title, quantity: 1, ...(unitPrice === undefined ? {} : { unitPrice }) }],
    links: {},
  });
  const box = (text: string) => parsePage(`<div>${text}</div>`, 'https://order.jd.com/').body;

  test.each<[string, OrderReading, string, boolean]>([
    ['a word of the page', order(0), '换新单 订单号 350000000000', true],
    ['another', order(0), '售后补发 商家为您补发', true],
    ['in traditional characters', order(0), '換貨訂單', true],
    ['a mark of the title', order(0, '【换新】示例手机'), '', true],
    ['without a total, at a price of 0', order(undefined, '示例手机', 0), '补发订单', true],
    ['paid for', order(499900), '换新单', false],
    ['a button of every order', order(0), '申请换货 退换货', false],
    ['paid with beans', order(0, '示例手机', 499900), '京豆抵扣', false],
  ])('%s', (_what, one, text, is) => expect(isExchange(one, box(text))).toBe(is));
});
