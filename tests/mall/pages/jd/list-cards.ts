import { BUYER, totalOf } from '../../data/order.ts';
import { html } from '../../html.ts';
import { yuan } from '../../money.ts';
import { json, type MallAnswer, type MallRequest } from '../../request.ts';
import { detailUrl, itemUrl, jdPage } from './frame.ts';
import { imageOf, STATUS, shownOrders, skuOf } from './shown.ts';

/** The order list as the React app of 2026 draws it: an empty page, filled and redrawn by script. */
export function listCards(request: MallRequest) {
  const main = html`<div class="pageTitle-a81f02">我的订单</div><div id="root" class="orderList-77b1aa"></div>`;
  return jdPage(request, '我的京东--我的订单', main, ['jd-cards']);
}

/** One order as the cards' script gets it. */
export interface Card {
  id: string;
  placed: string;
  shop: string;
  status: string;
  total: string;
  buyer: string;
  address: string;
  done: boolean;
  detail: string;
  items: { title: string; image: string; link: string; quantity: number }[];
}

/** The app's own data, fetched by its script. */
export function cardData(request: MallRequest): MallAnswer {
  const { orders, number, pages } = shownOrders(request);
  const cards = orders.map(
    (order): Card => ({
      id: order.id,
      placed: order.placed,
      shop: order.shop.name,
      status: STATUS[order.stage].text,
      total: yuan(totalOf(order)),
      buyer: BUYER.masked,
      address: BUYER.address,
      done: order.stage === 'done',
      detail: detailUrl(order.id),
      items: order.lines.map((line) => ({
        title: line.item.title,
        image: imageOf(line),
        link: itemUrl(skuOf(line)),
        quantity: line.quantity,
      })),
    }),
  );
  return json({ cards, number, pages });
}
