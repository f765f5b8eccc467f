import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface VisibleRows {
  /** Goes on the element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  /** Index of the first row to draw, and how many; some above and below what can be seen. */
  first: number;
  count: number;
}

/** Rows drawn beyond the visible ones, so that scrolling shows no white; also the step in which the range moves. */
const SPARE = 20;

/** Which rows of a long list of equal heights can be seen. */
export function useVisibleRows(rowHeight: number): VisibleRows {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, count: 2 * SPARE });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight / SPARE) * SPARE;
      const seen = Math.ceil(element.clientHeight / rowHeight);
      const next = { first: Math.max(0, top - SPARE), count: Math.ceil((seen + 3 * SPARE) / SPARE) * SPARE };
      setRange((now) => (now.first === next.first && now.count === next.count ? now : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [rowHeight]);
  return { frame, ...range };
}
