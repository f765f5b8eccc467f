import { clean } from './text';

/** A half-open range of offsets in {@link PageText.text}. */
export interface Range {
  start: number;
  end: number;
}

/** One text node as a person reads it. */
export interface Piece extends Range {
  text: string;
  element: Element;
}

/** An element that matters, and its place. */
export interface Placed {
  element: Element;
  range: Range;
}

/**
 * A page flattened to one text, in reading order: what stands inline is joined, blocks are separated by a line break.
 * Every element has its range in it, so "inside" and "nearest" become comparisons of numbers.
 */
export interface PageText {
  text: string;
  pieces: Piece[];
  ranges: Map<Element, Range>;
  links: Placed[];
  images: Placed[];
  /** The page had more nodes or text than we are willing to walk. */
  truncated: boolean;
}

const MAX_NODES = 50_000;
const MAX_TEXT = 1_000_000;
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO TEXTAREA SELECT HEAD MATH'.split(' '),
);
const INLINE = new Set(
  'SPAN B STRONG EM I FONT LABEL SMALL BIG U S DEL INS MARK BDI BDO SUB SUP CODE ABBR TIME DATA A Q CITE VAR WBR'.split(
    ' ',
  ),
);

/** Walks without recursion, so that a page of a hundred thousand nested elements is just a long page. */
export function pageText(root: Element): PageText {
  const page: PageText = { text: '', pieces: [], ranges: new Map(), links: [], images: [], truncated: false };
  const parts: string[] = [];
  let length = 0;
  let open = '';
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
    open = text.slice(-1);
  };
  const line = () => {
    if (length > 0 && open !== '\n') put('\n');
  };

  const path: { element: Element; next: number }[] = [];
  if (enter(root)) path.push({ element: root, next: 0 });
  for (let visited = 0; path.length > 0; visited++) {
    if (visited >= MAX_NODES || length >= MAX_TEXT) {
      page.truncated = true;
      break;
    }
    const here = path[path.length - 1];
    const node = here?.element.childNodes[here.next++];
    if (!here || !node) {
      const done = path.pop();
      if (done) leave(done.element);
    } else if (node.nodeType === 3) read(node);
    else if (node.nodeType === 1 && enter(node as Element)) path.push({ element: node as Element, next: 0 });
  }
  page.text = parts.join('');
  for (const range of page.ranges.values()) if (range.end < range.start) range.end = page.text.length;
  return page;

  function enter(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') line();
    if (SKIPPED.has(tag) || isHidden(element)) return false;
    if (!INLINE.has(tag)) line();
    const range = { start: length, end: -1 };
    page.ranges.set(element, range);
    if (tag === 'A') page.links.push({ element, range });
    if (tag === 'IMG') page.images.push({ element, range });
    return true;
  }

  function leave(element: Element): void {
    const range = page.ranges.get(element);
    if (range) range.end = length;
    if (!INLINE.has(element.tagName.toUpperCase())) line();
  }

  function read(textNode: Node): void {
    const raw = textNode.nodeValue ?? '';
    const text = clean(raw, 1000);
    if (length > 0 && open !== '\n' && open !== ' ' && /^\s/.test(raw)) put(' ');
    if (!text) return;
    const start = length;
    put(text);
    page.pieces.push({ text, start, end: length, element: textNode.parentNode as Element });
    if (/\s$/.test(raw)) put(' ');
  }
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** The pieces that lie in a range. */
export function piecesIn(page: PageText, range: Range): Piece[] {
  return inside(page.pieces, range, (piece) => piece);
}

export function linksIn(page: PageText, range: Range): Placed[] {
  return inside(page.links, range, (link) => link.range);
}

export function imagesIn(page: PageText, range: Range): Placed[] {
  return inside(page.images, range, (image) => image.range);
}

/** The piece that holds an offset. */
export function pieceAt(page: PageText, offset: number): Piece | undefined {
  const piece = page.pieces[firstFrom(page.pieces, offset + 1, ({ start }) => start) - 1];
  return piece && offset >= piece.start && offset < piece.end ? piece : undefined;
}

export function within(inner: Range | undefined, outer: Range): inner is Range {
  return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}

/** Everything is in reading order, so a range is a slice. */
export function inside<T>(sorted: readonly T[], { start, end }: Range, rangeOf: (entry: T) => Range): T[] {
  const from = firstFrom(sorted, start, (entry) => rangeOf(entry).start);
  const to = firstFrom(sorted, end, (entry) => rangeOf(entry).start);
  // An empty element, such as a picture, starts and ends where its neighbour starts.
  let last = to;
  while (last < sorted.length && isEmptyAt(sorted[last], end)) last++;
  return sorted.slice(from, last).filter((entry) => rangeOf(entry).end <= end);

  function isEmptyAt(entry: T | undefined, offset: number): boolean {
    const range = entry && rangeOf(entry);
    return range !== undefined && range.start === offset && range.end === offset;
  }
}

/** The index of the first entry at or after an offset. */
export function firstFrom<T>(sorted: readonly T[], offset: number, startOf: (entry: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry !== undefined && startOf(entry) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
