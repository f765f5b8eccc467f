import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface GridWindow {
  /** Goes on the list. */
  list: RefObject<HTMLUListElement | null>;
  columns: number;
  /** Indexes of the first card to draw and the one after the last. */
  first: number;
  end: number;
}

/** Lines drawn beyond those that can be seen: the way it is scrolled, where each costs its share of a frame, and at rest. */
const AHEAD = 7;
const BEHIND = 1;
const FAR = 12;
/** Lines by which the window moves on, so that it does so rarely. */
const STEP = 2;
/** Milliseconds without scrolling that are a rest. */
const RESTED = 100;
/** Cards drawn before anything is known of the layout. */
const UNSEEN = 24;

/**
 * Which cards of a long list of equal heights can be seen, as the window scrolls. Without a layout (a test) the first
 * ones are drawn.
 */
export function useGridWindow(count: number, cardWidth: number, cardHeight: number, gap: number): GridWindow {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ columns: 1, first: 0, end: Math.min(count, UNSEEN) });
  useLayoutEffect(() => {
    const row = cardHeight + gap;
    let last = Number.POSITIVE_INFINITY;
    const look = (resting: boolean) => {
      const element = list.current;
      if (!element) return;
      const { top, width } = element.getBoundingClientRect();
      const [above, below] = resting ? [FAR, FAR] : top > last ? [AHEAD, BEHIND] : [BEHIND, AHEAD];
      last = top;
      const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
      const line = Math.max(0, Math.floor(-top / row));
      const lines = Math.ceil(innerHeight / row) + 1;
      const indexes = (from: number, to: number) => ({
        first: Math.max(0, from) * columns,
        end: Math.min(count, to * columns),
      });
      const wanted = indexes(Math.floor(line / STEP) * STEP - above, line + lines + below + STEP);
      // What is drawn already is enough as long as the edge of it is not in sight.
      const needed = resting ? wanted : indexes(line - 1, line + lines + 1);
      setSeen((now) =>
        now.columns === columns && now.first <= needed.first && now.end >= needed.end && now.end <= count
          ? now
          : { columns, ...wanted },
      );
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look(true), RESTED);
    };
    const move = () => {
      look(false);
      rest();
    };
    move();
    addEventListener('scroll', move, { passive: true });
    addEventListener('resize', move);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', move);
      removeEventListener('resize', move);
    };
  }, [count, cardWidth, cardHeight, gap]);
  return { list, ...seen };
}
