import { BUYER, type MallOrder, type Stage, totalOf } from '../../data/order.ts';
import { pinduoduoOrders } from '../../data/pinduoduo.ts';
import { html, raw } from '../../html.ts';
import { json, type MallAnswer, type MallRequest } from '../../request.ts';
import { page } from '../shell.ts';
import { apiOrder, detailFacts, inlineOrder, STATUS } from './order-data.ts';

const PAGE_SIZE = 10;
const TABS: Record<string, Stage[]> = { '1': ['unpaid'], '2': ['paid'], '3': ['shipped', 'signed'] };

function ordersOf(type: string): MallOrder[] {
  return pinduoduoOrders().filter(({ stage }) => TABS[type]?.includes(stage) ?? true);
}

function shell(request: MallRequest, title: string, rawData: unknown) {
  const body = html`<div id="main"></div>
<script>window.rawData=${raw(JSON.stringify(rawData).replaceAll('<', '\\u003c'))};window.leo={};</script>`;
  return page(request, { title, styles: ['pinduoduo'], body, bodyClass: 'pdd', scripts: ['pdd'] });
}

/** The order list: its first ten orders inline, the rest by request when the buyer scrolls. */
export function list(request: MallRequest): MallAnswer {
  const type = request.url.searchParams.get('type') ?? '0';
  const orders = ordersOf(type).slice(0, PAGE_SIZE);
  return shell(request, '我的订单', { ordersStore: { orders: orders.map(inlineOrder) } });
}

/** What the list asks for while the buyer scrolls; `offset` names the last order it has. */
export function orderListV4({ body }: MallRequest): MallAnswer {
  const { type = '0', offset = '' } = JSON.parse(body || '{}') as { type?: string; offset?: string };
  const orders = ordersOf(type);
  const start = orders.findIndex(({ id }) => offset === `MO-01-${id}`) + 1;
  const next = orders.slice(start, start + PAGE_SIZE);
  const last = next.at(-1)?.id;
  return json({
    server_time: Math.floor(Date.now() / 1000),
    orders: next.map(apiOrder),
    offset: last ? `MO-01-${last}` : '',
    extra_info: {},
  });
}

/** One order's page. */
export function detail(request: MallRequest, order: MallOrder): MallAnswer {
  return shell(request, '订单详情', {
    data: {
      orderSn: order.id,
      orderAmount: totalOf(order),
      orderStatusPrompt: STATUS[order.stage].text,
      expressInfo: { shippingName: '云雀速递', trackingNumber: order.shipped ? `YQ${order.id.slice(-13)}` : '' },
      receiveName: BUYER.name,
      mobile: BUYER.phone,
      shippingAddress: BUYER.address,
    },
  });
}

/** What the order's page asks for to draw itself, also when it was reached from the list without a new document. */
export function detailAnswer(order: MallOrder): MallAnswer {
  return json(detailFacts(order));
}
