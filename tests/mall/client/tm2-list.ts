// Draws the list of the second generation: nothing in the page, orders by request, paging and tabs without a new address.
import { el, parameter } from './dom.ts';

interface ShopInfo {
  fields: { orderId: string; createTime: string; shopName: string; sellerNick: string; tradeTitle: string };
  shopUrl: string;
  detailUrl: string;
  stage: string;
}
interface ItemInfo {
  fields: { item: { title: string; itemUrl: string; pic: string; quantity: number; skuText: string; price: string } };
  refund?: string;
  services: string[];
}
interface Payment {
  fields: { actualFee: { value: string } };
}
interface Pagination {
  fields: { page: number; pages: number };
}
type Components = Record<string, unknown>;

const API = 'https://h5api.m.taobao.com/h5/mtop.taobao.order.queryboughtlistv2/1.0/';
const root = document.querySelector('#tbpc-trade-container');

function price(amount: string, name: string, label?: string) {
  const [integer = '', decimal = ''] = amount.split('.');
  return el(
    'div',
    { class: `${name} trade-price-container` },
    label ? el('span', { class: 'trade-price-label' }, label) : undefined,
    el('span', { class: 'trade-price-symbol' }, '￥'),
    el('span', { class: 'trade-price-integer' }, integer),
    el('span', { class: 'trade-price-point' }, '.'),
    el('span', { class: 'trade-price-decimal' }, decimal),
  );
}

function button(words: string) {
  return el(
    'div',
    { class: 'trade-button trade-button-type-default tbpc_boughtlist_orderItem_order_op' },
    el('span', {}, words),
  );
}

function row({ fields: { item }, refund, services }: ItemInfo, stage: string) {
  const picture = el('a', {
    class: 'image--qmstcRYr',
    href: item.itemUrl,
    style: `background-image:url("${item.pic}")`,
  });
  const title = el(
    'a',
    { class: 'title--pLEC2yiw', href: `${item.itemUrl}&mi_id=m0`, target: '_blank' },
    el('span', { class: 'titleText--W0CIPGbq' }, item.title),
    el('span', { class: 'titleSnapshot--c81Tm0xa' }, '[交易快照]'),
  );
  const words = stage === 'done' ? '申请售后' : '退换';
  const content = el(
    'div',
    { class: 'content--e20fKxL1' },
    el('div', { class: 'titleContainer--b7Qm1ZpR' }, title),
    el('div', { class: 'info--x0aTWn2d' }, el('div', { class: 'infoContent--bykGfoHq' }, item.skuText)),
    el('div', { class: 'info--x0aTWn2d' }, el('div', { class: 'infoContent--bykGfoHq' }, services.join(' '))),
    el(
      'div',
      { class: 'operate--Zp31QdUw' },
      stage === 'unpaid' || stage === 'closed' || refund ? undefined : button(words),
      button('加入购物车'),
    ),
  );
  const side = el(
    'div',
    { class: 'itemInfoColPrice--mV0yPq3s' },
    price(item.price, 'priceWrap--h8Xn2LdE trade-price-container-block'),
    el('div', { class: 'quantity--tP5cYw0a' }, `x${item.quantity}`),
    refund ? el('div', { class: 'refundStatus--n4GqK7sV' }, refund) : undefined,
  );
  const column = el(
    'div',
    { class: 'itemInfoColItem--r9UuF1kD' },
    el('div', { class: 'imageContainer--k2WsY6bT' }, picture),
    content,
  );
  return el('div', { class: 'itemInfo--JhB5p0Cg trade-bought-list-order-info' }, column, side);
}

function box(shop: ShopInfo, items: ItemInfo[], paid: string) {
  const { fields, stage } = shop;
  const id = fields.orderId;
  const left = el(
    'div',
    { class: 'shopInfoLeft--m5YdT0qL' },
    el('span', { class: 'shopInfoOrderTime--d2KxV8pQ' }, fields.createTime),
    el('span', { class: 'shopInfoOrderId--CVDgDEO2' }, `订单号: ${id}`),
    el(
      'span',
      { class: 'shopInfoNameContainer--w3HsB9zN', 'data-spm': 'order_shopname' },
      el('a', { class: 'shopInfoName--y6RtJ4fM', href: shop.shopUrl }, fields.shopName),
      el('span', { class: 'ww-light ww-small', 'data-nick': fields.sellerNick }),
    ),
    el(
      'span',
      { 'data-spm': 'order_detail' },
      el('a', { class: 'shopInfoOrderDetail--f7PoX1cA', href: shop.detailUrl }, '订单详情'),
    ),
  );
  const right = el(
    'div',
    { class: 'shopInfoRight--u0LbE5kC' },
    el('span', { class: 'shopInfoStatus--InnfaPAJ' }, fields.tradeTitle),
  );
  const column = (name: string, ...children: (HTMLElement | undefined)[]) =>
    el('div', { id: `${name}_${id}`, class: `trade-container ${name}` }, ...children);
  return el(
    'div',
    {
      id: `shopOrderContainer_${id}`,
      class: 'trade-container trade-container-shopOrderContainer trade-bought-list-order-container',
    },
    el('div', { class: 'shopInfo--q1NzC6vS trade-bought-list-shop-info' }, left, right),
    el(
      'div',
      { id: `orderColContainer_${id}`, class: 'trade-container type-of-row' },
      column('orderDetailCol', ...items.map((item) => row(item, stage))),
      column(
        'orderPaymentCol--s8VaI2wG',
        el(
          'div',
          { class: 'payment--o4TfM7xK' },
          price(paid, 'priceReal--l9CwD3eR', '实付款'),
          price('0.00', 'postFee--a5BvN8hU', '含运费:'),
        ),
      ),
      column(
        'orderOperationsCol',
        el(
          'div',
          { class: 'operations--z0JyQ6tO' },
          stage === 'shipped' ? button('确认收货') : undefined,
          button('查看物流'),
          button('再买一单'),
        ),
      ),
    ),
  );
}

function draw(components: Components, tabCode: string) {
  const keys = Object.keys(components);
  const boxes = keys
    .filter((key) => key.startsWith('shopInfo_'))
    .map((key) => {
      const shop = components[key] as ShopInfo;
      const id = shop.fields.orderId;
      const items = keys
        .filter((other) => other.startsWith(`orderItemInfo_${id}_`))
        .map((other) => components[other] as ItemInfo);
      return box(shop, items, (components[`orderPayment_${id}`] as Payment).fields.actualFee.value);
    });
  const { page, pages } = (components['pagination'] as Pagination).fields;
  const tab = (code: string, words: string) =>
    el('button', { class: code === tabCode ? 'tab on' : 'tab', onclick: () => void show(1, code) }, words);
  const turn = (to: number, words: string, name: string) => {
    const disabled = String(to < 1 || to > pages);
    const step = el('button', { onclick: () => void show(to, tabCode) }, words);
    step.toggleAttribute('disabled', disabled === 'true');
    return el('li', { class: name, title: words, 'aria-disabled': disabled }, step);
  };
  const active = el('li', { class: 'ant-pagination-item ant-pagination-item-active' }, el('a', {}, String(page)));
  root?.replaceChildren(
    el('div', { class: 'tabs' }, tab('all', '所有订单'), tab('waitPay', '待付款'), tab('waitConfirm', '待收货')),
    ...boxes,
    el(
      'ul',
      { class: 'ant-pagination' },
      turn(page - 1, '上一页', 'ant-pagination-prev'),
      active,
      turn(page + 1, '下一页', 'ant-pagination-next'),
    ),
  );
}

async function show(page: number, tabCode: string) {
  const answer = await fetch(`${API}?data=${encodeURIComponent(JSON.stringify({ page, tabCode }))}`);
  const { data } = await answer.json();
  draw(data.data, tabCode);
}

setTimeout(() => void show(1, parameter('tabCode', 'all')), 150);
