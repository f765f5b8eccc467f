import { pinnedOf } from './pinned';
import { areaOf, positionOf, type Scroller, scrollerOf, scrollTo } from './scroller';
import type { Row, Step, WholePage } from './step';

/** Milliseconds without a word from us after which the page is put back: whoever asked for it is gone. */
const FORGOTTEN = 10_000;
/** So long the pictures that come into view are waited for. */
const PICTURES = 1500;
const EVERY = 60;

/**
 * Leads a page through a picture of all of it: scrolls, has what floats stand in one shot only, and puts everything back.
 * Nothing is done before `begin`, and nothing is left after `end`.
 */
export function wholePage(view: Window): WholePage {
  let ending: (() => void) | undefined;
  let scroller: Scroller | undefined;
  let arrange: ((row: Row) => void) | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const page = () => view.document.scrollingElement ?? view.document.documentElement;
  const stepOf = (of: Scroller): Step => ({
    view: { width: view.innerWidth, height: view.innerHeight },
    shown: { width: page().clientWidth, height: page().clientHeight },
    area: areaOf(of),
    content: { width: of.element.scrollWidth, height: of.element.scrollHeight },
    at: positionOf(of),
    pinched: (view.visualViewport?.scale ?? 1) > 1.001,
  });
  const heard = () => {
    clearTimeout(watch);
    watch = view.setTimeout(() => ending?.(), FORGOTTEN) as unknown as typeof watch;
  };

  return {
    begin() {
      ending?.();
      const chosen = scrollerOf(view);
      const places = scrolledIn(view, chosen);
      const pinned = pinnedOf(view, chosen);
      scroller = chosen;
      arrange = (row) => pinned.arrange(row);
      ending = () => {
        ending = undefined;
        scroller = undefined;
        arrange = undefined;
        clearTimeout(watch);
        pinned.release();
        for (const [element, left, top] of places) element.scrollTo({ left, top, behavior: 'instant' });
      };
      heard();
      return stepOf(chosen);
    },
    async goTo(x, y, row) {
      if (!scroller) return undefined;
      heard();
      scrollTo(scroller, x, y);
      arrange?.(row);
      await drawn(view);
      await picturesIn(view);
      if (!scroller) return undefined;
      // What came with the scrolling stands in its place too.
      arrange?.(row);
      await drawn(view);
      return scroller && stepOf(scroller);
    },
    look() {
      if (!scroller) return undefined;
      heard();
      return stepOf(scroller);
    },
    end: () => ending?.(),
  };
}

/** Where the page and the list in it stand now. */
function scrolledIn(view: Window, { element }: Scroller): [Element, number, number][] {
  const page = view.document.scrollingElement ?? view.document.documentElement;
  return [...new Set([page, element])].map((one) => [one, one.scrollLeft, one.scrollTop]);
}

/** Two frames: the first is begun, the second shows it. A page that draws nothing is not waited for. */
function drawn(view: Window): Promise<void> {
  return new Promise((done) => {
    const timer = view.setTimeout(done, 300);
    view.requestAnimationFrame(() =>
      view.requestAnimationFrame(() => {
        view.clearTimeout(timer);
        done();
      }),
    );
  });
}

/** Until the pictures in view are there, or will not come. */
async function picturesIn(view: Window): Promise<void> {
  const end = view.performance.now() + PICTURES;
  const coming = () =>
    [...view.document.images].some((image) => {
      if (image.complete || !image.currentSrc) return false;
      const { top, bottom } = image.getBoundingClientRect();
      return bottom > 0 && top < view.innerHeight;
    });
  while (coming() && view.performance.now() < end) await new Promise((done) => view.setTimeout(done, EVERY));
}
