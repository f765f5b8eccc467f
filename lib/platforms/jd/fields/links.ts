import type { LinkKind, OrderLinks } from '../../../model/order';
import { simplified } from '../../../model/words/simplified';
import { safeLink } from '../../page/links';
import { LINKS } from '../pages';
import { shown } from './shown-text';

/** What an anchor of an order leads to, by its words, its address or JD's own click tag. */
const KINDS: readonly [LinkKind, { text?: RegExp; href?: RegExp; tag?: RegExp }][] = [
  [
    'afterSales',
    {
      text: /^(?:申请售后|申请返修|返修\s*\/?\s*退换货|退换\s*\/\s*售后)/,
      href: /\/\/myjd\.jd\.com\/repair\/ordersearchlist\.action/,
      tag: /(?:order|product)_repair$/,
    },
  ],
  ['invoice', { text: /^(?:查看|下载)?(?:电子)?发票(?:详情)?$|^查看发票/, href: /\/\/myivc\.jd\.com\// }],
  ['chat', { text: /^联系(?:卖家|客服)$/, href: /\/\/(?:jdcs|chat)\.jd\.com\// }],
  ['complaint', { text: /^(?:我要)?投诉|交易纠纷/ }],
  ['logistics', { text: /^(?:查看|订单)物流$|^物流(?:详情|信息)$/ }],
  ['detail', { text: /^订单详情/, href: /\/normal\/item\.action\?(?!.*[?&]p=1(?:&|$))/i, tag: /order_num$/ }],
];
const MAX_ANCHORS = 400;

function kindOf(anchor: Element): LinkKind | undefined {
  const text = simplified(shown(anchor, 60) || (anchor.getAttribute('title') ?? ''));
  const href = anchor.getAttribute('href') ?? '';
  const tag = anchor.getAttribute('clstag') ?? '';
  return KINDS.find(([, by]) => by.text?.test(text) || by.href?.test(href) || by.tag?.test(tag))?.[0];
}

/**
 * The links an order's element gives. An anchor without a real address (`#none`, `javascript:`, a button) gives none.
 * Where the lines of one order lead to different after-sales pages, none of them is the order's.
 */
export function linksIn(anchors: Iterable<Element>, base: URL): OrderLinks {
  const links: OrderLinks = {};
  const doors = new Set<string>();
  let seen = 0;
  for (const anchor of anchors) {
    if (++seen > MAX_ANCHORS) break;
    const kind = kindOf(anchor);
    if (!kind || (links[kind] && kind !== 'afterSales')) continue;
    const url = safeLink(anchor.getAttribute('href'), base, LINKS);
    if (!url) continue;
    links[kind] ??= url;
    if (kind === 'afterSales') doors.add(url);
  }
  if (doors.size > 1) delete links.afterSales;
  return links;
}
