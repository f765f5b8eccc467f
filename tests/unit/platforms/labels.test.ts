import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OrderReading } from '@/lib/model/order';
import { platformAt, readPage } from '@/lib/platforms';
import { readByLabels } from '@/lib/platforms/labels/read-by-labels';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { loadPage, PAGES, parsePage } from '../../fixtures/load-page';

const LIST = 'https://order.jd.com/center/list.action';

function byLabels(html: string, address = LIST): OrderReading[] {
  const url = new URL(address);
  const platform = platformAt(url);
  if (!platform) throw new Error(`no platform reads ${address}`);
  const reading = inOneGo(readByLabels(platform, platform.pageKind(url), parsePage(html, address), url));
  return reading.orders.map(({ order }) => order);
}

const order = (inside: string) =>
  `<ul><li>订单号：300000000001 <i>2026-11-01</i>${inside}</li><li>订单号：300000000002<a href="//item.jd.com/10002.html">另一单的手机</a>总额 ¥2.00</li></ul>`;
const PHONE = '<a href="//item.jd.com/10001.html">示例手机一号</a>';

describe('the words a buyer sees', () => {
  test('a number of something else is no order number', () => {
    for (const label of ['运单号', '商品编号', '支付宝交易号', '原订单号', '父订单号', '发票号']) {
      expect(byLabels(`<p>${label}：300000000009</p>${PHONE}<p>总额 ¥1.00</p>`)).toEqual([]);
    }
  });

  test('digits are not glued to a date in the next span', () => {
    const [found] = byLabels(
      `<div><span>订单号</span><span>300000000001</span><span>2026-11-01</span>${PHONE}<b>¥1.00</b></div>`,
    );
    expect(found).toMatchObject({ orderId: '300000000001', placedAt: '2026-11-01' });
  });

  test('a delivery date is not the day of the order', () => {
    const [found] = byLabels(order(`预计2026-11-09送达 ${PHONE} 总额 ¥1.00`));
    expect(found?.placedAt).toBe('2026-11-01');
    expect(byLabels(`<p>订单号：300000000001 预计 2026-11-09 送达</p>${PHONE}<p>¥1.00</p>`)[0]).not.toHaveProperty(
      'placedAt',
    );
  });

  test('成交时间 is the completion on Taobao and the order on Tmall’s own page', () => {
    const page =
      '<p>订单编号：4800000000000000001</p><p>成交时间：2026-11-01 10:00:00</p><a href="//detail.tmall.com/item.htm?id=600000000001">示例手机</a><p>实付款：￥1.00</p>';
    const at = (url: string) => byLabels(page, url)[0];
    expect(at('https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4800000000000000001')).toMatchObject({
      placedAt: '2026-11-01T10:00:00+08:00',
    });
    expect(
      at('https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=4800000000000000001'),
    ).toMatchObject({ completedAt: '2026-11-01T10:00:00+08:00' });
  });

  test('the one Tmall shop that an order names is its shop; of two none', () => {
    const shopOf = (names: string) =>
      byLabels(
        `<p>订单编号：4800000000000000001</p><p>${names}</p><a href="//detail.tmall.com/item.htm?id=600000000001">云顶旗舰店同款手机</a><p>实付款：￥1.00</p>`,
        'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4800000000000000001',
      )[0]?.shop;
    expect(shopOf('<b>云顶手机旗舰店</b> <i>云顶手机旗舰店</i>')).toEqual({ name: '云顶手机旗舰店' });
    expect(shopOf('<b>云顶手机旗舰店</b> <i>山岚专卖店</i>')).toBeUndefined();
    expect(shopOf('<b>进入旗舰店</b>')).toBeUndefined();
    expect(shopOf('商家：Yunding Store 官方旗舰店')).toEqual({ name: 'Yunding Store 官方旗舰店' });
    expect(shopOf('您可以联系卖家，或到云顶旗舰店')).toBeUndefined();
  });

  test('商品总额 and 应付 are not what was paid', () => {
    expect(byLabels(order(`${PHONE} 商品总额：¥9.00 应付总额：¥8.00`))[0]?.total).toBe(800);
    expect(byLabels(order(`${PHONE} 等待付款 应付 ¥9.00`))[0]).not.toHaveProperty('total');
  });

  test('two different amounts under one label are no answer', () => {
    expect(byLabels(order(`${PHONE} 实付款：¥9.00 实付款：¥8.00`))[0]).not.toHaveProperty('total');
  });

  test('a progress bar does not say where the order stands', () => {
    const steps = '<ol><li>待付款</li><li>待发货</li><li>待收货</li><li>已完成</li></ol>';
    expect(byLabels(order(`${PHONE} ${steps} 总额 ¥9.00`))[0]?.status).toEqual({ text: '', phase: 'unknown' });
  });
});

describe('goods and people', () => {
  test('an address or a name is never taken for an item', () => {
    const receiver =
      '<div class="consignee"><p>欧阳示例</p><p>示例省示例市示例区示例大道1号示例小区2栋301室</p><p>138****0000</p></div><p>某省某市</p><p>北京市朝阳区</p>';
    expect(JSON.stringify(byLabels(order(`${receiver}<p>总额 ¥1.00</p>`)))).not.toMatch(/示例大道|欧阳|某省|朝阳|138/);
    expect(JSON.stringify(byLabels(order(`<img alt="">${receiver}<i>×1</i><p>总额 ¥1.00</p>`)))).not.toMatch(
      /示例大道|欧阳|某省|朝阳|138/,
    );
  });

  test('advertising under its heading was not bought', () => {
    const [found] = byLabels(
      order(`${PHONE}<i>x1</i><div><h5>猜你喜欢</h5><a href="//item.jd.com/19999.html">广告手机</a></div>总额 ¥1.00`),
    );
    expect(found?.lines.map(({ title }) => title)).toEqual(['示例手机一号']);
  });

  test('insurance is no item', () => {
    const [found] = byLabels(order(`${PHONE}<i>x1</i><a href="//item.jd.com/18888.html">保险服务</a>总额 ¥1.00`));
    expect(found?.lines).toHaveLength(1);
  });

  test('a mention of an order without goods is no order', () => {
    expect(byLabels('<p>您的订单号：300000000001 已提交</p>')).toEqual([]);
  });

  test('of several orders on a detail page none is guessed', () => {
    const page = `<p>订单号：300000000001</p>${PHONE}<p>订单号：300000000002</p>`;
    expect(byLabels(page, 'https://details.jd.com/normal/item.action')).toEqual([]);
  });
});

describe('beside a known layout', () => {
  const fixtures = globSync('{jd,tmall,pinduoduo}/*.expected.json', { cwd: PAGES }).sort();

  test.each(fixtures)('on %s the labels never contradict it', (fixture) => {
    const { url, html } = JSON.parse(readFileSync(path.join(PAGES, fixture), 'utf8'));
    const address = new URL(url);
    const platform = platformAt(address);
    const document = loadPage(path.join(path.dirname(fixture), html), url);
    const known = readPage(document, address).orders;
    const found = platform ? inOneGo(readByLabels(platform, platform.pageKind(address), document, address)).orders : [];
    for (const { order: labels } of found) {
      const layout = known.find(({ orderId }) => orderId === labels.orderId);
      expect(layout, `order ${labels.orderId}`).toBeDefined();
      if (labels.placedAt && layout?.placedAt) expect(layout.placedAt).toContain(labels.placedAt.slice(0, 10));
      if (labels.total !== undefined && layout?.total !== undefined) expect(labels.total).toBe(layout.total);
      if (labels.status.phase !== 'unknown') expect(labels.status.phase).toBe(layout?.status.phase);
    }
  });
});

test('a link to another platform’s item was not bought here', () => {
  const page =
    '<p>订单编号：261103-000000000000001</p><img alt=""><b>示例手机二号</b><i>×1</i><p>实付 ¥9.00</p><a href="//item.jd.com/10001.html">京东广告手机</a>';
  const [found] = byLabels(page, 'https://mobile.yangkeduo.com/order.html?order_sn=261103-000000000000001');
  expect(found?.lines.map(({ title }) => title)).toEqual(['示例手机二号']);
});
