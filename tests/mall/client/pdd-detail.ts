import type { DetailFacts } from '../pages/pinduoduo/order-data.ts';
import { el, parameter } from './dom.ts';

function draw(order: DetailFacts) {
  const button = (words: string) => el('span', { role: 'button', class: 'b9Lx' }, words);
  const row = (label: string, value: string, more?: HTMLElement) => {
    const words = `${label}：${value}`;
    return el('li', { 'aria-label': words }, el('span', { 'aria-label': words }, words), more);
  };
  const goods = order.goods.map(({ title, spec, price, quantity, image }) =>
    el(
      'div',
      { class: 'c4Rt' },
      el('div', { class: 'p1Ws' }, el('img', { src: image, alt: '' })),
      el('div', { class: 'm2Qa' }, el('span', {}, title), el('p', { class: 's8Kd' }, spec)),
      el('div', { class: 'r6Pf' }, el('span', {}, `￥${price}`), el('p', {}, `×${quantity}`)),
    ),
  );
  const unpaid = order.stage === 'unpaid' || order.stage === 'closed';
  const canReturn = !unpaid && order.stage !== 'refunded';
  document
    .querySelector('#main')
    ?.replaceChildren(
      el('div', { class: 'pdd-bar' }, '订单详情'),
      el('div', { class: 'pdd-status' }, el('p', {}, order.status)),
      el('div', { class: 'pdd-block' }, el('span', {}, '收货人信息'), button('展开')),
      el(
        'div',
        { class: 'k5Ej' },
        el('div', { class: 'h0Vb' }, el('span', { 'data-test': '店铺名称' }, order.shop)),
        ...goods,
        el('div', { class: 'f2My' }, el('span', {}, unpaid ? '应付:' : '实付:'), el('span', {}, `￥${order.paid}`)),
      ),
      el(
        'ul',
        { class: 'pdd-block' },
        row('订单编号', order.sn, button('复制')),
        row('下单时间', order.placed),
        row('物流公司', '云雀速递'),
      ),
      el('div', { class: 't1Uo' }, canReturn && button('申请退款'), button('查看物流')),
    );
}

/** Draws the order that the address names. */
export function showDetail(): () => void {
  const stopped = new AbortController();
  void fetch(`/mall-data/pdd-detail?sn=${parameter('order_sn')}`, { signal: stopped.signal })
    .then((answer) => answer.json())
    .then(draw)
    .catch(() => undefined);
  return () => stopped.abort();
}
