import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/platforms';
import { parsePage } from '../../../fixtures/load-page';

const URL_ = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm';
const [A, B] = ['4900000000000070001', '4900000000000070002'] as const;
const OPEN = 'ant-popover-open';

const box = (id: string, button = '') =>
  `<div id="shopOrderContainer_${id}"><span class="shopInfoOrderTime--a">2026-10-01</span><span class="shopInfoStatus--c">卖家已发货</span><div class="trade-button ${button}"><span>查看物流</span></div></div>`;
const record = (...events: string[]) =>
  `<div class="ant-popover"><div class="popoverHeader--x"><span>某快递</span><span class="expressId--y">7700</span></div><ul>${events.map((event) => `<li>${event}</li>`).join('')}</ul></div>`;
const SIGNED = '<div>您的快件已签收，签收人：本人</div><div>10-03 12:30</div>';

const signed = (html: string) => {
  const reading = readPage(parsePage(`<body>${html}</body>`, URL_), new URL(URL_), '2026-10-05');
  return reading.orders.map(({ signedAt }) => signedAt);
};

describe('the record that opens over 查看物流', () => {
  it('belongs to the order whose button is open', () => {
    expect(signed(box(A) + box(B, OPEN) + record(SIGNED))).toEqual([undefined, '2026-10-03T12:30:00+08:00']);
  });

  it('is nobody’s where no button, or more than one, is open', () => {
    expect(signed(box(A) + box(B) + record(SIGNED))).toEqual([undefined, undefined]);
    expect(signed(box(A, OPEN) + box(B, OPEN) + record(SIGNED))).toEqual([undefined, undefined]);
  });

  it('says nothing once it is closed, or while the parcel lies at a station', () => {
    const closed = record(SIGNED).replace('ant-popover"', 'ant-popover ant-popover-hidden"');
    expect(signed(box(A, OPEN) + closed)).toEqual([undefined]);
    expect(signed(box(A, OPEN) + record('<div>已由驿站代收</div><div>10-03 12:30</div>'))).toEqual([undefined]);
  });
});
