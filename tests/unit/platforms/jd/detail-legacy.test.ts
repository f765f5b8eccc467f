import { describe, expect, test } from 'vitest';
import { jd } from '@/lib/platforms/jd';
import { parsePage } from '../../../fixtures/load-page';
import { findOn } from '../find-on';

const URL_ = 'https://details.jd.com/normal/item.action?orderid=340000000001';
const read = (html: string, url = URL_) => findOn(jd, parsePage(html, url), new URL(url));
const row = (cells: string) =>
  `<table class="tb-order"><tbody><tr class="product-100000001">${cells}</tr></tbody></table>`;
const name = '<td><div class="p-name"><a>远山 Note 12</a></div></td>';

describe('JD’s order detail', () => {
  test('values are counted from the goods to the right, whatever columns follow', () => {
    const cells = `${name}<td>100000001</td><td><span class="f-price">¥1,999.00</span></td><td>2</td><td id="jingdou1">19</td><td></td>`;
    expect(read(row(cells)).reading.orders[0]?.lines).toEqual([
      { title: '远山 Note 12', quantity: 2, unitPrice: 199900, skuId: '100000001' },
    ]);
  });

  test('a number of beans is not a number of pieces', () => {
    const heads =
      '<thead><tr><th>商品</th><th>商品编号</th><th>京东价</th><th>京豆数量</th><th>商品数量</th></tr></thead>';
    const cells = `${name}<td>100000001</td><td>¥1,999.00</td><td>19</td><td>2</td>`;
    const html = row(cells).replace('<tbody>', `${heads}<tbody>`);
    expect(read(html).reading.orders[0]?.lines[0]?.quantity).toBe(2);
  });

  test('what the page shows wins over a stale address, and the reading says so', () => {
    const { reading } = read(`<div class="state-top">订单号：340000000002</div>${row(name)}`);
    expect(reading.orders[0]?.orderId).toBe('340000000002');
    expect(reading.problems.slice(0, 1)).toEqual(['ambiguous: the address names another order']);
  });

  test('an expected, refused or missing signature is no signature', () => {
    const track = ['预计 2026-05-02 10:00:00 签收', '2026-05-02 11:00:00 客户拒签', '2026-05-02 12:00:00 派送中'];
    const html = `<div class="track-list"><ul>${track.map((text) => `<li>${text}</li>`).join('')}</ul></div>${row(name)}`;
    expect(read(html).reading.orders[0]).not.toHaveProperty('signedAt');
  });

  const parcel = (sku: string, ...events: string[]) =>
    `<div class="order-track"><div class="track-lcol"><a href="//item.jd.com/${sku}.html"></a></div><div class="track-list"><ul>${events
      .map(
        (text) => `<li><span class="time">${text.slice(0, 19)}</span><span class="txt">${text.slice(19)}</span></li>`,
      )
      .join('')}</ul></div></div>`;
  const second = row(name).replace('100000001', '100000002').replace('Note 12', 'Buds');

  test('of two parcels that came on different days, each item has the day of its own', () => {
    const early = parcel('100000002', '2026-05-02 09:00:00您的快件已签收，签收人：家人');
    const late = parcel('100000001', '2026-05-09 18:00:00您的订单已由本人签收');
    const [order] = read(early + late + row(name) + second).reading.orders;
    expect(order).not.toHaveProperty('signedAt');
    expect(order?.lines.map(({ signedAt }) => signedAt)).toEqual([
      '2026-05-09T18:00:00+08:00',
      '2026-05-02T09:00:00+08:00',
    ]);
  });

  test('while one of two parcels is on its way, only what has come is signed for', () => {
    const here = parcel('100000001', '2026-05-02 09:00:00货物已完成配送，感谢您选择京东配送');
    const away = parcel('100000002', '2026-05-02 10:00:00已到达枫林路营业部');
    const [order] = read(here + away + row(name) + second).reading.orders;
    expect(order).not.toHaveProperty('signedAt');
    expect(order?.lines.map(({ signedAt }) => signedAt)).toEqual(['2026-05-02T09:00:00+08:00', undefined]);
  });

  test('the shop’s name is not looked for in the link to its chat', () => {
    const shop = '<div class="shop-name">远山专营店 <a href="//jdcs.jd.com/index.action?venderId=1">联系卖家</a></div>';
    expect(read(shop + row(name)).reading.orders[0]?.shop?.name).toBe('远山专营店');
  });

  test('where a label tells only the day of payment, the step of that day tells the time', () => {
    const label = '<div class="item"><span class="label">付款时间：</span><div>2026-03-04</div></div>';
    const step = (time: string) => `<div class="node"><i class="txt2">付款成功</i><i class="txt3">${time}</i></div>`;
    const paid = (time: string) => read(label + step(time) + row(name)).reading.orders[0]?.paidAt;
    expect(paid('2026-03-04<br>05:06:07')).toBe('2026-03-04T05:06:07+08:00');
    expect(paid('2026-03-05<br>05:06:07')).toBe('2026-03-04');
  });

  test('a page without goods is still loading', () => {
    expect(read('<div class="state-top">订单号：340000000001</div>').reading.problems).toEqual(['still-loading']);
  });

  test('the element of the order holds its state, goods and total, not the site’s head', () => {
    const body = `<div id="shortcut">我的京东</div><div id="here"><div class="state-top">订单号：340000000001</div>${row(name)}<div class="goods-total"></div></div>`;
    expect(read(body).found[0]?.element?.id).toBe('here');
  });
});
