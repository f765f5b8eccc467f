import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/platforms';
import { jd } from '@/lib/platforms/jd';
import { parsePage } from '../../../fixtures/load-page';
import { findOn } from '../find-on';

const URL_ = 'https://order.jd.com/center/list.action';
const read = (boxes: string) => readPage(parsePage(`<table class="order-tb">${boxes}</table>`, URL_), new URL(URL_));
const only = (boxes: string) => read(boxes).orders[0];

const header = '<tr class="tr-th"><td><span class="dealtime">2026-03-04 05:06:07</span></td></tr>';
const box = (id: string, cells: string) => `<tbody id="tb-${id}">${header}<tr class="tr-bd">${cells}</tr></tbody>`;
const goods = (name: string, after = '') =>
  `<td><div class="goods-item"><div class="p-name"><a>${name}</a></div></div>${after}</td>`;

describe('JD’s order table', () => {
  test('numbers after a run of items pair with them in order', () => {
    const items = ['甲', '乙'].map((name) => `<div class="goods-item"><div class="p-name"><a>${name}</a></div></div>`);
    const numbers = '<div class="goods-number">x2</div><div class="goods-number">x5</div>';
    expect(only(box('340000000001', `<td>${items.join('')}${numbers}</td>`))?.lines).toMatchObject([
      { title: '甲', quantity: 2 },
      { title: '乙', quantity: 5 },
    ]);
  });

  test('an item without a number is one piece, and the reading says that this is assumed', () => {
    const reading = read(box('340000000001', goods('甲')));
    expect(reading.orders[0]?.lines[0]?.quantity).toBe(1);
    expect(reading.via['quantity']).toBe('assumed');
  });

  test('where only the day is written, its title or hidden field tells the time of that day', () => {
    const timed = (time: string) =>
      only(box('340000000001', goods('甲')).replace(/<span class="dealtime".*?<\/span>/, time));
    const day = '2026-03-04';
    expect(timed(`<span class="dealtime" title="${day} 05:06:07">${day}</span>`)?.placedAt).toBe(
      `${day}T05:06:07+08:00`,
    );
    const hidden = `<span class="dealtime">${day}</span><input id="datasubmit-340000000001" value="${day} 05:06:07">`;
    expect(timed(hidden)?.placedAt).toBe(`${day}T05:06:07+08:00`);
    expect(timed(`<span class="dealtime" title="2026-03-05 05:06:07">${day}</span>`)?.placedAt).toBe(day);
  });

  test('the shop’s name is not looked for in the link to its chat', () => {
    const chat = '<a class="btn-im" href="//jdcs.jd.com/index.action?venderId=1" title="联系卖家"></a>';
    const shop = '<a href="//mall.jd.com/index-1000000001.html">远山专营店</a>';
    for (const named of [chat + shop, shop + chat, `远山专营店 ${chat}`]) {
      const cell = `${goods('甲')}<td><span class="shop-name">${named}</span></td>`;
      expect(only(box('340000000001', cell))?.shop?.name).toBe('远山专营店');
    }
  });

  test('cells that have lost their names are known by the colour of the status and the sign of the amount', () => {
    const cells = '<td>￥1,108.00<br>货到付款</td><td><span class="ftx-03">2026-03-04</span></td>';
    const status = '<td><span class="ftx-03">已完成</span></td><td><a class="ftx-01">取消订单</a> 满 ¥99.00 可用</td>';
    expect(only(box('340000000001', goods('甲') + cells + status))).toMatchObject({
      status: { text: '已完成', phase: 'completed' },
      total: 110800,
    });
    const button = '<td>余额 ¥99.00</td><td><a class="ftx-01">取消订单</a></td>';
    const marks = '<i class="ftx-01">支持退货</i>';
    const unsaid = only(
      box('340000000001', `${goods('甲', marks)}${button}<td><i class="ftx-01">7天无理由退货</i></td>`),
    );
    expect(unsaid?.status).toEqual({ text: '', phase: 'unknown' });
    expect(unsaid).not.toHaveProperty('total');
  });

  test('a number beside the amount does not become a part of it', () => {
    const amount = '<td class="amount"><span>¥14.36</span><span>3期免息</span></td>';
    expect(only(box('340000000001', goods('甲') + amount))?.total).toBe(1436);
  });

  test('a time or a price that the page cuts into pieces is read whole', () => {
    const cut = box('340000000001', `${goods('甲')}<td class="amount"><span>¥1<b>4.36</b></span></td>`);
    const order = only(cut.replace('03-04 05:06:07', '0<b>3-04 05:0</b>6:07'));
    expect(order).toMatchObject({ placedAt: '2026-03-04T05:06:07+08:00', total: 1436 });
  });

  test('a name that was cut short is taken whole from its title', () => {
    const name = '<div class="p-name"><a title="远山 Note 12 Pro 手机 512GB">远山 Note 12…</a></div>';
    const item = `<td><div class="goods-item">${name}</div></td>`;
    expect(only(box('340000000001', item))?.lines[0]?.title).toBe('远山 Note 12 Pro 手机 512GB');
  });

  test('an item whose name has not come yet is not invented: the page is still loading', () => {
    const reading = read(box('340000000001', '<td><div class="goods-item p-100000001"></div></td>'));
    expect(reading.orders[0]?.lines).toEqual([]);
    expect(reading.problems).toEqual(['still-loading']);
  });

  test('a table without any order box is still loading', () => {
    expect(read('<thead></thead>').problems).toEqual(['still-loading']);
  });

  test('a heading named as parent by its children is no order, even under the id of one', () => {
    const parent = `<tbody id="tb-340000000009">${header}</tbody>`;
    const child = `<tbody id="tb-340000000010" class="split-tbody parent-340000000009">${header}<tr>${goods('甲')}</tr></tbody>`;
    const reading = read(parent + child);
    expect(reading.orders).toMatchObject([{ orderId: '340000000010', parentOrderId: '340000000009' }]);
    expect(reading.claimed).toBe(1);
  });

  test('where the box has lost its id the number beside 订单号 is taken', () => {
    const bare = `<tbody><tr class="tr-th"><td><span class="number">订单号：<b>340000000012</b></span></td></tr><tr>${goods('甲')}</tr></tbody>`;
    const reading = read(bare);
    expect(reading.orders[0]?.orderId).toBe('340000000012');
    expect(reading.via['orderId']).toBe('number-text');
  });

  test('no secret of the page, no foreign host and no script gets into a link', () => {
    const anchors =
      '<a href="//details.jd.com/normal/item.action?orderid=340000000001&PassKey=SECRET0">订单详情</a>' +
      '<a href="https://evil.example/fpzz">查看发票</a><a href="javascript:alert(1)">申请售后</a>' +
      '<a href="//jd.com.evil.example/x">联系卖家</a>';
    expect(only(box('340000000001', `${goods('甲')}<td>${anchors}</td>`))?.links).toEqual({
      detail: 'https://details.jd.com/normal/item.action?orderid=340000000001',
    });
  });

  test('each order is found with the element that shows it', () => {
    const document = parsePage(`<table class="order-tb">${box('340000000001', goods('甲'))}</table>`, URL_);
    const { found } = findOn(jd, document, new URL(URL_));
    expect(found[0]?.element).toBe(document.querySelector('#tb-340000000001'));
  });

  test('a page of more orders than anyone has is read up to a limit, and says so', () => {
    const many = Array.from({ length: 600 }, (_, i) => box(`34000000${1000 + i}`, goods('甲'))).join('');
    const reading = read(many);
    expect(reading.orders).toHaveLength(500);
    expect(reading.claimed).toBe(600);
    expect(reading.problems).toContain('too-large');
  });
});
