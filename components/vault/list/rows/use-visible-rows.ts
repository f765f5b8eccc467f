import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface VisibleRows {
  /** Goes on the element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** Index of the first row to draw, and how many; some above and below what can be seen. */
  first: number;
  count: number;
}

/** Rows drawn beyond the visible ones on either side, so that fast scrolling shows no white; the range moves in steps. */
const SPARE = 30;
const STEP = 8;

/** Which rows of a long list of equal heights can be seen. */
export function useVisibleRows(rowHeight: number): VisibleRows {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, count: SPARE });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight / STEP) * STEP;
      const seen = Math.ceil(element.clientHeight / rowHeight);
      const next = { first: Math.max(0, top - SPARE), count: Math.ceil((seen + 2 * SPARE + STEP) / STEP) * STEP };
      setRange((now) => (now.first === next.first && now.count === next.count ? now : next));
    };
    const scrolled = () => {
      look();
      const { scrollTop, clientHeight, scrollHeight } = element;
      // Its end may lie below the window's, and the key that led to it moves only the frame.
      if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) element.scrollIntoView({ block: 'nearest' });
    };
    look();
    element.addEventListener('scroll', scrolled, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', scrolled);
      removeEventListener('resize', look);
    };
  }, [rowHeight]);
  return { frame, ...range };
}
