import { yuanToFen } from '../../../model/money';
import { simplified } from '../../../model/words/simplified';
import { clean } from '../../page/text';

/** `[class^="title--"]`: class names are `name--HASH`, the hash changes with every release of the page. */
export function named(...names: string[]): string {
  return names.map((name) => `[class^="${name}--"], [class*=" ${name}--"]`).join(', ');
}

/** Elements within `root` that are not inside `skip` (advertising within an order's box). */
export function within(root: ParentNode, selector: string, skip: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => element.closest(skip) === null);
}

/** Text of the first element that has any. */
export function firstText(elements: Iterable<Element>, max = 500): string {
  for (const element of elements) {
    const text = clean(element.textContent, max);
    if (text) return text;
  }
  return '';
}

/**
 * What `find` makes of the first text that stands in an element by itself and that it knows. Its words are looked at
 * before its place, which costs more.
 */
export function wordAmong<T>(
  root: ParentNode,
  skip: string,
  find: (text: string, element: Element) => T | undefined,
  max = 2000,
): T | undefined {
  let seen = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++seen > max) return undefined;
    if (element.firstElementChild !== null) continue;
    const text = clean(element.textContent, 200);
    const found = text ? find(text, element) : undefined;
    if (found !== undefined && !element.closest(skip)) return found;
  }
  return undefined;
}

const PRICES = '.trade-price-container';
const STRUCK = 'del, s, .trade-price-container-underline, [class*="price-mod__del"]';

/** A price whose digits may stand in spans of their own: `￥` `1299` `.` `00`. */
export function priceIn(element: Element | null | undefined): number | undefined {
  return element ? yuanToFen((element.textContent ?? '').slice(0, 400).replace(/\s+/g, '')) : undefined;
}

/** The price paid per piece: the first one that is not struck out. */
export function paidPrice(root: Element | null | undefined, selector = PRICES): number | undefined {
  if (!root) return undefined;
  for (const element of root.querySelectorAll(selector)) {
    if (element.closest(STRUCK) || element.querySelector('del')) continue;
    const price = priceIn(element);
    if (price !== undefined) return price;
  }
  return undefined;
}

/** `x3`, `×3`, `数量：3`, `3` -> 3. */
export function countIn(text: string): number | undefined {
  const digits = /^(?:(?:数量)?\s*[:：]?\s*[x×X*]?\s*)(\d{1,5})\s*(?:件|个|台|部)?$/.exec(simplified(text))?.[1];
  const count = Number(digits);
  return count >= 1 ? count : undefined;
}

/** `…/item.htm?id=700000000001`, `a.m.taobao.com/i700000000001.htm` -> the item's number. */
export function itemIdIn(href: string | null | undefined): string | undefined {
  const found = /\/i(\d{6,20})\.htm|[?&]id=(\d{6,20})(?!\d)/.exec(href?.slice(0, 2000) ?? '');
  return found?.[1] ?? found?.[2];
}

/** The smallest element that holds both. */
export function commonAncestor(a: Element | null, b: Element | null): Element | undefined {
  if (!a || !b) return a ?? b ?? undefined;
  let here: Element | null = a;
  while (here && !here.contains(b)) here = here.parentElement;
  return here ?? undefined;
}
