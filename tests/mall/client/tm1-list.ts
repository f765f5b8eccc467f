// Draws the table of the first generation from the page's inline data, and again from what the server sends when the
// buyer turns the page or the tab. The inline data stays as it was: from then on it is stale.
import type { ListData } from '../pages/taobao/tm1-list-data.ts';
import { el } from './dom.ts';

type Order = ListData['mainOrders'][number];
type Sub = Order['subOrders'][number];
declare const data: ListData;

const text = (words: string) => el('span', {}, words);
const noBorder = { class: 'sol-mod__no-br___1PwLO' };

function price(amount: string) {
  return el('div', { class: 'price-mod__price___157jz' }, el('p', {}, text('￥'), text(amount)));
}

function head(order: Order) {
  const time = el('span', { class: 'bought-wrapper-mod__create-time___yNWVS' }, order.orderInfo.createDay);
  const number = el('span', {}, text('订单号'), text(': '), text(order.id));
  const shop = el('a', { class: 'seller-mod__name___37vL8', href: order.seller.shopUrl }, order.seller.shopName);
  const info = el('td', { class: 'bought-wrapper-mod__head-info-cell___29cDO' }, el('label', {}, time), number);
  const seller = el(
    'td',
    { class: 'bought-wrapper-mod__seller-container___3dAK3', colspan: '2' },
    el('span', { class: 'seller-mod__container___1w0Cx' }, shop),
  );
  const chat = el('td', { colspan: '4' }, el('span', { class: 'ww-light ww-large', 'data-nick': order.seller.nick }));
  return el('tbody', { class: 'bought-wrapper-mod__head___2vnqo' }, el('tr', {}, info, seller, chat));
}

function product({ itemInfo }: Sub) {
  const picture = el('img', { src: itemInfo.pic, width: '80', height: '80' });
  const sku = itemInfo.skuText.map(({ name, value }) =>
    el('span', { class: 'production-mod__sku-item___3zYoT' }, text(name), text('：'), text(value)),
  );
  const title = el('a', { href: itemInfo.itemUrl, target: '_blank' }, text(itemInfo.title));
  return el(
    'div',
    { class: 'production-mod__production___2ucc4 suborder-mod__production___3WebF' },
    el('a', { class: 'production-mod__pic___fLXn7', href: itemInfo.itemUrl }, picture),
    el('div', {}, el('p', {}, title, el('a', { href: itemInfo.snapUrl }, ' [交易快照] ')), el('p', {}, ...sku)),
  );
}

function row(order: Order, sub: Sub, first: boolean) {
  const links = sub.operations.map((operation) => {
    const attributes = 'url' in operation ? { href: operation.url } : { action: 'a3' };
    const name = 'url' in operation ? 'a' : 'span';
    return el('p', {}, el(name, { class: 'text-mod__link___2PH1d', ...attributes }, operation.text));
  });
  const cells = [
    el('td', noBorder, product(sub)),
    el('td', noBorder, price(sub.priceInfo.realTotal)),
    el('td', noBorder, el('div', {}, el('p', {}, sub.quantity))),
    el('td', noBorder, el('div', {}, ...links)),
  ];
  const status = order.statusInfo;
  const detail = el('a', { id: 'viewDetail', class: 'text-mod__link___2PH1d', href: status.url }, '订单详情');
  const last = first
    ? [
        el(
          'td',
          {},
          el('strong', {}, price(order.payInfo.actualFee)),
          el('p', {}, text('(含运费'), text('￥0.00'), text(')')),
        ),
        el('td', {}, el('p', {}, el('span', { class: 'text-mod__link___36nmM' }, status.text)), el('p', {}, detail)),
        el(
          'td',
          {},
          ...order.operations.map((operation) => el('span', { class: 'button-mod__button___2u7XR' }, operation.text)),
        ),
      ]
    : [el('td'), el('td'), el('td')];
  return el('tr', { class: 'suborder-mod__item___dY2q5' }, ...cells, ...last);
}

function box(order: Order) {
  const id = `.0.7:$order-${order.id}`;
  const closed = order.extra.tradeStatus.includes('CLOSED') ? ' bought-wrapper-mod__closed___3fS1x' : '';
  const rows = order.subOrders.map((sub, i) => row(order, sub, i === 0));
  return el(
    'div',
    { class: 'index-mod__order-container___1ur4- js-order-container', 'data-reactid': id },
    el(
      'div',
      {
        class: `bought-wrapper-mod__trade-order___2lrzV${closed}`,
        'data-id': order.id,
        'data-reactid': `${id}.$${order.id}`,
      },
      el('table', { class: 'bought-table-mod__table___mnLl_' }, head(order), el('tbody', {}, ...rows)),
    ),
  );
}

async function turn(pageNum: number, tabCode: string) {
  const answer = await fetch('/trade/itemlist/asyncBought.htm?action=itemlist/BoughtQueryAction', {
    method: 'POST',
    body: new URLSearchParams({ pageNum: String(pageNum), tabCode }),
  });
  draw(await answer.json());
}

function draw({ mainOrders, page, tabs }: ListData) {
  const tab = tabs.find(({ selected }) => selected)?.code ?? 'all';
  const current = tab === 'all' ? '' : tab;
  const buttons = tabs.map(({ code, text: words, selected }) =>
    el(
      'button',
      { class: selected ? 'tab on' : 'tab', onclick: () => void turn(1, code === 'all' ? '' : code) },
      words,
    ),
  );
  const items = Array.from({ length: page.totalPage }, (_, i) => {
    const active = i + 1 === page.currentPage ? ' pagination-item-active' : '';
    return el(
      'li',
      { class: `pagination-item pagination-item-${i + 1}${active}`, onclick: () => void turn(i + 1, current) },
      `${i + 1}`,
    );
  });
  const root = document.querySelector('#tp-bought-root');
  root?.replaceChildren(
    el('div', { class: 'tabs' }, ...buttons),
    ...mainOrders.map(box),
    el('ul', { class: 'pagination' }, ...items),
  );
}

setTimeout(() => draw(data), 120);
