import type { Tab } from '../../e2e/harness/tab.ts';

/** In the vault's long lists: what scrolls, and what a row is. */
const LISTS = {
  list: { frame: '', row: '.rows > li' },
  evidence: { frame: '', row: '.item-grid > li' },
  overview: { frame: '.overview-frame', row: '.overview-frame li' },
} as const;

export type List = keyof typeof LISTS;

export interface Scrolled {
  /** Frames looked at, and those in whose middle no row stood. */
  samples: number;
  white: number;
  /** The longest time between two frames, in milliseconds. */
  longest: number;
}

/** Scrolls by so many pixels a frame and looks at each frame as it was painted. */
export function scrolled(tab: Tab, list: List, step: number, frames: number): Promise<Scrolled> {
  return tab.evaluate(
    async ({ frame, row }, by, count) => {
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const scroller = (frame && document.querySelector(frame)) || document.scrollingElement;
      if (!scroller) throw new Error('nothing scrolls');
      scroller.scrollTop = 0;
      await nextFrame();
      let [white, longest, last] = [0, 0, await nextFrame()];
      for (let i = 0; i < count; i++) {
        scroller.scrollTop += by;
        const now = await nextFrame();
        // Its callbacks come before a frame is painted: what is looked at is what the frame before has shown.
        const box = frame
          ? scroller.getBoundingClientRect()
          : { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
        const y = (box.top + box.bottom) / 2;
        // The very middle may lie between two columns.
        const xs = [0.5, 0.45].map((share) => box.left + (box.right - box.left) * share);
        const seen = [y - 40, y, y + 40].some((at) => xs.some((x) => document.elementFromPoint(x, at)?.closest(row)));
        if (!seen) white++;
        longest = Math.max(longest, now - last);
        last = now;
      }
      return { samples: count, white, longest };
    },
    LISTS[list],
    step,
    frames,
  );
}

/** Milliseconds from the one gesture that leads to the end until the last row has been painted. */
export function toTheEnd(tab: Tab, list: List): Promise<number> {
  return tab.evaluate(async ({ frame, row }) => {
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const scroller = (frame && document.querySelector(frame)) || document.scrollingElement;
    if (!scroller) throw new Error('nothing scrolls');
    scroller.scrollTop = 0;
    for (let i = 0; i < 20; i++) await nextFrame();
    const start = performance.now();
    scroller.scrollTop = scroller.scrollHeight;
    const last = () => {
      const list = document.querySelector(row)?.parentElement;
      const end = list?.getBoundingClientRect().bottom ?? 0;
      return [...document.querySelectorAll(row)].some(
        (item) => Math.abs(item.getBoundingClientRect().bottom - end) < 2,
      );
    };
    while (!last()) {
      if (performance.now() - start > 10_000) return Number.NaN;
      await nextFrame();
    }
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }, LISTS[list]);
}

/** Milliseconds from the typed word until what was found has been painted. */
export function searched(tab: Tab, words: string, list: 'list' | 'evidence' = 'list'): Promise<number> {
  return tab.evaluate(
    async (typed, row) => {
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) throw new Error('no search box');
      const type = (value: string) => {
        box.value = value;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const rows = () => document.querySelector<HTMLElement>(row.split(' ')[0] ?? '');
      const settled = async (before: string | undefined) => {
        const start = performance.now();
        while (rows()?.style.height === before || !document.querySelector(row)) {
          if (performance.now() - start > 10_000) return Number.NaN;
          await nextFrame();
        }
        await new Promise((resolve) => setTimeout(resolve));
        return performance.now() - start;
      };
      const whole = rows()?.style.height;
      type(typed);
      const took = await settled(whole);
      const found = rows()?.style.height;
      type('');
      await settled(found);
      for (let i = 0; i < 20; i++) await nextFrame();
      return took;
    },
    words,
    LISTS[list].row,
  );
}
