// Draws an order of the second generation, late: the page asks for it first.
import type { DetailFacts } from '../pages/taobao/detail-tm2.ts';
import { el } from './dom.ts';

const root = document.querySelector<HTMLElement>('#tbpc-detail');

const row = (name: string, value: string) =>
  el(
    'div',
    { class: 'detailInfoContent--s6YwB2nT' },
    el('div', { class: 'detailInfoItem--c0JmX9eV' }, el('div', { class: 'detailInfoTitle--v3PkQ5hR' }, name)),
    el(
      'a',
      { class: 'detailInfoItem--c0JmX9eV detailInfoItemRightPrint--q8TzL1dF' },
      value,
      name === '订单编号' ? el('span', { class: 'copy' }, '复制') : undefined,
    ),
  );

const fee = ([name, value]: [string, string]) =>
  el(
    'div',
    { class: 'detailInfoContent--s6YwB2nT' },
    el('div', { class: 'detailInfoItemLeftPrint--g2UrK7yN' }, name),
    el('div', { class: 'trade-price-container' }, value),
  );

function item(line: DetailFacts['items'][number], button: string | undefined) {
  return el(
    'div',
    { class: 'itemInfo--JhB5p0Cg trade-order-detail-order-info' },
    el('a', { class: 'image--qmstcRYr', href: line.link, style: `background-image:url("${line.image}")` }),
    el(
      'div',
      { class: 'baseInfoLeft--d5XnA3wJ' },
      el('a', { class: 'title--pLEC2yiw', href: line.link }, line.title),
      el('div', { class: 'info--x0aTWn2d' }, line.spec),
      el('div', { class: 'info--x0aTWn2d' }, line.promises),
    ),
    el(
      'div',
      { class: 'baseInfoRight--e9HsM6bQ' },
      el('div', { class: 'trade-price-container trade-price-container-block' }, `￥${line.price}`),
      el('span', { class: 'quantity--tP5cYw0a' }, `x${line.quantity}`),
    ),
    el(
      'div',
      { class: 'operate--Zp31QdUw' },
      button ? el('div', { class: 'trade-button' }, el('span', {}, button)) : undefined,
    ),
  );
}

async function show() {
  const answer = await fetch(`/mall-data/taobao-detail?id=${root?.dataset['order']}`);
  const order: DetailFacts = await answer.json();
  const parcel = order.parcel
    ? el(
        'div',
        { class: 'logisticsPackageHeader--f1ZoD4gU' },
        el('div', {}, `包裹1(共${order.items.length}件)`),
        el('div', { class: 'logisticsPackageEXTxt--r7LtE0iS' }, '云雀速递'),
        el('div', { class: 'logisticsPackageNo--w2FaC8mK' }, order.parcel),
      )
    : undefined;
  root?.replaceChildren(
    el('div', { id: 'headerContainer' }, el('span', { class: 'content--h4GvO6jP' }, order.status)),
    el(
      'div',
      { class: 'tbpc-order-detail-main-left-content-container' },
      parcel,
      el(
        'div',
        {},
        el('a', { class: 'shopInfoName--y6RtJ4fM', href: '#' }, order.shop),
        el('span', { class: 'ww-light ww-small', 'data-nick': order.shop }),
      ),
      ...order.items.map((line) => item(line, order.button)),
    ),
    el(
      'div',
      { class: 'tbpc-order-detail-main-right-content-container' },
      el('div', { class: 'trade-order-detail-settlement-info' }, el('h2', {}, '付款详情'), ...order.fees.map(fee)),
      el('h2', {}, '订单信息'),
      ...order.rows.map(([name, value]) => row(name, value)),
    ),
  );
}

setTimeout(() => void show(), 250);
