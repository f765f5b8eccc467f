import type { OrderReading } from '../../../model/order';
import type { Remember } from '../../reading/box-memory';
import type { BoxReading } from '../../reading/read-boxes';
import { type Noted, noted, Trail } from '../../reading/trail';
import type { Titles } from './lines';

/** One order of a list: at once only what tells whether there is a phone in it; the rest costs four times as much. */
export interface Outlined {
  order: OrderReading;
  /** Items without a name: it comes later by script. */
  unnamed: number;
  /** The order with all that its box says; `undefined` where the box has been given to another order since. */
  whole(trail: Trail): OrderReading | undefined;
}

/** What `read` makes of an order's box, or made of it before; the page's trail hears of it either way. */
export function listOrder(
  remember: Remember,
  box: Element,
  url: URL,
  trail: Trail,
  read: (box: Element, url: URL, trail: Trail) => Outlined | undefined,
): BoxReading {
  const found = trail.take(
    remember(box, () =>
      noted((own) => {
        const outlined = read(box, url, own);
        return outlined && { ...outlined, whole: once(outlined.whole) };
      }),
    ),
  );
  if (!found) return { problem: 'order-without-id' };
  return {
    orders: [{ order: found.order, element: box, whole: () => trail.take(found.whole()) }],
    ...(found.unnamed > 0 ? { problem: 'still-loading' } : {}),
  };
}

function once<T>(read: (trail: Trail) => T): () => Noted<T> {
  let known: Noted<T> | undefined;
  return () => {
    known ??= noted(read);
    return known;
  };
}

interface Parts {
  id(trail: Trail): string | undefined;
  titles(trail: Trail): Titles;
  whole(orderId: string, trail: Trail): OrderReading;
}

/** The outline of an order whose parts can be read one by one; `undefined` where it has no number. */
export function outlined({ id, titles, whole }: Parts, trail: Trail): Outlined | undefined {
  const orderId = id(trail);
  if (!orderId) return undefined;
  const named = titles(trail);
  const lines = named.titles.map((title) => ({ title, quantity: 1 }));
  return {
    order: { platform: 'jd', orderId, status: { text: '', phase: 'unknown' }, lines, links: {} },
    unnamed: named.unnamed,
    whole: (trail) => (id(new Trail()) === orderId ? whole(orderId, trail) : undefined),
  };
}
