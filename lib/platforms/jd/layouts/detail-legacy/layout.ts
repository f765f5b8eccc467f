import type { Fen } from '../../../../model/money';
import type { OrderReading } from '../../../../model/order';
import { cardsAmong } from '../../../page/cost/cards';
import { phaseOf } from '../../../page/phases';
import { present } from '../../../page/text';
import type { Layout, LayoutReading } from '../../../reading/reader';
import { Trail } from '../../../reading/trail';
import { amountOf, isPayment } from '../../fields/amounts';
import { asOrderId, orderIdInText, orderIdInUrl } from '../../fields/ids';
import { linksIn } from '../../fields/links';
import { selfOperatedShop, shopAmong } from '../../fields/shop';
import { shown, spaced } from '../../fields/shown-text';
import { parcelsOf, withSigning } from '../../fields/times/parcels';
import { type Labels, labelledAmount, labelsIn } from './labels';
import { detailLines } from './lines';
import { detailTimes } from './times';

/**
 * The detail page: jQuery markup of about 2016 in every source up to 2026-07, whichever list the account has. Safest
 * place for SKU, unit price and time of payment.
 */
export const detailLegacy: Layout = {
  id: 'jd-detail-legacy',
  page: 'order-detail',
  matches: (document) =>
    document.querySelector('.tb-order, .state-top, .state-txt, .order-info-new, input#orderid') !== null,
  read(document, url): LayoutReading {
    const trail = new Trail();
    const shownId = idOnPage(document, trail);
    const urlId = orderIdInUrl(url);
    const orderId = shownId ?? trail.first('orderId', { url: () => urlId });
    if (!orderId) return { orders: [], claimed: 1, problems: ['order-without-id'], via: trail.via };
    const problems = shownId && urlId && shownId !== urlId ? ['ambiguous: the address names another order'] : [];
    const labels = labelsIn(document);
    const parcels = parcelsOf(document);
    const { lines, unnamed } = detailLines(document, trail);
    if (lines.length === 0 || unnamed > 0) problems.push('still-loading');
    const main = mainOf(document);
    const text = statusOf(document, labels, trail) ?? '';
    const phase = phaseOf(text);
    const order: OrderReading = {
      platform: 'jd',
      orderId,
      ...present({
        shop: shopOf(document, url),
        total: isPayment(phase) ? totalOf(document, labels, trail) : undefined,
        cards: isPayment(phase) ? cardsAmong([...labels].map(([label, value]) => [label, amountOf(value)])) : undefined,
      }),
      ...detailTimes(document, labels, parcels, trail),
      status: { text, phase },
      lines: withSigning(lines, parcels),
      links: linksIn(main.querySelectorAll('a[href]'), url),
    };
    return { orders: [{ order, element: main }], claimed: 1, problems, via: trail.via };
  },
};

/** What the page shows wins over its address: an app may change the one before the other. */
function idOnPage(document: Document, trail: Trail): string | undefined {
  return trail.first('orderId', {
    input: () => asOrderId(document.querySelector('input#orderid')?.getAttribute('value')),
    'state-top': () => orderIdInText(spaced(document.querySelector('.state-top'), 200)),
    breadcrumb: () => orderIdInText(spaced(document.querySelector('.breadcrumb'), 300)),
    datesubmit: () => asOrderId(document.querySelector('input[id^="datesubmit-"]')?.id, 'datesubmit-'),
  });
}

function statusOf(document: Document, labels: Labels, trail: Trail): string | undefined {
  return trail.first('status', {
    'state-txt': () => shown(document.querySelector('.state-txt'), 60),
    label: () => shown(labels.get('订单状态'), 60),
  });
}

/** 应付总额 at the foot of the goods, 应支付金额 beside the time of payment. 实付款 has not been seen on this page. */
function totalOf(document: Document, labels: Labels, trail: Trail): Fen | undefined {
  const label = (...names: string[]) => labelledAmount(labels, ...names);
  return trail.first('total', {
    'goods-total': () => label('应付总额'),
    count: () => amountOf(document.querySelector('.goods-total .count')),
    'pay-info': () => label('应支付金额', '实付金额', '实付款', '实付总额'),
  });
}

/** 自营 orders name no shop; `#orderType` tells them (0 = 自营, 22 = POP). */
function shopOf(document: Document, base: URL): OrderReading['shop'] {
  const type = document.querySelector('input#orderType')?.getAttribute('value')?.trim();
  const shop = shopAmong(document, base, type);
  if (shop || type !== '0') return shop;
  return selfOperatedShop();
}

/** The part of the page that is about this order, without the site's head and foot. */
function mainOf(document: Document): Element {
  const parts = [...document.querySelectorAll('.state-top, .order-state, .order-info, .tb-order, .goods-total')];
  let common: Element | null = parts[0] ?? document.body;
  while (common && !parts.every((part) => common?.contains(part))) common = common.parentElement;
  return common ?? document.documentElement;
}
