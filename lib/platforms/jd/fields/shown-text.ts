import { clean } from '../../page/text';

/** Enough for any one order; a page that says more in one box is no order page. */
const MAX_NODES = 3000;
const SHOW_TEXT = 4;

const NO_TEXT = /^(?:script|style|template)$/i;

/** The pieces of text in an element, in order; scripts and styles are no text. */
export function pieces(root: Element): string[] {
  // Most elements that are asked hold one text and nothing else: no need to walk them.
  const only = root.firstChild;
  if (only === null || (only.nodeType === 3 && only === root.lastChild)) {
    return only === null || NO_TEXT.test(root.tagName) ? [] : [only.nodeValue ?? ''];
  }
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node && found.length < MAX_NODES; node = walker.nextNode()) {
    if (!NO_TEXT.test(node.parentElement?.tagName ?? '')) found.push(node.nodeValue ?? '');
  }
  return found;
}

/** Text as it stands, pieces joined without a gap: `¥48` + `.39`. */
export function shown(element: Element | null | undefined, max = 500): string {
  return element ? clean(pieces(element).join(''), max) : '';
}

/** Text with a space wherever an element ends, so that numbers standing side by side do not grow together. */
export function spaced(element: Element | null | undefined, max = 4000): string {
  return element ? clean(pieces(element).join(' '), max) : '';
}
