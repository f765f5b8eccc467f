import { clean } from '../../page/text';
import { shown } from './shown-text';

/** Service marks of JD and its sellers. Words such as 价保 count only with what they promise, never as part of a title. */
const PROMISE =
  /无理由|价保|保价|价格保护|只换不修|以换代修|全国联保|假一[赔罚]|贵就赔|坏.{0,2}换新|\d+\s*天.{0,4}(?:换新|包换|包退|退换|退货)|[一二两三四五\d]+年.{0,3}(?:质保|联保|保修|换新)|质保|联保|运费险|退换无忧|上门(?:换新|取件|退换)|闪电退款|极速退款|正品(?:保证|保障|险)|放心购|包运费/;
/** `不支持7天无理由退货` takes a right away. */
const REFUSED = /不支持|不适用|不可|不享|暂不|已过期|无法/;

/** Is this short text a service mark, kept in the page's words? */
export function isPromise(text: string): boolean {
  return text.length <= 40 && PROMISE.test(text) && !REFUSED.test(text);
}

/** Is this text about service at all, promised or refused? Such words are never a spec. */
export function isServiceWord(text: string): boolean {
  return text.length <= 40 && PROMISE.test(text);
}

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
  if (!PROMISE.test(clean(root.textContent, 20_000))) return [];
  let mark: Element | undefined;
  let seen = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++seen > MAX_ELEMENTS || found.size >= MAX_PROMISES) break;
    if (mark?.contains(element) || !hasOwnWords(element)) continue;
    const text = shown(element, 60);
    if (!isServiceWord(text) || element.closest(ELSEWHERE)) continue;
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
