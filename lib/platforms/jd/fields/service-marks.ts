import { isPromise, isServiceMark, mentionsService } from '../../../model/words/service-mark';
import { clean } from '../../page/text';
import { shown } from './shown-text';

/** Not service marks: the product's name, what people and parcels are called, what other buttons lead to. */
const ELSEWHERE = '.p-name, .p-img, .consignee, .logistics-cont, .track-list, h3, [class*="productTitle"]';
const MAX_ELEMENTS = 400;
const MAX_PROMISES = 20;

/**
 * Service marks within an element, each once, in the page's words and order. A mark is an element with words of its own
 * (`<li>15<b>天</b>价保</li>`), not a list of several; what it says as a whole counts, so that `不支持<i>无理由退货</i>`
 * promises nothing.
 */
export function promisesIn(root: Element): string[] {
  const found = new Set<string>();
  if (!mentionsService(clean(root.textContent, 20_000))) return [];
  let mark: Element | undefined;
  let seen = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++seen > MAX_ELEMENTS || found.size >= MAX_PROMISES) break;
    if (mark?.contains(element) || !hasOwnWords(element)) continue;
    const text = shown(element, 60);
    if (!isServiceMark(text) || element.closest(ELSEWHERE)) continue;
    mark = element;
    if (isPromise(text)) found.add(text);
  }
  return [...found];
}

function hasOwnWords(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
