import type { ApiOrder, inlineOrder } from '../pages/pinduoduo/order-data.ts';
import { el, parameter } from './dom.ts';

/** What a card shows, from either form of the data. */
interface CardFacts {
  sn: string;
  shop: string;
  status: string;
  goods: { title: string; spec: string; price: string; quantity: number; image: string }[];
  label: string;
  amount: string;
}

declare global {
  interface Window {
    rawData: { ordersStore?: { orders: ReturnType<typeof inlineOrder>[] } };
  }
}

const yuan = (fen: number) => (fen / 100).toFixed(2).replace(/\.?0+$/, '');

function fromApi(order: ApiOrder): CardFacts {
  const goods = order.order_goods.map(({ goods_name, spec, goods_price, goods_number, thumb_url }) => {
    return { title: goods_name, spec, price: yuan(goods_price), quantity: goods_number, image: thumb_url };
  });
  const { order_sn: sn, order_status_prompt: status, price_desc: label, display_amount } = order;
  return { sn, shop: order.mall.mall_name, status, goods, label, amount: yuan(display_amount) };
}

function fromInline(order: ReturnType<typeof inlineOrder>): CardFacts {
  const goods = order.orderGoods.map(({ goodsName, spec, goodsPrice, goodsNumber, thumbUrl }) => {
    return { title: goodsName, spec, price: yuan(Number(goodsPrice) * 100), quantity: goodsNumber, image: thumbUrl };
  });
  const unpaid = order.payStatus === 0;
  const { orderSn: sn, orderStatusPrompt: status, displayAmount } = order;
  return { sn, shop: order.mall.mallName, status, goods, label: unpaid ? '应付' : '实付', amount: yuan(displayAmount) };
}

function card(order: CardFacts, index: number, open: (sn: string) => void) {
  const button = (words: string) => el('span', { role: 'button', class: 'b9Lx' }, words);
  const bodies = order.goods.map(({ title, spec, price, quantity, image }) =>
    el(
      'div',
      { class: 'c4Rt' },
      el('div', { 'data-test': '商品图片', class: 'p1Ws' }, el('img', { src: `${image}?imageMogr2`, alt: '' })),
      el('div', { class: 'm2Qa' }, el('span', { 'data-test': '商品名称' }, title), el('p', { class: 's8Kd' }, spec)),
      el(
        'div',
        { class: 'r6Pf' },
        el('span', { 'data-test': '商品价格' }, `￥${price}`),
        el('p', { class: 'q3Zc' }, `×${quantity}`),
      ),
    ),
  );
  const count = order.goods.reduce((sum, { quantity }) => sum + quantity, 0);
  return el(
    'div',
    { class: 'w7Hn', data: String(index) },
    el(
      'div',
      { class: 'k5Ej', data: String(index), onclick: () => open(order.sn) },
      el(
        'div',
        { class: 'h0Vb' },
        el('span', { 'data-test': '店铺名称' }, order.shop),
        el('p', { 'data-test': '订单状态' }, order.status),
      ),
      ...bodies,
      el(
        'div',
        { class: 'f2My' },
        el('div', {}),
        el('div', {}, el('p', {}, `共${count}件`), el('p', { class: 'd9Xg' }, `${order.label}:￥${order.amount}`)),
      ),
      el('div', { class: 't1Uo' }, button('更多'), button('查看物流')),
    ),
  );
}

/** Draws the list and lets it grow by scrolling. `virtual=1` takes cards out again that are far above the window. */
export function showList(open: (sn: string) => void): () => void {
  const type = parameter('type', '0');
  const first = window.rawData.ordersStore?.orders ?? [];
  const list = el('div', { class: 'react-base-list' });
  const end = el('div', { class: 'loading-text' }, '加载中');
  const tabs = ['全部', '待付款', '待分享', '待发货', '待收货', '评价'].map((words) => el('span', {}, words));
  document
    .querySelector('#main')
    ?.replaceChildren(
      el('div', { class: 'pdd-bar' }, '我的订单'),
      el('div', { class: 'deal-list-status-new' }, ...tabs),
      list,
      end,
    );

  let shown = 0;
  let offset = '';
  let busy = false;
  const add = (orders: CardFacts[]) => {
    list.append(...orders.map((order) => card(order, shown++, open)));
    const last = orders.at(-1);
    offset = last ? `MO-01-${last.sn}` : '';
    if (orders.length < 10) end.textContent = '您已经没有更多的订单了';
  };
  const unmount = () => {
    for (const wrap of parameter('virtual') ? [...list.children] : []) {
      if (!(wrap instanceof HTMLElement) || wrap.getBoundingClientRect().bottom > -600 || !wrap.firstElementChild)
        continue;
      wrap.style.height = `${wrap.offsetHeight}px`;
      wrap.replaceChildren();
    }
  };
  const grow = async () => {
    unmount();
    const nearEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 300;
    if (busy || !offset || !nearEnd || end.textContent !== '加载中') return;
    busy = true;
    const body = JSON.stringify({ type, page: 1, size: 10, offset, scene: 'order_list_h5' });
    const answer = await fetch('/proxy/api/api/aristotle/order_list_v4?pdduid=0', { method: 'POST', body });
    const { orders }: { orders: ApiOrder[] } = await answer.json();
    add(orders.map(fromApi));
    busy = false;
  };
  add(first.map(fromInline));
  addEventListener('scroll', grow);
  return () => removeEventListener('scroll', grow);
}
