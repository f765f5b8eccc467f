import { simplified } from '../../../model/words/simplified';
import type { FoundOrder } from '../reader';

/** More text than an order's box has. */
const MAX_TEXT = 20_000;
const COUNTED = /共\s{0,2}(\d{1,4})\s{0,2}件/g;

/**
 * How many of these orders say that they hold more pieces than they show: 共5件, and two of them folded away. A line that was
 * read in outline counts as one piece, so an order that seems to hide some is read whole before it is said to.
 */
export function foldedOrders(found: readonly FoundOrder[]): number {
  // Orders paid together stand in one card, which counts the pieces of all of them.
  return found.filter((one) =>
    hides(
      one,
      found.filter((other) => other.element === one.element),
    ),
  ).length;
}

function hides({ element }: FoundOrder, together: readonly FoundOrder[]): boolean {
  const text = element?.textContent;
  if (!text || text.length > MAX_TEXT || !/共\s{0,2}\d/.test(text)) return false;
  const said = Math.max(0, ...[...simplified(text).matchAll(COUNTED)].map(([, count]) => Number(count)));
  if (said <= sum(together.map(({ order }) => pieces(order.lines)))) return false;
  const whole = together.map((one) => (one.whole ? one.whole() : one.order));
  return !whole.includes(undefined) && said > sum(whole.map((order) => pieces(order?.lines ?? [])));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function pieces(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
