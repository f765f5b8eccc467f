import { outermost } from '../../../page/outermost';
import { MAX_LINES } from '../../fields/lines';
import { shown } from '../../fields/shown-text';
import { skuInHref } from '../../fields/skus';

/** The elements of an order's items. */
export function itemElements(box: Element): Element[] {
  const items = outermost(box.querySelectorAll('.goods-item'));
  return items.length > 0 ? items.slice(0, MAX_LINES) : linkedItems(box);
}

export interface LegacyItem {
  element: Element;
  /** What shows how many. */
  count: Element | undefined;
}

/**
 * `.goods-item` and the `.goods-number` that belongs to it: inside it, else the next one after it. Where several items
 * stand before as many numbers (`A B x1 x3`) they pair in order; where numbers are fewer they belong to the last items.
 */
export function legacyItems(box: Element): LegacyItem[] {
  const found: LegacyItem[] = [];
  let open: LegacyItem[] = [];
  let numbers: Element[] = [];
  const close = () => {
    const first = Math.max(0, open.length - numbers.length);
    open.slice(first).forEach((item, i) => {
      item.count = numbers[i];
    });
    open = [];
    numbers = [];
  };
  for (const element of box.querySelectorAll('.goods-item, .goods-number')) {
    const inside = element.parentElement?.closest('.goods-item') != null;
    if (element.classList.contains('goods-number')) {
      const item = inside ? open.pop() : undefined;
      if (item) item.count = element;
      else if (!inside) numbers.push(element);
    } else if (!inside && found.length < MAX_LINES) {
      if (numbers.length > 0) close();
      const item: LegacyItem = { element, count: undefined };
      found.push(item);
      open.push(item);
    }
  }
  close();
  return found.length > 0 ? found : linkedItems(box).map((element) => ({ element, count: undefined }));
}

/** Without `.goods-item`: what links to a product page, each product once, by its link with words if there is one. */
function linkedItems(box: Element): Element[] {
  const bySku = new Map<string, Element>();
  for (const anchor of box.querySelectorAll('a[href*="item."]')) {
    const sku = skuInHref(anchor.getAttribute('href'));
    if (!sku || (bySku.size >= MAX_LINES && !bySku.has(sku))) continue;
    const known = bySku.get(sku);
    if (!known || (shown(known) === '' && shown(anchor) !== '')) bySku.set(sku, anchor);
  }
  return [...bySku.values()];
}
