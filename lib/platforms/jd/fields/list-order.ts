import type { OrderReading } from '../../../model/order';
import type { Remember } from '../../reading/box-memory';
import { noting } from './strategies';

type Via = Record<string, string>;

/** One order of a list: at once only what tells whether there is a phone in it; the rest costs four times as much. */
export interface Outlined {
  order: OrderReading;
  /** Items without a name: it comes later by script. */
  unnamed: number;
  /** The order with all that its box says; `undefined` where the box has been given to another order since. */
  whole(via: Via): OrderReading | undefined;
}

interface ListOrder {
  order: OrderReading;
  unnamed: number;
  whole(): OrderReading | undefined;
}

/** What `read` makes of an order's box, or made of it before; the page's `via` hears of it either way. */
export function listOrder(
  remember: Remember,
  box: Element,
  url: URL,
  via: Via,
  read: (box: Element, url: URL, via: Via) => Outlined | undefined,
): ListOrder | undefined {
  const found = noting(
    via,
    remember(box, () => {
      const own: Via = {};
      const outlined = read(box, url, own);
      return { value: outlined && { ...outlined, whole: once(outlined.whole) }, via: own };
    }),
  );
  return found && { ...found, whole: () => noting(via, found.whole()) };
}

function once<T>(read: (via: Via) => T): () => { value: T; via: Via } {
  let known: { value: T; via: Via } | undefined;
  return () => {
    const own: Via = {};
    known ??= { value: read(own), via: own };
    return known;
  };
}

/** An order of which only these are read so far. */
export function outline(orderId: string, titles: readonly string[]): OrderReading {
  const lines = titles.map((title) => ({ title, quantity: 1 }));
  return { platform: 'jd', orderId, status: { text: '', phase: 'unknown' }, lines, links: {} };
}
