import { type PageText, piecesIn, type Range } from '../page/page-text';
import { shopNamedBy } from '../page/shop-name';

/** The shop, where one text names it by its kind and no other does: a second name is of a recommended shop. */
export function shopNameIn(page: PageText, box: Range): string | undefined {
  const names = new Set(piecesIn(page, box).flatMap(({ text }) => shopNamedBy(text) ?? []));
  return names.size === 1 ? [...names][0] : undefined;
}
