import { clean } from '../text';

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

/**
 * A page flattened to one text, in reading order: what stands inline is joined, blocks are separated by a line break.
 * Every element has its range in it, so "inside" and "nearest" become comparisons of numbers.
 */
export interface PageText {
  text: string;
  pieces: Piece[];
  ranges: Map<Element, Range>;
  links: Element[];
  images: Element[];
  /** The page had more nodes or text than we are willing to walk. */
  truncated: boolean;
}

const MAX_NODES = 60_000;
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

  let node: Node | null = root;
  for (let visited = 0; node; visited++) {
    if (visited >= MAX_NODES || length >= MAX_TEXT) {
      page.truncated = true;
      break;
    }
    let descend = false;
    if (node.nodeType === 1) descend = enter(node as Element);
    else if (node.nodeType === 3) read(node);
    const child: Node | null = descend ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    if (descend) leave(node as Element);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node as Element);
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  page.text = parts.join('');
  for (const range of page.ranges.values()) if (range.end < range.start) range.end = page.text.length;
  return page;

  function enter(element: Element): boolean {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') line();
    if (SKIPPED.has(tag) || isHidden(element)) return false;
    if (!INLINE.has(tag)) line();
    page.ranges.set(element, { start: length, end: -1 });
    if (tag === 'A') page.links.push(element);
    if (tag === 'IMG') page.images.push(element);
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
export function piecesIn(page: PageText, { start, end }: Range): Piece[] {
  const from = firstFrom(page.pieces, start);
  let to = from;
  while (to < page.pieces.length && (page.pieces[to]?.end ?? 0) <= end) to++;
  return page.pieces.slice(from, to);
}

/** The piece that holds an offset. */
export function pieceAt(page: PageText, offset: number): Piece | undefined {
  const next = firstFrom(page.pieces, offset + 1);
  const piece = page.pieces[next - 1];
  return piece && offset >= piece.start && offset < piece.end ? piece : undefined;
}

function firstFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function within(inner: Range | undefined, outer: Range): inner is Range {
  return inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
}
