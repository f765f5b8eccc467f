import fc from 'fast-check';
import { describe, test } from 'vitest';
import { runs } from '../runs';
import { expectHarmless, ORDER_PAGES, readMarkup } from './harmless';

const address = fc.constantFrom(...Object.values(ORDER_PAGES));

/** Words that readers look for, values they take, and characters that have no business there. */
const word = fc.oneof(
  fc.constantFrom(
    '订单号：300000000001',
    '订单编号：4800000000000000001',
    '261103-000000000000001',
    '总额 ¥1.00',
    '实付款 ¥2.00',
  ),
  fc.constantFrom(
    '订单号：',
    '订单编号：',
    '下单时间：',
    '创建时间：',
    '成交时间：',
    '实付款：',
    '总额',
    '实付:',
    '应付:',
    '待收货',
    '已完成',
    '交易成功',
  ),
  fc.constantFrom(
    '300000000001',
    '4800000000000000001',
    '261103-000000000000001',
    '¥4,999.00',
    '￥0',
    '×2',
    'x1',
    '2026-11-03 09:00:00',
  ),
  fc.constantFrom(
    '示例手机 12GB+256GB',
    '猜你喜欢',
    '共 3 件',
    '申请售后',
    '\u202e',
    '\u0000',
    '\u200b',
    '&lt;b&gt;',
    '&lt;script&gt;',
    '2026-02-30',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll('<', '&lt;')),
);
const href = fc.constantFrom(
  '//item.jd.com/100000000001.html',
  '//item.taobao.com/item.htm?id=600000000001',
  'goods.html?goods_id=600000000001',
  'javascript:alert(1)',
  'https://evil.example/',
  '//details.jd.com/normal/item.action?orderid=300000000001&amp;PassKey=A',
  '#none',
  'http://[',
);
const attribute = fc.oneof(
  fc.constantFrom(
    'data-test="商品名称"',
    'data-test="订单状态"',
    'data-test="店铺名称"',
    'data-test="商品价格"',
    'aria-label="订单编号：261103-000000000000001"',
  ),
  fc.constantFrom(
    'class="order-tb"',
    'class="orderCard-a"',
    'class="goods-item p-1"',
    'class="tr-bd"',
    'class="order-status"',
    'class="react-base-list"',
  ),
  fc.constantFrom(
    'id="tb-300000000001"',
    'id="shopOrderContainer_4800000000000000001"',
    'id="tp-bought-root"',
    'id="__proto__"',
    'hidden',
  ),
  fc.constantFrom(
    'class="js-order-container"',
    'class="suborder-mod__a"',
    'class="tbpc-order-detail-main-right-content-container"',
    'class="state-top"',
    'class="tb-order"',
  ),
  href.map((url) => `href="${url}"`),
);
const tag = fc.constantFrom('div', 'span', 'p', 'a', 'table', 'tbody', 'tr', 'td', 'li', 'h3', 'img', 'br', 'b');

const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'tree' },
    word,
    fc
      .record({ tag, attributes: fc.array(attribute, { maxLength: 3 }), inside: tie('tree') })
      .map(({ tag: name, attributes, inside }) => `<${name} ${attributes.join(' ')}>${inside}</${name}>`),
  ),
  tree: fc
    .array(tie('node'), { minLength: 1, maxLength: 8, size: 'max', depthIdentifier: 'tree' })
    .map((nodes) => nodes.join('')),
}));

/** Data in the shapes of the three platforms with foreign values in every place. */
const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      '261103-000000000000001',
      '4800000000000000001',
      '示例手机',
      '12.30',
      '¥1',
      1293,
      1793690645,
      1e300,
      -1,
      null,
      true,
      '\u202e<b>',
      '2026-11-03 09:00:00',
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const orderKey = fc.constantFrom(
  ...[
    'orderSn',
    'order_sn',
    'orderStatusPrompt',
    'orderTime',
    'orderAmount',
    'displayAmount',
    'mall',
    'orderGoods',
    'orders',
    'orderButtons',
    'orderLinkUrl',
  ],
  ...[
    'id',
    'orderInfo',
    'payInfo',
    'statusInfo',
    'subOrders',
    'seller',
    'operations',
    'extra',
    '__proto__',
    'toString',
  ],
);
const item = fc.dictionary(
  fc.constantFrom(
    'goodsName',
    'goodsPrice',
    'goodsNumber',
    'goodsId',
    'spec',
    'mallName',
    'itemInfo',
    'title',
    'quantity',
    'priceInfo',
    'realTotal',
    'skuText',
    'text',
    'url',
  ),
  value,
  { maxKeys: 6 },
);
const order = fc.dictionary(orderKey, fc.oneof(value, item, fc.array(item, { maxLength: 3 })), { maxKeys: 8 });
const likely = fc.record(
  {
    orderSn: fc.constantFrom('261103-000000000000001', '261103-000000000000002'),
    id: fc.constantFrom('4800000000000000001', '4800000000000000002'),
    orderGoods: fc.array(
      item.map((fields) => ({ goodsName: '示例手机', ...fields })),
      { maxLength: 3 },
    ),
    subOrders: fc.array(fc.record({ quantity: value, itemInfo: item, priceInfo: item }), { maxLength: 3 }),
    orderAmount: value,
    orderTime: value,
    mall: item,
    statusInfo: item,
  },
  { requiredKeys: ['orderSn', 'id'] },
);
const store = fc.array(fc.oneof(likely, order, value), { maxLength: 5 }).map((orders) => ({
  ordersStore: { orders },
  initOdersList: { 0: orders, 1: orders[0] },
  resultStore: { orders },
  mainOrders: orders,
  mainOrder: orders[0],
  data: orders[0],
  basic: { lists: orders },
  orders: { list: orders },
}));
const script = fc
  .record({ data: store, cut: fc.nat({ max: 400 }), whole: fc.boolean() })
  .map(({ data, cut, whole }) => {
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const text = whole ? json : json.slice(0, cut);
    const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '\\"');
    return `<script>window.rawData=${text};var detailData =${text};</script><script>var data = JSON.parse('${escaped}');</script>`;
  });

describe('whatever a page is made of', () => {
  test('a tree of known marks in unknown order gives harmless orders or none', () => {
    fc.assert(
      fc.property(address, tree, (url, html) => {
        expectHarmless(readMarkup(html, url));
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('inline data of foreign shapes gives harmless orders or none', () => {
    fc.assert(
      fc.property(address, script, tree, (url, data, html) => {
        expectHarmless(readMarkup(`${html}${data}`, url));
      }),
      { numRuns: runs(60, 300) },
    );
  });
});
