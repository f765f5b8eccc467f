// Draws a Taobao order of the first generation from the page's inline data.
import type { TaobaoDetailData } from '../pages/taobao/detail-tm1-taobao.ts';
import { el } from './dom.ts';

declare const data: TaobaoDetailData;

setTimeout(() => {
  const { mainOrder, deliveryInfo, operationsGuide } = data;
  const rows = mainOrder.orderInfo.lines.flatMap(({ content }) =>
    content.map(({ value: { name, value } }) =>
      el(
        'div',
        { class: 'misc-info-mod__misc___1m0Zb' },
        el('span', { class: 'misc-info-mod__label___2WmS1' }, name),
        el(
          'span',
          { class: 'misc-info-mod__content___3R4Xe' },
          typeof value === 'string' ? value : (value[0]?.value ?? ''),
        ),
      ),
    ),
  );
  const items = mainOrder.subOrders.map(({ itemInfo, priceInfo, quantity }) =>
    el(
      'div',
      { class: 'detail-item item-mod__item___1d0Qk' },
      el('img', { src: itemInfo.pic, width: '80', height: '80' }),
      el(
        'div',
        { class: 'item-mod__text-info___3fHkU' },
        el('a', { class: 'name', href: itemInfo.auctionUrl }, itemInfo.title),
        el(
          'p',
          {},
          ...itemInfo.skuText.flatMap(({ content }) =>
            content.map(({ value }) => el('span', {}, value.name, value.value)),
          ),
        ),
      ),
      el('span', {}, priceInfo),
      el('span', {}, `×${quantity}`),
    ),
  );
  const fees = [...mainOrder.payInfo.feeMess, mainOrder.payInfo.actualFee].map(({ name, value }) =>
    el('div', { class: 'pay-info-mod__fee___2gZ0a' }, el('span', {}, `${name}：`), el('strong', {}, value)),
  );
  const links = operationsGuide.flatMap(({ lines }) =>
    lines.flatMap(({ content }) =>
      content.map(({ value }) => (typeof value === 'string' ? value : el('a', { href: value.url }, value.text))),
    ),
  );
  const parcel = deliveryInfo.logisticsNum
    ? [`物流公司： ${deliveryInfo.logisticsName}  运单号码： ${deliveryInfo.logisticsNum}`]
    : [];
  document
    .querySelector('#detail-panel')
    ?.replaceChildren(
      el('h3', { class: 'status-desc-mod__status-desc___1kV1x' }, mainOrder.statusInfo.text),
      el('p', {}, ...links),
      el('div', { class: 'detail-block' }, el('h4', {}, '订单信息'), ...rows, el('p', {}, ...parcel)),
      el('div', { class: 'detail-block' }, el('a', { href: '#' }, mainOrder.seller.shopName), ...items),
      el('div', { class: 'detail-block fees' }, ...fees),
    );
}, 120);
