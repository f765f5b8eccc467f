import { yuanToFen } from '../../model/money';
import type { OrderLine } from '../../model/order';
import { skuInClass } from './ids';
import { countIn, digits, type Lines, MAX_LINES, skuInLinks } from './legacy-lines';
import { isServiceWord, promisesIn } from './promises';
import { firstOf, note } from './strategies';
import { titleIn } from './title';
import { shown } from './words';

type Via = Record<string, string>;
type Columns = Partial<Record<'sku' | 'price' | 'quantity', number>>;

/** The goods table. A shop's parcel has a table of its own, so there may be several. */
export function detailLines(document: Document, via: Via): Lines {
  const lines: OrderLine[] = [];
  let unnamed = 0;
  for (const table of document.querySelectorAll('table.tb-order, .goods-list table')) {
    const heads = [...table.querySelectorAll('thead th')].map((head) => shown(head, 40));
    for (const row of table.querySelectorAll('tbody tr')) {
      if (lines.length >= MAX_LINES) break;
      const goods = goodsCell(row);
      if (!goods) continue;
      const line = lineOf(row, goods, heads, via);
      if (line) lines.push(line);
      else unnamed++;
    }
  }
  return { lines, unnamed };
}

function goodsCell(row: Element): Element | undefined {
  return [...row.children].find((cell) => cell.querySelector('.p-name, .p-item') !== null);
}

function lineOf(row: Element, goods: Element, heads: readonly string[], via: Via): OrderLine | undefined {
  const title = firstOf(via, 'title', ['p-name', () => titleIn(goods)]);
  if (title === undefined) return undefined;
  const cells = [...row.children];
  const columns = columnsOf(cells, goods, heads);
  const text = (name: keyof Columns) => shown(cells[columns[name] ?? -1], 40);
  const skuId = firstOf(
    via,
    'skuId',
    ['sku-column', () => digits(text('sku'))],
    ['row-class', () => skuInClass(row, 'product-')],
    ['link', () => skuInLinks(goods)],
  );
  const unitPrice = firstOf(
    via,
    'unitPrice',
    ['price-column', () => priceIn(text('price'))],
    ['f-price', () => priceIn(shown(row.querySelector('.f-price'), 40))],
  );
  const quantityCell = cells[columns.quantity ?? -1];
  const quantity = quantityCell && countIn(quantityCell);
  note(via, 'quantity', quantity === undefined ? 'assumed' : 'quantity-column');
  const spec = specIn(goods);
  const promises = promisesIn(row);
  return {
    title,
    quantity: quantity ?? 1,
    ...(spec === '' ? {} : { spec }),
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(skuId === undefined ? {} : { skuId }),
    ...(promises.length > 0 ? { promises } : {}),
  };
}

/**
 * Where a row's values stand: by the heads, where each cell has one; else counted from the goods cell to the right.
 * The column of beans after them is there only on some orders, so nothing is counted from the end.
 */
function columnsOf(cells: readonly Element[], goods: Element, heads: readonly string[]): Columns {
  if (heads.length === cells.length) {
    const at = (words: RegExp) => heads.findIndex((head) => words.test(head));
    const columns = { sku: at(/商品编号/), price: at(/京东价|单价|价格|售价/), quantity: at(/数量/) };
    const beans = heads.findIndex((head) => /京豆/.test(head));
    if (Object.values(columns).every((index) => index >= 0) && columns.quantity !== beans) return columns;
  }
  const start = cells.indexOf(goods);
  return { sku: start + 1, price: start + 2, quantity: start + 3 };
}

function priceIn(text: string): number | undefined {
  return /^[¥￥]?\s*[\d,]+(?:\.\d+)?/.test(text) && !digits(text) ? yuanToFen(text) : undefined;
}

/** `.p-extra` holds the variant bought, and also buttons (找搭配) and service marks, which are no spec. */
function specIn(goods: Element): string {
  const parts: string[] = [];
  for (const span of goods.querySelectorAll('.p-extra span')) {
    if (span.parentElement?.closest('.p-extra span') || span.closest('.o-info, .o-match, [data-sku], a, button'))
      continue;
    const own = [...span.children].some((child) => isServiceWord(shown(child, 60)))
      ? [...span.children].map((child) => shown(child, 300))
      : [shown(span, 300)];
    parts.push(...own.filter((text) => text !== '' && !isServiceWord(text)));
  }
  return parts.join(' ').slice(0, 300);
}
