import type { OtherLine } from './report';

/**
 * What the popup may ask the page in front of it, by `tabs.sendMessage`. The answer never leaves the machine and is not
 * stored: the titles of things that are no phones stay in the page and in the open popup.
 */
export type PageQuestion =
  | { type: 'reread' }
  | { type: 'lines-on-page' }
  /** For a photograph: where the orders with phones are in the viewport just now. */
  | { type: 'orders-in-view' }
  /** 这是手机; `key` is that of a line answered before. */
  | { type: 'this-is-a-phone'; key: string };

export type PageAnswer =
  | { ok: true; lines?: readonly OtherLine[] }
  | { ok: true; view: { width: number; height: number }; orders: readonly OrderBox[] }
  | { ok: false; reason: 'gone' };

/** CSS pixels of the viewport; an order may reach beyond it. */
export interface OrderBox {
  orderKey: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Answering {
  others(): readonly OtherLine[];
  choose(key: string): boolean;
  elements(): ReadonlyMap<string, Element>;
  /** Read the page again and tell everything, also what was told before. */
  reread(): void;
}

/** `undefined` for messages that are no question to a page. */
export function answerTo(
  message: unknown,
  page: Answering,
  view: { innerWidth: number; innerHeight: number },
): PageAnswer | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, key } = message as { type?: unknown; key?: unknown };
  switch (type) {
    case 'lines-on-page':
      return { ok: true, lines: page.others() };
    case 'orders-in-view':
      return { ok: true, view: { width: view.innerWidth, height: view.innerHeight }, orders: boxes(page.elements()) };
    case 'reread':
      page.reread();
      return { ok: true };
    case 'this-is-a-phone':
      if (typeof key !== 'string' || !page.choose(key)) return { ok: false, reason: 'gone' };
      page.reread();
      return { ok: true };
    default:
      return undefined;
  }
}

function boxes(elements: ReadonlyMap<string, Element>): OrderBox[] {
  return [...elements].map(([orderKey, element]) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { orderKey, left, top, width, height };
  });
}
