import { simplified } from '../../model/words/simplified';
import type { FoundOrder } from './reader';

/** More text than an order's box has. */
const MAX_TEXT = 20_000;
const COUNTED = /共\s{0,2}(\d{1,4})\s{0,2}件/g;

/**
 * How many of these orders say that they hold more pieces than they show: 共5件, and two of them folded away. A line that was
 * read in outline counts as one piece, so an order that seems to hide some is read whole before it is said to.
 */
export function foldedOrders(found: readonly FoundOrder[]): number {
  return found.filter(hides).length;
}

function hides({ order, element, whole }: FoundOrder): boolean {
  const text = element?.textContent;
  if (!text || text.length > MAX_TEXT || !/共\s{0,2}\d/.test(text)) return false;
  const said = Math.max(0, ...[...simplified(text).matchAll(COUNTED)].map(([, count]) => Number(count)));
  if (said <= pieces(order.lines)) return false;
  const all = whole ? whole() : order;
  return all !== undefined && said > pieces(all.lines);
}

function pieces(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
