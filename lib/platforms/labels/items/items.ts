import { marksAmong } from '../../page/marks';
import { imagesIn, inside, type PageText, piecesIn, type Range, within } from '../../page/page-text';
import { isReceiver, startsFeed } from '../words';
import type { ItemLink } from './item-links';
import { isNamed, longest, startsOfRows } from './item-rows';
import type { Item, Start } from './item-start';
import { startsOfLinks } from './linked-items';
import { piecesOfOrder, type QuantityMark, quantitiesIn } from './quantities';

export interface Items {
  items: Item[];
  /** How the titles were found. */
  via: string;
}

/** More rows, pictures or links than an order has: the work for one box stays small whatever is in it. */
const MAX_SEEDS = 300;

/** The goods in one order's box: by links to item pages, else by the rows around quantities or pictures. */
export function itemsIn(page: PageText, links: readonly ItemLink[], box: Range): Items {
  const feeds = feedsIn(page, box);
  const bought = (offset: number) => !feeds.some(({ start, end }) => offset >= start && offset < end);
  const quantities = quantitiesIn(page, box)
    .filter(({ offset }) => bought(offset))
    .slice(0, MAX_SEEDS);
  const inBox = inside(links, box, (link) => link).filter(({ start }) => bought(start));
  const linked = startsOfLinks(inBox.slice(0, MAX_SEEDS), quantities);
  // Where quantities are shown, links behind the last of them are not what was bought.
  const last = quantities.at(-1)?.offset;
  if (linked.some(({ offset }) => last === undefined || offset < last))
    return { items: withQuantities(page, box, linked, quantities), via: 'item-link' };

  const images = imagesIn(page, box)
    .filter(({ range }) => bought(range.start))
    .slice(0, MAX_SEEDS);
  const pieces = piecesIn(page, box).filter(({ start, element }) => bought(start) && !isReceiver(element));
  const rows = (seeds: readonly { element: Element }[]) => startsOfRows(page, box, seeds, images, bought);
  const ways: [string, () => Start[]][] = [
    ['quantity-row', () => rows(quantities)],
    ['picture-row', () => rows(images)],
    ['named-title', () => pieces.filter(isNamed).map(({ text, start }) => ({ title: text, offset: start }))],
    ['longest-text', () => longest(pieces)],
  ];
  for (const [via, find] of ways) {
    const starts = find().slice(0, MAX_SEEDS);
    if (starts.length > 0) return { items: withQuantities(page, box, starts, quantities), via };
  }
  return { items: [], via: 'none' };
}

/** A quantity belongs to the item it follows. Items behind the last one that has a quantity were not bought. */
function withQuantities(
  page: PageText,
  box: Range,
  starts: readonly Start[],
  quantities: readonly QuantityMark[],
): Item[] {
  const marked = starts.map((start, i) => {
    const end = starts[i + 1]?.offset ?? box.end;
    return { ...start, quantity: quantities.find(({ offset }) => offset >= start.offset && offset < end)?.quantity };
  });
  const last = marked.findLastIndex(({ quantity }) => quantity !== undefined);
  const kept = last < 0 ? marked : marked.slice(0, last + 1);
  const whole = kept.length === 1 ? piecesOfOrder(page.text.slice(box.start, box.end)) : undefined;
  return kept.map(({ offset, quantity, ...item }, i) => {
    const promises = marksAmong(piecesIn(page, { start: offset, end: kept[i + 1]?.offset ?? box.end }));
    return { ...item, quantity: quantity ?? whole ?? 1, ...(promises.length > 0 ? { promises } : {}) };
  });
}

/** Advertising inside a box: from its heading to the end of what holds it. */
function feedsIn(page: PageText, box: Range): Range[] {
  const headings = piecesIn(page, box).filter(({ text }) => startsFeed(text));
  return headings.slice(0, 50).flatMap((piece) => {
    for (let up: Element | null = piece.element; up; up = up.parentElement) {
      const range = page.ranges.get(up);
      if (!range || !within(range, box)) break;
      if (range.end > piece.end + 1) return [{ start: piece.start, end: range.end }];
    }
    return [{ start: piece.start, end: box.end }];
  });
}
