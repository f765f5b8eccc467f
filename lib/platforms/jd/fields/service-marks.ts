import { isServiceMark, mentionsService } from '../../../model/words/service-mark';
import { marksAmong, type Said } from '../../page/marks';
import { clean } from '../../page/text';
import { shown } from './shown-text';

/** Not service marks: the product's name, what people and parcels are called, what other buttons lead to. */
const ELSEWHERE = '.p-name, .p-img, .consignee, .logistics-cont, .track-list, h3, [class*="productTitle"]';
const MAX_ELEMENTS = 400;

/**
 * Service marks within an element. A mark is an element with words of its own (`<li>15<b>天</b>价保</li>`), not a list of several;
 * what it says as a whole counts, so that `不支持<i>无理由退货</i>` promises nothing.
 */
export function promisesIn(root: Element): string[] {
  const found: Said[] = [];
  if (!mentionsService(clean(root.textContent, 20_000))) return [];
  let mark: Element | undefined;
  let seen = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++seen > MAX_ELEMENTS) break;
    if (mark?.contains(element) || !hasOwnWords(element)) continue;
    const text = shown(element, 60);
    if (!isServiceMark(text) || element.closest(ELSEWHERE)) continue;
    mark = element;
    found.push({ text, element });
  }
  return marksAmong(found);
}

function hasOwnWords(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S/.test(node.nodeValue ?? '')) return true;
  }
  return false;
}
