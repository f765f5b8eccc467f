import type { PageText, Range } from '../../page/page-text';
import { clean } from '../../page/text';
import { isButtonText } from '../words';
import type { ItemAddress, ItemIds } from './item-addresses';

/** A link to an item's page, with the ids that its address states. */
export interface ItemLink extends Range, ItemIds {
  /** What the link says; `''` where it holds a picture only. */
  text: string;
  /** The picture's words, or the link's `title`. */
  alternative: string;
}

const HREF = 600;

/** Links to the platform's own item pages (or to the snapshot of the item as sold), in reading order, without buttons. */
export function itemLinks(page: PageText, idsOf: ItemAddress): ItemLink[] {
  return page.links.slice(0, 20_000).flatMap(({ element, range }) => {
    const ids = idsOf((element.getAttribute('href') ?? '').slice(0, HREF).trim());
    if (!ids) return [];
    const shown = clean(page.text.slice(range.start, range.end)).replace(/\s*\[?交易快照\]?$/, '');
    if (isButtonText(shown)) return [];
    const image = element.querySelector('img');
    const alternative = clean(
      element.getAttribute('title') || image?.getAttribute('alt') || image?.getAttribute('title'),
    );
    return [{ ...ids, ...range, text: /\p{L}/u.test(shown) ? shown : '', alternative }];
  });
}
