import { clean } from '../text';
import type { ItemLink } from './item-links';
import { type PageText, type Piece, piecesIn, type Range, within } from './page-text';
import { piecesOfOrder, type QuantityMark, quantitiesIn } from './quantities';
import { FEED, isTitleLike, PSEUDO_ITEM } from './words';

export interface Item {
  title: string;
  quantity: number;
  itemId?: string;
  skuId?: string;
}

export interface Items {
  items: Item[];
  /** How the titles were found. */
  via: string;
}

type Start = Omit<Item, 'quantity'> & { offset: number };

/** The goods in one order's box: by links to item pages, else by the rows around quantities or pictures. */
export function itemsIn(page: PageText, links: readonly ItemLink[], box: Range): Items {
  const feeds = feedsIn(page, box);
  const bought = (offset: number) => !feeds.some(({ start, end }) => offset >= start && offset < end);
  const quantities = quantitiesIn(page, box).filter(({ offset }) => bought(offset));
  const linked = startsOfLinks(
    links.filter((link) => within(link, box) && bought(link.start)),
    quantities,
  );
  if (linked.length > 0) return { items: withQuantities(page, box, linked, quantities), via: 'item-link' };

  const images = page.images.filter((image) => {
    const range = page.ranges.get(image);
    return within(range, box) && bought(range.start);
  });
  const pieces = piecesIn(page, box).filter(({ start }) => bought(start));
  const ways: [string, () => Start[]][] = [
    [
      'quantity-row',
      () =>
        startsOfRows(
          page,
          box,
          quantities.map(({ element }) => element),
          images,
          bought,
        ),
    ],
    ['picture-row', () => startsOfRows(page, box, images.slice(0, 200), images, bought)],
    ['named-title', () => pieces.filter(isNamed).map(({ text, start }) => ({ title: text, offset: start }))],
    ['longest-text', () => longest(pieces)],
  ];
  for (const [via, find] of ways) {
    const starts = find();
    if (starts.length > 0) return { items: withQuantities(page, box, starts, quantities), via };
  }
  return { items: [], via: 'none' };
}

/** A picture and a title that link to the same item are one row, unless a quantity stands between them. */
function startsOfLinks(links: readonly ItemLink[], quantities: readonly QuantityMark[]): Start[] {
  const groups: { link: ItemLink; all: ItemLink[]; end: number }[] = [];
  for (const link of links) {
    const last = groups.at(-1);
    const split = last && quantities.some(({ offset }) => offset >= last.end && offset <= link.start);
    if (last && last.link.key === link.key && !split) {
      last.all.push(link);
      last.end = link.end;
    } else groups.push({ link, all: [link], end: link.end });
  }
  const starts = groups.flatMap(({ link, all }) => {
    const text = all.map((one) => one.text).reduce((long, one) => (one.length > long.length ? one : long), '');
    const title = text || all.find(({ alternative }) => alternative)?.alternative || '';
    const { itemId, skuId } = link;
    if (!title || PSEUDO_ITEM.test(title)) return [];
    return [
      {
        title,
        offset: link.start,
        named: text !== '',
        key: link.key,
        ...(itemId ? { itemId } : {}),
        ...(skuId ? { skuId } : {}),
      },
    ];
  });
  // A lone picture of an item that is named elsewhere in the order is no second row.
  return starts
    .filter(({ named, key }) => named || !starts.some((other) => other.key === key && other.named))
    .map(({ named: _named, key: _key, ...start }) => start);
}

/** The smallest block around a quantity or a picture that holds a title. */
function startsOfRows(
  page: PageText,
  box: Range,
  seeds: readonly Element[],
  images: readonly Element[],
  bought: (offset: number) => boolean,
): Start[] {
  const starts = new Map<number, Start>();
  for (const seed of seeds) {
    for (let up: Element | null = seed; up; up = up.parentElement) {
      const row = page.ranges.get(up);
      if (!row || !within(row, box)) break;
      if (row.end - row.start > 4000) break;
      const image = images.find((candidate) => within(page.ranges.get(candidate), row) && up?.contains(candidate));
      if (images.length > 0 && !image) continue;
      const title = titleIn(
        piecesIn(page, row).filter(({ start }) => bought(start)),
        image,
      );
      if (!title) continue;
      starts.set(title.offset, title);
      break;
    }
  }
  return [...starts.values()].sort((a, b) => a.offset - b.offset);
}

/** A heading or what calls itself a title; else the picture's words; else the first text that can be one. */
function titleIn(pieces: readonly Piece[], image: Element | undefined): Start | undefined {
  const named = pieces.find(isNamed);
  const likely = pieces.filter(({ text }) => isTitleLike(text));
  const words = clean(image?.getAttribute('alt') || image?.getAttribute('title'));
  const alternative = isTitleLike(words) ? words : '';
  const same = alternative ? likely.find(({ text }) => text.startsWith(alternative.slice(0, 8))) : undefined;
  const best = named ?? same ?? (alternative ? undefined : likely[0]);
  if (best) return { title: best.text, offset: best.start };
  const [first] = pieces;
  return alternative && first ? { title: alternative, offset: first.start } : undefined;
}

function isNamed({ text, element }: Piece): boolean {
  const called =
    /^H[2-6]$/i.test(element.tagName) || /title|(?:goods|item|product|\bp)[-_]?name/i.test(attributes(element));
  return called && isTitleLike(text, 2);
}

/** Where nothing marks a title, the longest text of an order is its item's; a short one may be anything. */
function longest(pieces: readonly Piece[]): Start[] {
  const best = pieces
    .filter(({ text }) => isTitleLike(text, 10))
    .reduce<Piece | undefined>(
      (long, piece) => (long && long.text.length >= piece.text.length ? long : piece),
      undefined,
    );
  return best ? [{ title: best.text, offset: best.start }] : [];
}

function attributes(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`.slice(0, 200);
}

/** A quantity belongs to the item it follows. Where some items have one and others have none, the others were not bought. */
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
  const kept = marked.some(({ quantity }) => quantity) ? marked.filter(({ quantity }) => quantity) : marked;
  const whole = kept.length === 1 ? piecesOfOrder(page.text.slice(box.start, box.end)) : undefined;
  return kept.map(({ offset: _offset, quantity, ...item }) => ({ ...item, quantity: quantity ?? whole ?? 1 }));
}

/** Advertising inside a box: from its heading to the end of what holds it. */
function feedsIn(page: PageText, box: Range): Range[] {
  return piecesIn(page, box).flatMap((piece) => {
    if (!FEED.test(piece.text)) return [];
    for (let up: Element | null = piece.element; up; up = up.parentElement) {
      const range = page.ranges.get(up);
      if (!range || !within(range, box)) break;
      if (range.end > piece.end + 1) return [{ start: piece.start, end: range.end }];
    }
    return [{ start: piece.start, end: box.end }];
  });
}
