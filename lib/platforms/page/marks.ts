import { isKeptMark, wholeMark } from '../../model/words/service-mark';
import { clean } from './text';

/** How far above a text its negation may stand: 不支持<i>7天无理由退货</i>, or both in cells of one row. */
const ABOVE = 2;
const LONGEST = 60;
const MOST = 20;

/** A text and the element it stands in. */
export interface Said {
  text: string;
  element: Element;
}

/**
 * The service marks among the texts of one item, each once, in the page's order: what is promised, and what takes a right away
 * (不支持7天无理由退货), which is told with the law's answer. A mark is kept whole: its negation may stand in an element of its own.
 */
export function marksAmong(texts: Iterable<Said>): string[] {
  const marks = new Set<string>();
  const parts = new Set<string>();
  for (const { text, element } of texts) {
    if (!isKeptMark(text)) continue;
    const whole = wholeAround(text, element);
    marks.add(whole);
    if (whole !== text) parts.add(text);
    if (marks.size >= MOST) break;
  }
  // What stands in full beside a part of itself is one mark.
  for (const part of parts) if ([...marks].some((mark) => mark !== part && mark.includes(part))) marks.delete(part);
  return [...marks];
}

function wholeAround(text: string, element: Element): string {
  let whole = text;
  let up: Element | null = element;
  for (let depth = 0; up && depth <= ABOVE; depth++, up = up.parentElement) {
    const around = clean(up.textContent?.slice(0, 4 * LONGEST), 2 * LONGEST);
    if (around.length > LONGEST) break;
    if (around === whole) continue;
    const next = wholeMark(whole, around);
    if (next === whole) break;
    whole = next;
  }
  return whole;
}
