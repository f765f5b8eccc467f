import { type InPieces, inTurn } from './pausing';
import type { FoundOrder, LayoutReading, ProblemCode } from './reader';

/**
 * What one box of a list turned out to be: `undefined` where it holds no order at all (a heading, a spacer); else its orders, of
 * which there may be none that can be read, and what stands in the way.
 */
export type BoxReading = { orders?: readonly FoundOrder[]; problem?: BoxProblem } | undefined;
type BoxProblem = Extract<ProblemCode, 'order-without-id' | 'ambiguous' | 'still-loading'>;

/** The page may be hostile: no more orders than this are read. */
const MAX_ORDERS = 500;

/**
 * All orders of a list's boxes, with a rest after each box. Each order number counts once (sites draw a box twice while they redraw),
 * a box that cannot be read is counted and said, and so are those for which there was no time or which were too many.
 */
export function* readBoxes<T>(
  boxes: readonly T[],
  read: (box: T, index: number) => BoxReading,
  most = MAX_ORDERS,
): InPieces<Omit<LayoutReading, 'via'> & { claimed: number }> {
  const orders = new Map<string, FoundOrder>();
  const problems = new Map<BoxProblem, number>();
  // A list has headings and doubles beside its orders.
  const looked = boxes.slice(0, 2 * most);
  let beyond = boxes.length - looked.length;
  let unread = 0;
  let index = 0;
  const left = yield* inTurn(looked, (box) => {
    const i = index++;
    if (orders.size + unread >= most) {
      beyond++;
      return;
    }
    const reading = read(box, i);
    if (!reading) return;
    const { orders: found = [], problem } = reading;
    for (const one of found) if (!orders.has(one.order.orderId)) orders.set(one.order.orderId, one);
    if (found.length === 0) unread++;
    if (problem) problems.set(problem, (problems.get(problem) ?? 0) + 1);
  });
  return {
    orders: [...orders.values()],
    claimed: orders.size + unread + left + beyond,
    problems: [
      // That something is still to come needs no number.
      ...[...problems].map(([code, count]) => (code === 'still-loading' ? code : `${code}: ${count}`)),
      ...(left > 0 ? ['too-slow'] : []),
      ...(beyond > 0 ? ['too-large'] : []),
    ],
  };
}
