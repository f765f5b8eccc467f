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

/** Rows drawn beyond those that can be seen, so that fast scrolling shows no white. */
const SPARE = 12;

/**
 * Which cards of a long list of equal heights can be seen, as the window scrolls. Without a layout (a test) the first
 * ones are drawn.
 */
export function useGridWindow(count: number, cardWidth: number, cardHeight: number, gap: number): GridWindow {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ columns: 1, first: 0, end: Math.min(count, 60) });
  useLayoutEffect(() => {
    const look = () => {
      const element = list.current;
      if (!element) return;
      const { top, width } = element.getBoundingClientRect();
      const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)));
      const row = cardHeight + gap;
      const step = SPARE / 2;
      const from = Math.max(0, Math.floor(-top / row / step) * step - SPARE);
      const rows = Math.ceil(innerHeight / row) + 2 * SPARE + step;
      const next = { columns, first: from * columns, end: Math.min(count, (from + rows) * columns) };
      setSeen((now) => (now.columns === columns && now.first === next.first && now.end === next.end ? now : next));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [count, cardWidth, cardHeight, gap]);
  return { list, ...seen };
}
