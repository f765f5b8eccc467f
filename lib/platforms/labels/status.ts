import { simplified } from '../../model/words/simplified';
import { type PageText, piecesIn, type Range, within } from '../page/page-text';
import { isStatusWord, phaseOf } from '../page/phases';

const BUTTON = /^(?:BUTTON|INPUT)$/;

/** Where the order stands, in the page's words; `''` where the page does not say, or says too many things at once. */
export function statusIn(page: PageText, range: Range): string {
  const found = piecesIn(page, range).flatMap(({ text, element }) => {
    const words = statusOf(text);
    return words && !isButton(element) ? [{ words, element }] : [];
  });
  if (found.length === 0) return lineIn(page.text.slice(range.start, range.end)) || spreadIn(page, range);
  const marked = found.find(({ element }) => /stat(?:us|e)/i.test(element.getAttribute('class') ?? ''));
  if (marked) return marked.words;
  // The words of a progress bar name every step, not the one that was reached.
  if (new Set(found.map(({ words }) => phaseOf(words))).size > 2) return '';
  return (found.find(({ words }) => !/退/.test(words)) ?? found[0])?.words ?? '';
}

/** The words of a status, without a label before them. */
function statusOf(text: string): string | undefined {
  if (text.length > 30) return undefined;
  const label = /^(?:(?:订单|交易|当前)?状态[:：]?\s?)?/.exec(simplified(text))?.[0] ?? '';
  const words = text.slice(label.length);
  return isStatusWord(words) || /^待分享[，,]差\d+人$/.test(words) ? words : undefined;
}

/** A status whose letters are spread over several spans. */
function lineIn(text: string): string {
  for (const line of text.split('\n')) {
    const words = statusOf(line.trim());
    if (words) return words;
  }
  return '';
}

/** The same within a line that says more: `<span><i>已</i><i>取消</i></span><time>…`. */
function spreadIn(page: PageText, range: Range): string {
  for (const { element } of piecesIn(page, range)) {
    const around = element.parentElement && page.ranges.get(element.parentElement);
    const words = around && within(around, range) && statusOf(page.text.slice(around.start, around.end).trim());
    if (words) return words;
  }
  return '';
}

function isButton(element: Element): boolean {
  return BUTTON.test(element.tagName.toUpperCase()) || element.getAttribute('role') === 'button';
}
