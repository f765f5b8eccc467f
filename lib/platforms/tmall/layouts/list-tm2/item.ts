import { textOf } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import type { LineDraft } from '../../fields/assemble';
import { countIn, firstText, itemIdIn, named, paidPrice, wordAmong } from '../../fields/dom';
import { hrefsOf } from '../../fields/page-links';
import { readInfoLines } from '../../fields/spec';
import { isPseudoItem, refundMark } from '../../fields/status-words';
import { subOrderIn } from '../../fields/sub-order';

/** One item row, on the list and on the detail page of tm2. */
export const ITEM = `.trade-bought-list-order-info, .trade-order-detail-order-info, ${named('itemInfo')}`;
const SNAPSHOT = /\s*\[?\s*交易快照\s*\]?\s*$/;
/** Words of a row that are not about what was bought. */
const NEVER = 'script, style';

/** A line of a tm2 page, or nothing for insurance and other pseudo items. */
export function readItem(item: Element, trail: Trail): LineDraft | undefined {
  const anchors = [...item.querySelectorAll('a[href]')];
  const hrefs = hrefsOf(anchors);
  const title = titleIn(item, anchors, trail);
  if (!title || isPseudoItem(title, hrefs[0] ?? undefined)) return undefined;
  const { spec, promises } = readInfoLines(infoLines(item));
  const sub = subOrderIn(hrefs.map((href) => href ?? undefined));
  if (sub) trail.note('lineId', sub.via);
  return {
    title,
    spec,
    promises,
    quantity: quantityIn(item, trail),
    unitPrice: trail.first('unitPrice', {
      'price column': () => paidPrice(item.querySelector('[class*="itemInfoColPrice"], [class*="baseInfoRight"]')),
      row: () => paidPrice(item),
    }),
    itemId: hrefs.map(itemIdIn).find(Boolean),
    skuId: /[?&]skuId=(\d{6,20})(?!\d)/.exec(hrefs.find((href) => itemIdIn(href)) ?? '')?.[1],
    lineId: sub?.id,
    refund: refundIn(item),
  };
}

function titleIn(item: Element, anchors: readonly Element[], trail: Trail): string | undefined {
  const strip = (text: string) => text.replace(SNAPSHOT, '').trim();
  return trail.first('title', {
    'title text': () => strip(firstText(item.querySelectorAll('[class*="titleText"]'))),
    'title link': () => strip(firstText(item.querySelectorAll(named('title')))),
    suborder_itemtitle: () => strip(firstText(item.querySelectorAll('[data-spm="suborder_itemtitle"]'))),
    'item link': () =>
      anchors
        .filter((anchor) => itemIdIn(anchor.getAttribute('href')))
        .map((anchor) => strip(textOf(anchor)))
        .find((text) => text.length > 1),
  });
}

/** The innermost info lines: `infoContent--` on the list, `info--` on the detail page. */
function infoLines(item: Element): Element[] {
  const contents = [...item.querySelectorAll(named('infoContent'))];
  return contents.length > 0 ? contents : [...item.querySelectorAll(named('info'))];
}

function quantityIn(item: Element, trail: Trail): number | undefined {
  return trail.first('quantity', {
    'quantity class': () => {
      for (const element of item.querySelectorAll('[class*="quantity"], [class*="Quantity"]')) {
        const count = countIn(textOf(element, 30));
        if (count !== undefined) return count;
      }
      return undefined;
    },
    x3: () => wordAmong(item, NEVER, (text) => (/^[x×X]\s*\d{1,5}$/.test(text) ? countIn(text) : undefined)),
  });
}

/** The item's own refund mark: its class, or words that stand alone in the row (also on a button: 查看退款). */
function refundIn(item: Element): string | undefined {
  const own = firstText(item.querySelectorAll('[class*="refundStatus"]'), 60);
  return own || wordAmong(item, NEVER, refundMark);
}
