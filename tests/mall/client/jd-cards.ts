// Draws the cards as a React app would: nothing at first, then everything, then everything anew when it has hydrated.
// Buttons are no links, and paging changes no address.
import type { Card } from '../pages/jd/list-cards.ts';
import { el, parameter } from './dom.ts';

const root = document.querySelector('#root');

function price(total: string) {
  const [integer = '', decimal = ''] = total.split('.');
  return el(
    'div',
    { class: 'priceRow-56eb40' },
    el('span', { class: 'priceSymbol-19c2aa' }, '¥'),
    el('span', { class: 'priceInteger-70bd31' }, integer),
    el('span', { class: 'priceDecimal-4410ce' }, `.${decimal}`),
  );
}

function product({ title, image, link, quantity }: Card['items'][number]) {
  const picture = el('img', { src: image, alt: title, width: '72', height: '72' });
  return el(
    'div',
    { class: 'productItem-f5a70e' },
    el('a', { class: 'productImage-0b7713', href: link, target: '_blank' }, picture),
    el(
      'div',
      { class: 'productInfo-634b25' },
      el('h3', { class: 'productTitle-aa0842' }, title),
      el(
        'div',
        { class: 'productCount-5e01d7' },
        '共 ',
        el('span', { class: 'countNum-d453df' }, String(quantity)),
        ' 件',
      ),
    ),
  );
}

function card(order: Card) {
  const button = (text: string) => el('div', { class: 'button-ee6181', role: 'button' }, text);
  return el(
    'div',
    { class: 'orderCard-b731ca' },
    el(
      'div',
      { class: 'header-c3768c' },
      el('div', { class: 'orderTime-4e55a3' }, el('div', { class: 'metaValue-7993e4' }, order.placed)),
      el(
        'div',
        { class: 'orderMetas-4f212f' },
        el('div', { class: 'metaLabel-23db69' }, '订单号'),
        el('div', { class: 'metaValue-7993e4' }, order.id),
      ),
      el('span', { class: 'shopNames-53c072' }, order.shop),
      el('span', { class: 'statusText-ca72c5' }, order.status),
    ),
    el(
      'div',
      { class: 'orderBody-6b35e2' },
      el('div', { class: 'productList-386ae9' }, ...order.items.map(product)),
      el(
        'div',
        { class: 'priceActionSection-68d47c' },
        price(order.total),
        el('div', { class: 'paymentTypeName-4077b2' }, '在线支付'),
        el(
          'div',
          { class: 'deliveryInfo-121bce' },
          el(
            'div',
            { class: 'deliveryTextGroup-c7ccbc' },
            el('span', { class: 'userName-943ad1' }, order.buyer),
            order.address,
          ),
        ),
        el(
          'div',
          { class: 'action-a4cdb7' },
          el(
            'div',
            { class: 'detailLink-98d1f0 button-ee6181', role: 'button', onclick: () => location.assign(order.detail) },
            '订单详情',
          ),
          order.done && button('申请售后'),
          button('立即购买'),
        ),
      ),
    ),
  );
}

async function show(page: number) {
  const query = new URLSearchParams(location.search);
  query.set('page', String(page));
  const answer = await fetch(`/mall-data/jd-cards?${query}`);
  const { cards, number, pages }: { cards: Card[]; number: number; pages: number } = await answer.json();
  const draw = () => {
    const next = el('button', { class: 'nextBtn-3f7e21', onclick: () => void show(number + 1) }, '下一页');
    const previous = el('button', { class: 'prevBtn-3f7e20', onclick: () => void show(number - 1) }, '上一页');
    next.toggleAttribute('disabled', number >= pages);
    previous.toggleAttribute('disabled', number <= 1);
    root?.replaceChildren(
      ...cards.map(card),
      el('div', { class: 'pagination-2c7a90' }, previous, `${number} / ${pages}`, next),
    );
  };
  draw();
  setTimeout(draw, 250);
}

setTimeout(() => void show(Number(parameter('page', '1'))), 150);
