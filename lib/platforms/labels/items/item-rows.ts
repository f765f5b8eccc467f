import { type PageText, type Piece, type Placed, piecesIn, type Range, within } from '../../page/page-text';
import { clean } from '../../page/text';
import { isReceiver, isTitleLike } from '../words';
import type { Start } from './item-start';

const MAX_DEPTH = 60;

/** The smallest block around a quantity or a picture that holds a title. */
export function startsOfRows(
  page: PageText,
  box: Range,
  seeds: readonly { element: Element }[],
  images: readonly Placed[],
  bought: (offset: number) => boolean,
): Start[] {
  const starts = new Map<string, Start>();
  for (const seed of seeds) {
    let up: Element | null = seed.element;
    for (let depth = 0; up && depth < MAX_DEPTH; depth++, up = up.parentElement) {
      const row = page.ranges.get(up);
      if (!row || !within(row, box)) break;
      if (row.end - row.start > 4000 || holdsAnother(row)) break;
      const own = images.find(({ element }) => element === seed.element);
      const image = own ?? images.find(({ element, range }) => within(range, row) && up?.contains(element));
      if (images.length > 0 && !image) continue;
      const title = titleIn(
        piecesIn(page, row).filter(({ start, element }) => bought(start) && !isReceiver(element)),
        image,
      );
      if (!title) continue;
      starts.set(`${title.offset} ${title.title}`, title);
      break;
    }
  }
  return [...starts.values()].sort((a, b) => a.offset - b.offset);

  /** A seed without a title of its own must not climb until it meets a neighbour's, or a text beyond. */
  function holdsAnother(row: Range): boolean {
    return [...starts.values()].some(({ offset }) => offset > row.start && offset < row.end);
  }
}

/** A heading or what calls itself a title; else the picture's words; else the first text that can be one. */
function titleIn(pieces: readonly Piece[], image: Placed | undefined): Start | undefined {
  const named = pieces.find(isNamed);
  const likely = pieces.filter(({ text }) => isTitleLike(text));
  const words = clean(image?.element.getAttribute('alt') || image?.element.getAttribute('title'));
  const alternative = isTitleLike(words) ? words : '';
  const same = alternative ? likely.find(({ text }) => text.startsWith(alternative.slice(0, 8))) : undefined;
  // The shop's name stands above the picture, the item's beside or below it.
  const below = likely.find(({ start }) => image !== undefined && start >= image.range.start);
  const best = named ?? same ?? (alternative ? undefined : (below ?? likely[0]));
  if (best) return { title: best.text, offset: best.start };
  return alternative && image ? { title: alternative, offset: image.range.start } : undefined;
}

export function isNamed({ text, element }: Piece): boolean {
  const called =
    /^H[2-6]$/i.test(element.tagName) || /title|(?:goods|item|product|\bp)[-_]?name/i.test(attributes(element));
  return called && isTitleLike(text, 2);
}

/** Where nothing marks a title, the longest text of an order is its item's; a short one may be anything. */
export function longest(pieces: readonly Piece[]): Start[] {
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
