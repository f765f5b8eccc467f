import type { MallOrder } from '../data/order.ts';
import { talkOf } from '../data/talk.ts';
import { html, raw } from '../html.ts';
import type { MallAnswer, MallRequest } from '../request.ts';
import { page } from './shell.ts';

/** How many messages: `?talk=`. */
function talk({ url }: MallRequest) {
  const count = Number(url.searchParams.get('talk') ?? 120);
  const json = JSON.stringify(talkOf(count)).replace(/</g, '\\u003c');
  return html`<script type="application/json" id="mall-talk">${raw(json)}</script>`;
}

/** 在线客服: a list of talks, and one of them in a list of its own that draws only what is in view. No order number. */
export function jdChat(request: MallRequest, order: MallOrder, sku: string): MallAnswer {
  const body = html`<div class="chat-frame jd-chat"><div class="dialog-list"><div class="dialog active"><div class="dialog-detail-header"><span class="dialog-detail-header-name">${order.shop.name}</span></div></div></div>
<div class="chat"><div class="chat-head">${order.shop.name}</div><a class="card" href="https://item.jd.com/${sku}.html">${order.lines[0]?.item.title}</a><div class="messages" data-talk="jd"></div><div class="input-field"><pre class="send-textarea" contenteditable="true"></pre><div class="input-field--send-btn">发送</div></div></div></div>${talk(request)}`;
  return page(request, { title: '在线客服', styles: ['chat'], body, scripts: ['chat'] });
}

/** 旺旺: the talk is in a frame; beside it the newest order with this seller. */
export function wangwangChat(request: MallRequest, order: MallOrder): MallAnswer {
  const inside = `/app/im/chat/core.html?talk=${request.url.searchParams.get('talk') ?? 120}&order=${order.id}`;
  const body = html`<iframe class="chat-core" src="${inside}" title="聊天"></iframe>`;
  return page(request, { title: '聊天', styles: ['chat'], body });
}

/** The frame: messages that leave the view lose their words. */
export function wangwangFrame(request: MallRequest, order: MallOrder): MallAnswer {
  const body = html`<div class="chat-frame ww-chat"><div class="ww_conversation"><div class="ww_header"><span class="name">${order.shop.name}</span></div><div class="ww_message"><div class="rc-scrollbars-view" data-talk="ww" data-shop="${order.shop.name}"></div></div><div class="ww_input"><pre class="edit" contenteditable="true"></pre></div></div>
<div class="ww_tab"><div>我的订单</div><div class="order-card">订单号 <span class="order-id">${order.id}</span></div></div></div>${talk(request)}`;
  return page(request, { title: '聊天', styles: ['chat'], body, scripts: ['chat'] });
}

/** 客服 on the phone site: the page itself is scrolled, under a head that sticks and over a field that stays below. */
export function pinduoduoChat(request: MallRequest, order: MallOrder): MallAnswer {
  const body = html`<div id="main" class="pdd-chat"><div class="chat-top">${order.shop.name}</div><div class="list-container chat-msg-provider" data-talk="pdd"></div><div class="chat-input-provider"><textarea class="input-content"></textarea><div class="send-button">发送</div></div></div>${talk(request)}`;
  return page(request, { title: '客服', styles: ['chat'], body, scripts: ['chat'] });
}
