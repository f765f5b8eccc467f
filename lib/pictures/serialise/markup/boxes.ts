import type { Piece, Walk } from '../piece';
import type { ReadStyle } from '../style/read-style';

/**
 * The last child's bottom margin may stick out of its parent, but only while the parent's height is left to its content.
 * Such a parent ends exactly where that child's border does.
 */
export function collapsesThrough(element: Element, display: string, children: readonly Piece[]): boolean {
  if (display !== 'block' && display !== 'list-item') return false;
  const last = children.findLast(({ markup }) => markup.trim() !== '');
  if (!last?.marginBottom || last.bottom === undefined) return false;
  return Math.abs(element.getBoundingClientRect().bottom - last.bottom) < 0.1;
}

/** The bottom margin of an in-flow block, CSS px, which may stick out of its parent; 0 for any other element. */
export function bottomMargin(style: CSSStyleDeclaration, { display, position }: ReadStyle): number {
  const inFlow =
    style.float === 'none' &&
    (position === 'static' || position === 'relative') &&
    !display.startsWith('inline') &&
    !display.startsWith('table-');
  return inFlow ? Number.parseFloat(style.marginBottom) : 0;
}

/** Placed by something outside the order: measured instead. */
export function fromRoot(element: Element, walk: Walk): string {
  const box = element.getBoundingClientRect();
  const border = walk.view.getComputedStyle(walk.root);
  const left = box.left - walk.origin.x - Number.parseFloat(border.borderLeftWidth);
  const top = box.top - walk.origin.y - Number.parseFloat(border.borderTopWidth);
  return `left:${left}px;top:${top}px;right:auto;bottom:auto;margin:0;`;
}

/** Whatever put the order where it is on its page, in the picture it stands at the corner. */
export function rootDeclarations(display: string): string {
  if (display.startsWith('table-')) return '';
  return `position:relative;inset:auto;margin:0;float:none;transform:none;${display === 'inline' ? 'display:inline-block;' : ''}`;
}
