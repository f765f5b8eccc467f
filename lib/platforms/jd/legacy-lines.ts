import type { OrderLine } from '../../model/order';
import { skuInClass, skuInHref } from './ids';
import { promisesIn } from './promises';
import { firstOf, note } from './strategies';
import { titleIn, titleOfPicture } from './title';
import { shown } from './words';

export const MAX_LINES = 100;

interface Item {
  element: Element;
  quantity: number | undefined;
}

export interface Lines {
  lines: OrderLine[];
  /** Items without a name: it comes later by script. */
  unnamed: number;
}

/** The item rows of one order of the legacy list. Lists show no unit price. */
export function linesIn(box: Element, via: Record<string, string>): Lines {
  const found = items(box);
  const skus = found.map(({ element }) => skuOf(element, via));
  rebought(box, found).forEach((sku, i) => {
    if (skus[i] === undefined && sku !== undefined) {
      skus[i] = sku;
      note(via, 'skuId', 'rebuy-link');
    }
  });
  const lines: OrderLine[] = [];
  for (const [i, { element, quantity }] of found.entries()) {
    const title = firstOf(via, 'title', ['p-name', () => titleIn(element)], ['link-text', () => linkText(element)]);
    if (title === undefined) continue;
    const skuId = skus[i];
    const promises = promisesIn(rowPart(element, found.length));
    note(via, 'quantity', quantity === undefined ? 'assumed' : 'goods-number');
    lines.push({
      title,
      quantity: quantity ?? 1,
      ...(skuId === undefined ? {} : { skuId }),
      ...(promises.length > 0 ? { promises } : {}),
    });
  }
  return { lines, unnamed: found.length - lines.length };
}

/**
 * `.goods-item` and the number that belongs to it: inside it, else the next one after it. Where several items stand
 * before their numbers (`A B x1 x3`), they pair in order; an item with another item before the next number has none.
 */
function items(box: Element): Item[] {
  const found: Item[] = [];
  let open: Item[] = [];
  let numbers: number[] = [];
  const close = () => {
    const pairs = numbers.length >= open.length ? open : open.slice(-numbers.length || open.length);
    pairs.forEach((item, i) => {
      item.quantity ??= numbers[i];
    });
    open = [];
    numbers = [];
  };
  for (const element of box.querySelectorAll('.goods-item, .goods-number')) {
    const owner = element.parentElement?.closest('.goods-item');
    if (element.classList.contains('goods-number')) {
      const quantity = countIn(element);
      const inner = owner && found.at(-1);
      if (inner) {
        inner.quantity ??= quantity;
        open = open.filter((item) => item !== inner);
      } else if (quantity !== undefined) numbers.push(quantity);
      continue;
    }
    if (owner || found.length >= MAX_LINES) continue;
    if (numbers.length > 0) close();
    const item: Item = { element, quantity: undefined };
    found.push(item);
    open.push(item);
  }
  close();
  return found.length > 0 ? found : linkedItems(box);
}

/** Without `.goods-item`: what links to a product page, each product once. */
function linkedItems(box: Element): Item[] {
  const bySku = new Map<string, Element>();
  for (const anchor of box.querySelectorAll('a[href*="item."]')) {
    const sku = skuInHref(anchor.getAttribute('href'));
    if (!sku || bySku.size >= MAX_LINES) continue;
    const known = bySku.get(sku);
    if (!known || (shown(known) === '' && shown(anchor) !== '')) bySku.set(sku, anchor);
  }
  return [...bySku.values()].map((element) => ({ element, quantity: undefined }));
}

function linkText(element: Element): string | undefined {
  if (!element.matches('a')) {
    const link = element.querySelector('a[href*="item."]');
    return (link && (shown(link) || titleOfPicture(link))) || undefined;
  }
  return shown(element) || titleOfPicture(element);
}

/** `x2`, `×2`, `共 2 件` */
export function countIn(element: Element): number | undefined {
  const digits = /(?:[x×*]\s*|共\s*|^)(\d{1,5})(?!\d)/i.exec(shown(element, 40))?.[1];
  const count = Number(digits);
  return count >= 1 ? count : undefined;
}

function skuOf(item: Element, via: Record<string, string>): string | undefined {
  return firstOf(
    via,
    'skuId',
    ['class', () => skuInClass(item, 'p-')],
    ['link', () => skuInHref(item.getAttribute('href')) ?? skuInLinks(item)],
    ['data-sku', () => digits(item.querySelector('[data-sku]')?.getAttribute('data-sku'))],
  );
}

export function skuInLinks(item: Element): string | undefined {
  for (const anchor of item.querySelectorAll('a[href*="item."]')) {
    const sku = skuInHref(anchor.getAttribute('href'));
    if (sku) return sku;
  }
  return undefined;
}

export function digits(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return /^\d{5,20}$/.test(trimmed) ? trimmed : undefined;
}

/** `wids=1192190,2856692&nums=2,1` of 立即购买: used only where it names as many products as there are items. */
function rebought(box: Element, found: readonly Item[]): (string | undefined)[] {
  const href = box.querySelector('.btn-again[href*="wids="]')?.getAttribute('href') ?? '';
  const wids = /[?&]wids=([\d,]+)/.exec(href)?.[1]?.split(',') ?? [];
  const nums = /[?&]nums=([\d,]+)/.exec(href)?.[1]?.split(',') ?? [];
  if (wids.length !== found.length) return [];
  const agree = found.every(
    ({ quantity }, i) => quantity === undefined || nums[i] === undefined || nums[i] === `${quantity}`,
  );
  return agree ? wids.map((wid) => digits(wid)) : [];
}

/** Marks may stand beside the item in its cell; a cell with several items is left to the item itself. */
function rowPart(item: Element, count: number): Element {
  const cell = item.closest('td');
  return cell && (count === 1 || cell.querySelectorAll('.goods-item').length === 1) ? cell : item;
}
