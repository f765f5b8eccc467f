/** The part of a page that is scrolled to see all of it. */
export interface Scroller {
  element: Element;
  /** The page itself, not a list in it. */
  isPage: boolean;
  /** Chats grow upwards: their lists count from the bottom, with negative numbers. */
  upwards: boolean;
}

/** Of the viewport, from which a list in it counts as the page's content. */
const MOST = 0.3;
/** How much more a list must hide than the page itself does. */
const CLEARLY = 4;

/** What is scrolled: the page, or where it fits the screen, the largest list in it that does not. */
export function scrollerOf(view: Window): Scroller {
  const { document } = view;
  const page = document.scrollingElement ?? document.documentElement;
  const hidden = Math.max(0, page.scrollHeight - page.clientHeight);
  const room = view.innerWidth * view.innerHeight * MOST;
  let best: Element | undefined;
  let bestRoom = 0;
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    const more = element.scrollHeight - element.clientHeight;
    if (more <= Math.max(8, hidden * CLEARLY)) continue;
    const own = element.clientWidth * element.clientHeight;
    if (own < room || own <= bestRoom || !scrolls(view.getComputedStyle(element).overflowY)) continue;
    best = element;
    bestRoom = own;
  }
  if (!best) return { element: page, isPage: true, upwards: false };
  const { flexDirection } = view.getComputedStyle(best);
  return { element: best, isPage: false, upwards: flexDirection === 'column-reverse' };
}

const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';

/** Distance from the top and left edge of the content. */
export function positionOf({ element, upwards }: Scroller): { x: number; y: number } {
  const most = element.scrollHeight - element.clientHeight;
  return { x: element.scrollLeft, y: upwards ? element.scrollTop + most : element.scrollTop };
}

/** At once, whatever the page's style says of smoothness. */
export function scrollTo({ element, upwards }: Scroller, x: number, y: number): void {
  const most = element.scrollHeight - element.clientHeight;
  element.scrollTo({ left: x, top: upwards ? y - most : y, behavior: 'instant' });
}

/** What in the viewport shows the content, without borders and scrollbars. */
export function areaOf({ element, isPage }: Scroller): { left: number; top: number; width: number; height: number } {
  const { clientWidth: width, clientHeight: height } = element;
  if (isPage) return { left: 0, top: 0, width, height };
  const box = element.getBoundingClientRect();
  return { left: box.left + element.clientLeft, top: box.top + element.clientTop, width, height };
}
