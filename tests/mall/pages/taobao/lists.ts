import { totalOf } from '../../data/order.ts';
import { subOrderId } from '../../data/taobao.ts';
import { html, raw } from '../../html.ts';
import { yuan } from '../../money.ts';
import { json, type MallAnswer, type MallRequest } from '../../request.ts';
import { taobaoPage } from './frame.ts';
import { jsonText, quotedJson } from './inline-data.ts';
import { detailUrl, imageOf, itemUrl, promises, STATUS, shownOrders } from './shown.ts';
import { listData } from './tm1-list-data.ts';

const TITLE = '已买到的宝贝';

/** First generation: the first page's data inline, a table drawn from it by script. */
export function listTm1(request: MallRequest) {
  const tab = request.url.searchParams.get('tabCode') ?? '';
  const main = html`<div id="J_bought_main"><div id="tp-bought-root" class="tp-bought"><p class="tb-wait">加载中…</p></div></div>
<script>var data = JSON.parse(${raw(quotedJson(listData(1, tab)))});</script>`;
  return taobaoPage(request, TITLE, main, ['tm1-list'], 'bought mytaobao-v1');
}

/** What the first generation asks for when the buyer turns the page. */
export function asyncBought({ body, url }: MallRequest): MallAnswer {
  const form = new URLSearchParams(body);
  const data = listData(Number(form.get('pageNum')), form.get('tabCode') ?? url.searchParams.get('tabCode') ?? '');
  return { type: 'application/json; charset=utf-8', body: jsonText(data) };
}

/** Second generation: an empty shell; script asks for the orders and draws them. */
export function listTm2(request: MallRequest) {
  return taobaoPage(request, TITLE, html`<div id="tbpc-trade-container"></div>`, ['tm2-list']);
}

/** The second generation's answer: one component for each part of an order, keyed by its numbers. */
export function boughtListV2({ url }: MallRequest): MallAnswer {
  const ask = JSON.parse(url.searchParams.get('data') ?? '{}') as { page?: number; tabCode?: string };
  const { orders, number, pages, total } = shownOrders(ask.page ?? 1, ask.tabCode === 'all' ? '' : ask.tabCode);
  const data: Record<string, unknown> = {};
  for (const order of orders) {
    const { id, shop, stage, placed } = order;
    data[`shopInfo_${id}`] = {
      fields: {
        orderId: id,
        createTime: placed.slice(0, 10),
        shopName: shop.name,
        sellerNick: shop.name,
        tradeTitle: STATUS[stage].text,
      },
      shopUrl: `//store.taobao.com/shop/view_shop.htm?user_number_id=${shop.id}`,
      detailUrl: detailUrl(order),
      stage,
    };
    order.lines.forEach(({ key, item, quantity, refund }, index) => {
      const fields = {
        title: item.title,
        itemUrl: itemUrl(order, key),
        pic: imageOf(key),
        quantity,
        skuText: item.spec,
        price: yuan(item.price),
      };
      data[`orderItemInfo_${id}_${subOrderId(order, index)}`] = {
        fields: { item: fields },
        refund,
        services: promises(order),
      };
    });
    data[`orderPayment_${id}`] = { fields: { actualFee: { value: yuan(totalOf(order)) } } };
  }
  data['pagination'] = { fields: { page: number, pages, totalNum: total, hasMore: number < pages } };
  const answer = json({ ret: ['SUCCESS::调用成功'], data: { data } });
  return { ...answer, headers: { 'access-control-allow-origin': '*' } };
}
