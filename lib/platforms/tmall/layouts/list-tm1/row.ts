import { textOf } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import type { LineDraft } from '../../fields/assemble';
import { countIn, itemIdIn, paidPrice, wordAmong } from '../../fields/dom';
import { hrefsOf } from '../../fields/page-links';
import { unique } from '../../fields/service-marks';
import { specOf, specText } from '../../fields/spec';
import { refundMark } from '../../fields/status-words';
import { subOrderIn } from '../../fields/sub-order';

/** The cell that shows what was bought. */
export const PRODUCT = '[class*="production-mod__production"], [class*="suborder-mod__production"]';
export const PRICE = '[class*="price-mod__price"] p, [class*="price-mod__price"]';
const NEVER = 'script, style';

function titleLink(row: Element): Element | undefined {
  const product = row.querySelector(PRODUCT) ?? row;
  return [...product.querySelectorAll('a')].find((anchor) => {
    const text = textOf(anchor);
    return text !== '' && !/^\[?\s*交易快照\s*\]?$/.test(text);
  });
}

export function titleIn(row: Element): string {
  return textOf(titleLink(row)).replace(/\s*\[交易快照\]$/, '');
}

/** 宝贝|单价|数量|商品操作|实付款|交易状态|交易操作: the last three stand in the first row of an order only. */
export function readRow(row: Element, trail: Trail): LineDraft {
  const cells = [...row.children];
  const product = row.querySelector(PRODUCT);
  const at = cells.findIndex((cell) => cell.contains(product));
  const anchors = [...row.querySelectorAll('a[href]')];
  const hrefs = hrefsOf(anchors);
  const sub = subOrderIn(hrefs.map((href) => href ?? undefined));
  if (sub) trail.note('lineId', sub.via);
  const specs = [...(product?.querySelectorAll('[class*="sku-item"]') ?? [])].map((part) =>
    specText(textOf(part, 300)),
  );
  return {
    title: titleIn(row),
    spec: specOf(specs.map((text) => ['', text] as const)),
    promises: unique(
      [...(product?.querySelectorAll('[class*="icon"] [title], [class*="icon"][title]') ?? [])]
        .map((icon) => icon.getAttribute('title') ?? '')
        .filter((title) => title !== '保障卡'),
    ),
    quantity: trail.first('quantity', {
      'third column': () => countIn(textOf(cells[at + 2], 30)),
      // 天猫超市 shifts the columns: the first cell after the goods that is nothing but a number.
      'number alone': () =>
        cells
          .slice(at + 1)
          .map((cell) => countIn(textOf(cell, 30)))
          .find(Boolean),
    }),
    unitPrice: trail.first('unitPrice', {
      'second column': () => paidPrice(cells[at + 1], PRICE),
      'first price': () =>
        paidPrice(
          cells.slice(at + 1).find((cell) => cell.querySelector(PRICE)),
          PRICE,
        ),
    }),
    itemId: hrefs.map(itemIdIn).find(Boolean),
    lineId: sub?.id,
    refund: refundIn(anchors, cells.slice(at + 1, at + 4)),
  };
}

/** In the columns up to 商品操作 a word is about the item; further right it may be about the whole order. */
function refundIn(anchors: readonly Element[], cells: readonly Element[]): string | undefined {
  for (const cell of cells) {
    const mark = refundMark(textOf(cell, 60)) ?? wordAmong(cell, NEVER, refundMark);
    if (mark !== undefined) return mark;
  }
  const open = anchors.find((anchor) => /\/dispute\/detail\.htm/i.test(anchor.getAttribute('href') ?? ''));
  return open ? textOf(open, 60) || undefined : undefined;
}
