import type { ReaderId } from '../../model/order';
import { clean } from '../text';
import type { PageText, Range } from './page-text';
import { BUTTON_WORDS } from './words';

/** A link to an item's page, with the ids that its address states. */
export interface ItemLink extends Range {
  key: string;
  itemId?: string;
  skuId?: string;
  /** What the link says; `''` where it holds a picture only. */
  text: string;
  /** The picture's words, or the link's `title`. */
  alternative: string;
}

const HREF = 600;

/** Links to the platform's own item pages (or to the snapshot of the item as sold), in reading order, without buttons. */
export function itemLinks(page: PageText, reader: ReaderId): ItemLink[] {
  return page.links.slice(0, 20_000).flatMap(({ element, range }) => {
    const ids = idsOf((element.getAttribute('href') ?? '').slice(0, HREF).trim());
    if (!ids?.key.startsWith(`${reader}:`)) return [];
    const shown = clean(page.text.slice(range.start, range.end)).replace(/\s*\[?交易快照\]?$/, '');
    if (BUTTON_WORDS.test(shown)) return [];
    const image = element.querySelector('img');
    const alternative = clean(
      element.getAttribute('title') || image?.getAttribute('alt') || image?.getAttribute('title'),
    );
    return [{ ...ids, ...range, text: /\p{L}/u.test(shown) ? shown : '', alternative }];
  });
}

type Ids = Pick<ItemLink, 'key' | 'itemId' | 'skuId'>;

/** The documented forms of item addresses, relative ones included; the host must be the platform's. */
function idsOf(href: string): Ids | undefined {
  const jd = /^(?:https?:)?\/\/(?:item|npcitem)(?:\.m|\.jkcs)?\.jd\.(?:com|hk)\/(?:product\/)?(\d{4,20})\.html/i.exec(
    href,
  );
  if (jd?.[1]) return { key: `jd:${jd[1]}`, skuId: jd[1] };
  const taobao =
    /^(?:https?:)?\/\/(?:item\.taobao\.com|(?:[a-z]{2,10}\.)?detail\.tmall\.(?:com|hk))\/item\.htm\?(?:[^#]{0,200}&)?id=(\d{5,20})/i.exec(
      href,
    ) ?? /^(?:https?:)?\/\/a\.m\.(?:taobao|tmall)\.com\/i(\d{5,20})\.htm/i.exec(href);
  if (taobao?.[1]) return { key: `tmall:${taobao[1]}`, itemId: taobao[1] };
  const snapshot =
    /^(?:https?:)?\/\/(?:buyertrade|trade)\.taobao\.com\/trade\/(?:detail\/)?tradeSnap\.htm\?(?:[^#]{0,200}&)?trade_?id=(\d{15,20})/i.exec(
      href,
    );
  if (snapshot?.[1]) return { key: `tmall:snapshot-${snapshot[1]}` };
  const pinduoduo =
    /^(?:(?:https?:)?\/\/mobile\.(?:yangkeduo|pinduoduo)\.com\/|\/)?goods2?\.html\?(?:[^#]{0,200}&)?goods_id=(\d{4,20})/i.exec(
      href,
    );
  return pinduoduo?.[1] ? { key: `pinduoduo:${pinduoduo[1]}`, itemId: pinduoduo[1] } : undefined;
}
