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
  | { ok: true; view: { width: number; height: number; pinched: boolean }; orders: readonly OrderBox[] }
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

interface PageView {
  innerWidth: number;
  innerHeight: number;
  /** Two fingers magnify a part of the page: boxes are then not where the screen shows them. */
  visualViewport: { width: number } | null;
  document: { documentElement: { clientWidth: number } };
}

/** `undefined` for messages that are no question to a page. */
export function answerTo(message: unknown, page: Answering, view: PageView): PageAnswer | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, key } = message as { type?: unknown; key?: unknown };
  switch (type) {
    case 'lines-on-page':
      return { ok: true, lines: page.others() };
    case 'orders-in-view':
      return { ok: true, view: sizeOf(view), orders: boxes(page.elements()) };
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

function sizeOf({ innerWidth, innerHeight, visualViewport, document }: PageView) {
  const seen = visualViewport?.width ?? innerWidth;
  return { width: innerWidth, height: innerHeight, pinched: seen < document.documentElement.clientWidth - 1 };
}

function boxes(elements: ReadonlyMap<string, Element>): OrderBox[] {
  return [...elements].map(([orderKey, element]) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { orderKey, left, top, width, height };
  });
}
