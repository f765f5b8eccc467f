import type { ChatReader } from './chat';
import { wordsOf } from './words';

/** A list of fewer rows is a menu as likely as a talk. */
const FEWEST = 3;

/**
 * A talk whose markup nobody has described: the list that holds most of the page's words, row by row in its order. Who and
 * when stand in the rows as the page writes them.
 */
export const readUnknownChat: ChatReader = (document) => {
  if (!document.body) return undefined;
  let best: Element | undefined;
  let most = 0;
  for (const element of document.body.querySelectorAll('*')) {
    if (element.childElementCount < FEWEST || element.closest('nav, header, footer, select, table, svg')) continue;
    const rows = [...element.children].filter((child) => lengthOf(child) > 0);
    if (rows.length < FEWEST) continue;
    // Many rows of some words each, not a page of three parts.
    const weight = Math.sqrt(rows.length) * rows.reduce((sum, row) => sum + Math.min(200, lengthOf(row)), 0);
    if (weight > most) {
      most = weight;
      best = element;
    }
  }
  if (!best) return undefined;
  const rows = [...best.children].flatMap((element) => {
    const text = wordsOf(element);
    return text ? [{ element, text }] : [];
  });
  return { rows };
};

const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;
