import type { Fen } from '../../../../model/money';
import { yuanToFen } from '../../../../model/money';
import type { OrderLine } from '../../../../model/order';
import { isServiceMark } from '../../../../model/words/service-mark';
import { simplified } from '../../../../model/words/simplified';
import type { Trail } from '../../../reading/trail';
import { countIn, type Lines, lineOf, MAX_LINES } from '../../fields/lines';
import { promisesIn } from '../../fields/service-marks';
import { shown } from '../../fields/shown-text';
import { asSku, skuInClass, skuInLinks } from '../../fields/skus';
import { titleIn } from '../../fields/title';

type Columns = Record<'sku' | 'price' | 'quantity', Element | undefined>;

/** The goods of a detail page. Each shop's parcel may have a table of its own; a gift is a row like any other. */
export function detailLines(document: Document, trail: Trail): Lines {
  const lines: OrderLine[] = [];
  let unnamed = 0;
  for (const table of document.querySelectorAll('table.tb-order, .goods-list table')) {
    const heads = [...table.querySelectorAll('thead th')].map((head) => simplified(shown(head, 40)));
    for (const row of table.querySelectorAll('tbody tr')) {
      const goods = [...row.children].find((cell) => cell.querySelector('.p-name, .p-item') !== null);
      if (!goods || lines.length >= MAX_LINES) continue;
      const line = detailLine(row, goods, heads, trail);
      if (line) lines.push(line);
      else unnamed++;
    }
  }
  return { lines, unnamed };
}

function detailLine(row: Element, goods: Element, heads: readonly string[], trail: Trail): OrderLine | undefined {
  const title = trail.first('title', { 'p-name': () => titleIn(goods) });
  if (title === undefined) return undefined;
  const column = columnsOf(row, goods, heads);
  const skuId = trail.first('skuId', {
    'sku-column': () => asSku(shown(column.sku, 40)),
    'row-class': () => skuInClass(row, 'product-'),
    link: () => skuInLinks(goods),
  });
  const unitPrice = trail.first('unitPrice', {
    'price-column': () => priceIn(column.price),
    'f-price': () => priceIn(row.querySelector('.f-price')),
  });
  const quantity = trail.first('quantity', { 'quantity-column': () => countIn(column.quantity) });
  return lineOf({ title, quantity, spec: specIn(goods), unitPrice, skuId, promises: promisesIn(row) }, trail);
}

/**
 * Where a row's values stand: under the heads, where each cell has one; else counted from the goods to the right. The
 * column of beans after them is there only on some orders, so nothing is counted from the end.
 */
function columnsOf(row: Element, goods: Element, heads: readonly string[]): Columns {
  const cells = [...row.children];
  const start = cells.indexOf(goods);
  const index = (words: RegExp, fallback: number) => {
    const at = heads.length === cells.length ? heads.findIndex((head) => words.test(head)) : -1;
    return at < 0 ? start + fallback : at;
  };
  return {
    sku: cells[index(/商品编号/, 1)],
    price: cells[index(/京东价|单价|价格|售价/, 2)],
    quantity: cells[index(/商品数量|购买数量|^数量$/, 3)],
  };
}

/** `¥99.00`, also without the sign: the cell holds nothing else. */
function priceIn(cell: Element | null | undefined): Fen | undefined {
  const text = shown(cell, 40);
  return /^[¥￥]|^[\d,]+\.\d\d$/.test(text) ? yuanToFen(text) : undefined;
}

const NOT_SPEC = '.o-info, .o-match, [data-sku], a, button';

/** `.p-extra` holds the variant bought, but also buttons (找搭配) and service marks, which are no spec. */
function specIn(goods: Element): string {
  const parts: string[] = [];
  for (const element of goods.querySelectorAll('.p-extra > *')) {
    const inner = [...element.children];
    const mixed = inner.some((child) => isServiceMark(shown(child, 60)) || child.matches(NOT_SPEC));
    for (const part of mixed ? inner : [element]) {
      const text = part.matches(NOT_SPEC) ? '' : shown(part, 300);
      if (text !== '' && !isServiceMark(text)) parts.push(text);
    }
  }
  return parts.join(' ').slice(0, 300);
}
