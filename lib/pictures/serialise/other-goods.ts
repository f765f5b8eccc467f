/** What an order's element shows: the phone that is kept, and goods that are nobody's business. */
export interface Goods {
  /** Texts without which the picture proves nothing: the order's number, the phones' titles. */
  kept: readonly string[];
  /** Titles of the other goods. */
  others: readonly string[];
  /** What was read of the order: where a tool hides it, the picture lacks it. */
  facts?: readonly Fact[];
}

/** 金额, and how it stands in the page. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

/** So much of a title tells it from its neighbours. */
const ENOUGH = 10;
const SHOW_TEXT_AND_ELEMENTS = 1 | 4;

const plain = (text: string): string => text.replace(/\s+/g, '');

/** The text of a node that can name goods: what it shows, and what stands in for a picture. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return plain(node.nodeValue ?? '');
  const element = node as Element;
  return element.localName === 'img' || element.localName === 'a'
    ? plain(element.getAttribute('alt') ?? element.getAttribute('title') ?? '')
    : '';
}

/** A title, or the first part of one that the page has cut into pieces. */
function names(text: string, titles: readonly string[]): boolean {
  if (text.length < 4) return false;
  return titles.some((title) => text.includes(title.slice(0, ENOUGH)) || (text.length >= 6 && title.startsWith(text)));
}

/**
 * The rows of goods that are not kept, outermost first: each as large as it can be without holding anything that is. Reads
 * only. Where a row shares its cells with the whole order (amounts that span several rows), only the cell is taken.
 */
export function rowsOfOthers(root: Element, { kept, others }: Goods): Element[] {
  const titles = others.map(plain).filter((title) => title.length >= 2);
  if (titles.length === 0) return [];
  const keeps = kept.map((text) => plain(text).slice(0, ENOUGH)).filter(Boolean);
  // Of a title that begins like the phone's nothing can be told.
  const apart = titles.filter((title) => !keeps.some((text) => title.startsWith(text) || text.startsWith(title)));
  const found = new Set<Element>();
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT_AND_ELEMENTS);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!names(textOf(node), apart)) continue;
    const row = rowOf(node, root, keeps);
    if (row !== undefined) found.add(row);
  }
  return [...found].filter((row) => ![...found].some((other) => other !== row && other.contains(row)));
}

function rowOf(node: Node, root: Element, keeps: readonly string[]): Element | undefined {
  const holdsKept = (element: Element): boolean => {
    const text = plain(element.textContent ?? '');
    return keeps.some((one) => text.includes(one));
  };
  let row = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (row === null || row === root || holdsKept(row)) return undefined;
  for (let up = row.parentElement; up && up !== root && !holdsKept(up); up = row.parentElement) {
    if (up.localName === 'tr' && up.querySelector(':scope > [rowspan]:not([rowspan="1"])')) return row;
    row = up;
  }
  return row;
}

/** What stands in their place. */
export function leftOutNote(count: number): string {
  return `另有 ${count} 件其他商品，未保存`;
}
