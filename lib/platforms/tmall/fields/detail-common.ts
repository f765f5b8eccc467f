import type { LayoutReading } from '../../reading/reader';
import type { Trail } from '../../reading/trail';

/** The element that shows a detail page's order, once the page's app has drawn something into it. */
export function drawn(document: Document, ...selectors: string[]): { element?: Element } {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (element && element.childElementCount > 0) return { element };
  }
  return {};
}

/** A detail page of a known layout from which no order could be read. */
export function detailProblem(trail: Trail, problem: string): LayoutReading {
  return { orders: [], claimed: 1, problems: [problem], via: trail.via };
}
