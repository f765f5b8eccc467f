import type { LinkKind, OrderLinks } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';
import { safeLink } from '../../page/links';
import { textOf } from '../../page/text';
import { LINKS, ORDER_ID, orderIdIn } from '../pages';

/** What an address leads to, by host and path. Anything else an order's box links to is not kept. */
const KINDS: readonly [LinkKind, RegExp][] = [
  ['afterSales', /^https:\/\/refund2?\.(?:taobao|tmall)\.com\/dispute\/(?!buyerDisputeList|sellerDisputeList)/i],
  ['invoice', /^https:\/\/invoice-ua\.taobao\.com\//],
  ['complaint', /^https:\/\/rights\.taobao\.com\/complaint\/(?!buyerList)/],
  ['chat', /^https:\/\/market\.m\.taobao\.com\/app\/im\/chat\//],
  ['logistics', /^https:\/\/market\.m\.taobao\.com\/app\/dinamic\/pc-trade-logistics\//],
  ['logistics', /^https:\/\/(?:wuliu|detail\.i56)\.taobao\.com\//],
  ['detail', /^https:\/\/(?:buyer)?trade(?:archive)?\.taobao\.com\/trade\/detail\/trade_(?:item|order)_detail\.htm\?/],
  ['detail', /^https:\/\/trade\.tmall\.com\/detail\/orderDetail\.htm\?/],
];

/** Part of each of the above: of an order's dozen addresses most lead to items and shops, and need no parsing. */
const LIKELY = /dispute|invoice-ua|complaint|im\/chat|logistics|wuliu|i56|(?:item|order)_?detail/i;

/**
 * The links among addresses of one order, first of its kind. Where its lines lead to different after-sales pages, none
 * of them is the order's. A detail link of another order (a recommendation, a neighbour) is not kept.
 */
export function linksAmong(hrefs: Iterable<string | null | undefined>, orderId: string, base: URL): OrderLinks {
  const links: OrderLinks = {};
  const doors = new Set<string>();
  for (const href of hrefs) {
    const url = href && LIKELY.test(href) ? safeLink(href, base, LINKS) : undefined;
    const kind = url && KINDS.find(([, form]) => form.test(url))?.[0];
    if (!url || !kind || (kind === 'detail' && orderIdIn(new URL(url)) !== orderId)) continue;
    links[kind] ??= url;
    if (kind === 'afterSales') doors.add(url);
  }
  if (doors.size > 1) delete links.afterSales;
  return links;
}

export function hrefsOf(elements: Iterable<Element>): (string | null)[] {
  return [...elements].map((element) => element.getAttribute('href'));
}

/** Without data the seller's platform shows in where the order's own pages are. */
export function leadsToTmall(hrefs: Iterable<string | null | undefined>): boolean {
  for (const href of hrefs) {
    if (/^(?:https?:)?\/\/(?:trade|refund2?)\.tmall\.com\//.test(href?.trim() ?? '')) return true;
  }
  return false;
}

/** Goods on Tmall's item pages are Tmall's; goods on Taobao's may be either's (a legacy list knows no others). */
export function soldOnTmall(items: readonly Element[]): boolean {
  return items.some((item) => item.querySelector('a[href*="//detail.tmall.com/"]') !== null);
}

/** A shop's own address, and the seller's number where it states one. */
export function shopLink(href: string | null | undefined, base: URL): { url?: string; id?: string } {
  const url = safeLink(href, base, LINKS);
  const id = url === undefined ? undefined : /[?&]user_number_id=(\d{1,20})(?!\d)/.exec(url)?.[1];
  return { ...(url === undefined ? {} : { url }), ...(id === undefined ? {} : { id }) };
}

/** An order number in a text: `订单号: 5190000000000001234`. */
export function orderIdAfterLabel(text: string): string | undefined {
  return /订单(?:编)?号\s{0,9}[:：]?\s{0,9}(\d{15,20})(?!\d)/.exec(simplified(text))?.[1];
}

export function asOrderId(text: string | null | undefined): string | undefined {
  return text && ORDER_ID.test(text) ? text : undefined;
}

/** The seller by the first of these elements that names one, and by the nick under which it is spoken to. */
export function sellerIn(
  names: Iterable<Element>,
  nick: Element | null | undefined,
  base: URL,
): { name: string; url?: string; id?: string; chatId: string | undefined } | undefined {
  for (const element of names) {
    const name = textOf(element, 100);
    const chatId = nick?.getAttribute('data-nick') ?? undefined;
    if (name) return { name, ...shopLink(element.getAttribute('href'), base), chatId };
  }
  return undefined;
}
