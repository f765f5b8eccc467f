import { shown, spaced } from './words';

const MAX_LABELS = 400;

/** `返　　现：` -> `返现`: labels are padded with full-width spaces and end in a colon. */
function labelOf(text: string): string {
  return text.replace(/[\s　:：]/g, '');
}

/**
 * Labels and values of a detail page: `.item > span.label + .info-rcol`, `.goods-total li > .label + .txt`, and
 * `.item` that is one text `付款时间：2026-…`. The first value of a label counts; later ones repeat it for print or gifts.
 */
export function labelledValues(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  const add = (label: string, value: string) => {
    if (label !== '' && label.length <= 20 && value !== '' && !values.has(label)) values.set(label, value);
  };
  let seen = 0;
  for (const element of document.querySelectorAll(
    '.label, .order-info .item, #pay-info .item, #pay-info-nozero .item',
  )) {
    if (++seen > MAX_LABELS) break;
    if (element.classList.contains('label')) {
      const after = element.nextElementSibling;
      const own = shown(element, 200);
      const rest = shown(element.parentElement, 400).slice(own.length);
      add(labelOf(own), after ? spaced(after, 300) : rest.trim());
    } else if (!element.querySelector('.label')) {
      const [, label = '', value = ''] = /^([^:：]{2,20})[:：]\s*(.*)$/.exec(spaced(element, 300)) ?? [];
      add(labelOf(label), value);
    }
  }
  return values;
}
