import type { OrderLinks } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import { safeLink } from '../page/links';
import { linksIn, type PageText, type Range } from '../page/page-text';
import { clean, present } from '../page/text';
import type { PlatformReader } from '../reading/reader';

const WORDS: readonly [keyof OrderLinks, RegExp][] = [
  ['detail', /^(?:订单|查看)详情$|^查看订单$/],
  [
    'afterSales',
    /^(?:申请售后|售后服务|退换货|返修\/退换货|返修退换货|退款\/退货|退款\/退换货|退款\/售后|申请退款|退换)$/,
  ],
  ['invoice', /^(?:查看发票|申请开票|发票详情|下载发票)$/],
  ['logistics', /^(?:查看物流|物流详情|订单跟踪)$/],
];

/** The page's own links of one order, by their words. Where lines have different ones, none is the order's. */
export function orderLinksIn(page: PageText, range: Range, platform: PlatformReader, url: URL): OrderLinks {
  const found = new Map<keyof OrderLinks, Set<string>>();
  for (const { element, range: place } of linksIn(page, range)) {
    if (place.end - place.start > 20) continue;
    const text = simplified(clean(page.text.slice(place.start, place.end)));
    const kind = WORDS.find(([, words]) => words.test(text))?.[0];
    const link = kind && safeLink(element.getAttribute('href'), url, platform);
    if (kind && link) found.set(kind, (found.get(kind) ?? new Set()).add(link));
  }
  const only = (kind: keyof OrderLinks) => (found.get(kind)?.size === 1 ? [...(found.get(kind) ?? [])][0] : undefined);
  return present({
    detail: only('detail'),
    afterSales: only('afterSales'),
    invoice: only('invoice'),
    logistics: only('logistics'),
  });
}
