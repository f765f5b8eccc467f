import { parameters } from '../page/links';
import type { KeptPage, PageKeys } from './kept-page';

/** Of an order, a line, an item. */
const NUMBER = /^\d{5,25}(?:-\d{1,20})?$/;
/** A list of invoices names every order there is; which one is meant it does not say. */
const MOST = 50;

/** What a page's address and what it shows say it is about. Reads only; whatever is no number is no key. */
export function pageKeys(
  url: URL,
  { orders, lines, skus, items, orderText, itemLinks }: KeptPage,
  documents: readonly ParentNode[],
): PageKeys {
  const said = saidIn(url);
  const of = (names: readonly string[] = []) => names.flatMap((name) => said.get(name) ?? []);
  const found = (selector: string | undefined) =>
    selector === undefined ? [] : documents.flatMap((one) => [...one.querySelectorAll(selector)].slice(0, MOST));
  const texts = found(orderText).map((element) => element.textContent?.trim() ?? '');
  const linked = found(itemLinks).map((link) => /\/(\d+)\.html/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
  return {
    orders: numbers([...of(orders), ...texts]),
    lines: numbers(of(lines)),
    skus: numbers([...of(skus), ...linked]),
    items: numbers(of(items)),
  };
}

/** Parameters of the query, and of a query behind `#`, as pages write that change without loading. */
function saidIn(url: URL): Map<string, string> {
  const behind = url.hash.indexOf('?');
  const hash = behind < 0 ? [] : parameters(new URL(`https://x/${url.hash.slice(behind)}`));
  return new Map([...hash, ...parameters(url)]);
}

const numbers = (found: readonly string[]): string[] =>
  [...new Set(found.filter((one) => NUMBER.test(one)))].slice(0, MOST);
