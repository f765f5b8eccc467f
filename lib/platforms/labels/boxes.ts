import type { PageText, Range } from '../page/page-text';
import type { NumberMark } from './order-numbers';

/** The part of the page that belongs to one order number. */
export interface Box extends Range {
  orderId: string;
  element: Element;
  /** Offset of the number: what is nearest to it counts. */
  offset: number;
}

/** No real page nests deeper; a hostile one gets no more work for it. */
const MAX_DEPTH = 400;
const MANY = Symbol('several orders');

/**
 * One box for each order number: the largest element that holds this number and no other. `isWhole` tells whether a
 * range holds what an order consists of (an item and an amount).
 */
export function orderBoxes(page: PageText, marks: readonly NumberMark[], isWhole: (range: Range) => boolean): Box[] {
  const owners = new Map<Element, string | typeof MANY>();
  for (const { orderId, element } of marks) {
    let up: Element | null = element;
    for (let depth = 0; up && page.ranges.has(up) && depth < MAX_DEPTH; depth++) {
      const owner = owners.get(up);
      if (owner === MANY) break;
      owners.set(up, owner === undefined || owner === orderId ? orderId : MANY);
      if (owner !== undefined && owner !== orderId) markUp(up.parentElement);
      up = up.parentElement;
    }
  }
  const boxes = new Map<string, Box>();
  for (const mark of marks) {
    const box = boxAround(mark);
    const other = boxes.get(mark.orderId);
    if (box && (!other || box.end - box.start > other.end - other.start)) boxes.set(mark.orderId, box);
  }
  const all = [...boxes.values()].sort((a, b) => a.start - b.start);
  return all.length === 1 ? all.map(tightened) : withSiblings(all);

  function markUp(from: Element | null): void {
    let up = from;
    for (let depth = 0; up && owners.get(up) !== MANY && depth < MAX_DEPTH; depth++) {
      owners.set(up, MANY);
      up = up.parentElement;
    }
  }

  function boxAround({ orderId, element, offset }: NumberMark): Box | undefined {
    let top: Element | undefined;
    let up: Element | null = element;
    for (let depth = 0; up && owners.get(up) === orderId && depth < MAX_DEPTH; depth++) {
      top = up;
      up = up.parentElement;
    }
    const range = top && page.ranges.get(top);
    return top && range ? { orderId, element: top, offset, ...range } : undefined;
  }

  /** A page of one order has no neighbour that would stop the climb: its box is the smallest that is whole. */
  function tightened(box: Box): Box {
    const { element: start } = marks[0] ?? { element: box.element };
    let up: Element | null = start;
    for (let depth = 0; up && up !== box.element && depth < MAX_DEPTH; depth++) {
      const range = page.ranges.get(up);
      if (range && isWhole(range)) return { ...box, element: up, ...range };
      up = up.parentElement;
    }
    return box;
  }

  /**
   * Where rows of several orders lie side by side without a common parent each, a number's own element is only the head
   * (or the foot) of its order: it takes the rows up to its neighbour.
   */
  function withSiblings(all: readonly Box[]): Box[] {
    if (all.filter((box) => isWhole(box)).length * 2 >= all.length) return [...all];
    const first = all[0];
    const last = all.at(-1);
    const parents = new Set(all.map((box) => box.element.parentElement));
    const parent = first?.element.parentElement;
    const whole = parent && page.ranges.get(parent);
    if (!first || !last || parents.size !== 1 || !whole) return [...all];
    const numbersBelow =
      !isWhole({ start: last.start, end: whole.end }) && isWhole({ start: whole.start, end: first.end });
    return all.map((box, i) => {
      const before = all[i - 1];
      const after = all[i + 1];
      return numbersBelow
        ? { ...box, start: before ? before.end : whole.start }
        : { ...box, end: after ? after.start : whole.end };
    });
  }
}
