import type { Platform } from '../../model/order';
import { onlyAmount } from '../labels/amounts';
import type { ItemAddress } from '../labels/items/item-addresses';
import type { LabelWords } from '../labels/label-words';
import { linksIn, type PageText, type Range } from '../page/page-text';

const item: ItemAddress = (href) => {
  const [, id] =
    /^(?:https?:)?\/\/(?:item\.taobao\.com|(?:[a-z]{2,10}\.)?detail\.tmall\.(?:com|hk))\/item\.htm\?(?:[^#]{0,200}&)?id=(\d{5,20})/i.exec(
      href,
    ) ??
    /^(?:https?:)?\/\/a\.m\.(?:taobao|tmall)\.com\/i(\d{5,20})\.htm/i.exec(href) ??
    [];
  if (id) return { key: id, itemId: id };
  const [, snapshot] =
    /^(?:https?:)?\/\/(?:buyertrade|trade)\.taobao\.com\/trade\/(?:detail\/)?tradeSnap\.htm\?(?:[^#]{0,200}&)?trade_?id=(\d{15,20})/i.exec(
      href,
    ) ?? [];
  return snapshot ? { key: `snapshot-${snapshot}` } : undefined;
};

/** Taobao's rows put (含运费…) behind what was paid, and the label far away in the head of the table. */
const BEFORE_POSTAGE = /[¥￥]\s{0,2}[\d,]{1,12}(?:\s{0,2}\.\s{0,2}\d{1,2})?(?=\s{0,3}[(（]\s?含运费)/g;

const TMALLS_PAGE = 'trade.tmall.com';

/** Tmall's orders link to Tmall's own trade and refund pages. */
function seller(page: PageText, box: Range & { orderId: string }, url: URL): Platform {
  if (url.hostname === TMALLS_PAGE) return 'tmall';
  const isTmall = linksIn(page, box).some(({ element }) => {
    const href = (element.getAttribute('href') ?? '').trim().slice(0, 1000);
    const [, host] = /^(?:https?:)?\/\/(trade|refund2)\.tmall\.com\//i.exec(href) ?? [];
    return host !== undefined && (host.toLowerCase() === 'refund2' || href.includes(box.orderId));
  });
  return isTmall ? 'tmall' : 'taobao';
}

export const TMALL_LABELS: LabelWords = {
  paid: [/实付款|实付金额|实际支付|实付/g, /订单金额|订单总价|支付金额|(?<!商品)合计|(?<!商品)总计/g],
  totalWithoutLabel: (text) => onlyAmount([...text.matchAll(BEFORE_POSTAGE)].map(([amount]) => amount).join('\n')),
  item,
  namesShops: true,
  /**
   * The completion on Taobao's pages, but the day of the order on Tmall's legacy detail page, which shows no 创建时间 (captured
   * 2025-11).
   */
  dealIs: (url, times) => (url.hostname === TMALLS_PAGE && !times.placedAt ? 'placedAt' : 'completedAt'),
  seller,
};
