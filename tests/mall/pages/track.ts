import { BUYER, type MallOrder } from '../data/order.ts';
import { parcelOf, recordOf } from '../data/parcel.ts';
import { html, type Markup } from '../html.ts';
import { dayAgo } from '../moments.ts';
import type { MallRequest } from '../request.ts';
import { page } from './shell.ts';

/** Drawn late, as by the app of each of these pages. */
function late(request: MallRequest, title: string, styles: string[], main: Markup) {
  const body = html`<div id="root"></div><template id="mall-track">${main}</template>`;
  return page(request, { title, styles, body, scripts: ['track'] });
}

/** 订单跟踪 on JD's phone site: each description above its time. */
export function jdTrack(request: MallRequest, order: MallOrder) {
  const rows = recordOf(order).map(
    ({ time, words }) => html`<div class="m5Kd"><div>${words}</div><div>${time}</div></div>`,
  );
  return late(
    request,
    '订单跟踪',
    ['jd'],
    html`<div class="w"><div>订单跟踪</div><div><div>订单编号：${order.id}</div><div>运单号：${parcelOf(order)} <span>复制</span></div><div>国内承运人：云雀速递</div></div>
<div>${rows}</div><div>展开详细信息</div><div><div>为你推荐</div><div>青禾手机支架</div><div>¥19.90</div></div></div>`,
  );
}

/** 查看物流 of Taobao and Tmall on a PC: no order number, times without a year or by the day's name. */
export function taobaoTrack(request: MallRequest, order: MallOrder) {
  const names = new Map([
    [dayAgo(0), '今天'],
    [dayAgo(1), '昨天'],
  ]);
  const short = (time: string) => `${names.get(time.slice(0, 10)) ?? time.slice(5, 10)} ${time.slice(11, 16)}`;
  const rows = recordOf(order).map(
    ({ time, state, words }) =>
      html`<div class="k7Pz"><div>${state}</div><div>${short(time)}</div><div>${words}</div></div>`,
  );
  const [newest] = recordOf(order);
  return late(
    request,
    '物流详情',
    ['taobao'],
    html`<div class="w"><div>物流详情</div><div><div>${newest?.state ?? '已下单'}</div><div>联系商家</div><div>云雀速递 ${parcelOf(order)} <span>复制</span></div></div>
${newest ? rows : html`<div>暂无单号</div>`}<div>${BUYER.name}，${BUYER.phone}，${BUYER.address}</div><div><div>猜你喜欢</div><div>青禾折叠水壶 顺丰包邮 ¥29.9</div></div></div>`,
  );
}

/** 物流详情 of Pinduoduo: state and time glued together, of a signed parcel the last event alone. */
export function pinduoduoTrack(request: MallRequest, order: MallOrder) {
  const [newest] = recordOf(order);
  const node =
    newest &&
    html`<div><p>${newest.state}<span>${newest.time}</span></p></div><div>${newest.words}</div><div>展开</div>`;
  return late(
    request,
    '物流详情',
    ['pinduoduo'],
    html`<div id="main"><div><span>云雀速递 : ${parcelOf(order)}</span><button>复制</button></div><div>订单编号:${order.id}</div><div>收货地址:${BUYER.address} <span>展开</span></div>${node}<div>精选推荐</div><div>本店已拼10万+件</div></div>`,
  );
}
