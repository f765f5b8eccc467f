import type { Moment } from '../../../../model/dates';
import type { Fen } from '../../../../model/money';
import { simplified } from '../../../../model/words/simplified';
import { lastPayment } from '../../../page/payments';
import { amountOf } from '../../fields/amounts';
import { shown } from '../../fields/shown-text';
import { momentIn } from '../../fields/times/moments';

const MAX_LABELS = 400;

/** Label (`付款时间`, without colon and padding) -> the element that holds its value. */
export type Labels = ReadonlyMap<string, Element>;

/** `返　　现：` -> `返现`: labels are padded with full-width spaces and end in a colon. */
function labelOf(text: string): string {
  return simplified(text).replace(/[\s　:：]/g, '');
}

/**
 * Labels of a detail page: `.item > span.label + .info-rcol`, `.goods-total li > .label + .txt`, and `.item` that is one
 * text (`付款时间：2026-…`). The first value of a label counts.
 */
export function labelsIn(document: Document): Labels {
  const labels = new Map<string, Element>();
  let seen = 0;
  for (const element of document.querySelectorAll(
    '.label, .order-info .item, #pay-info .item, #pay-info-nozero .item',
  )) {
    if (++seen > MAX_LABELS) break;
    const isLabel = element.classList.contains('label');
    if (!isLabel && element.querySelector('.label')) continue;
    const text = shown(element, 200);
    const label = labelOf(isLabel ? text : (/^[^:：]{2,20}(?=[:：])/.exec(text)?.[0] ?? ''));
    const value = isLabel
      ? (element.nextElementSibling ?? element.closest('.item, li, tr') ?? element.parentElement)
      : element;
    if (label !== '' && label.length <= 20 && value && !labels.has(label)) labels.set(label, value);
  }
  return labels;
}

/** The time beside the first of these labels that has one. */
export function labelledMoment(labels: Labels, ...names: string[]): Moment | undefined {
  return firstValue(names, (name) => momentIn(labels.get(name)));
}

/** When the order was paid for; of two payments the last. */
export function labelledPayment(labels: Labels): Moment | undefined {
  const moments = [...labels].map(([label, value]) => [label, momentIn(value) ?? ''] as const);
  return lastPayment(moments.map(([label, moment]) => [label, moment.replace('T', ' ')]));
}

/** The amount beside the first of these labels that has one. */
export function labelledAmount(labels: Labels, ...names: string[]): Fen | undefined {
  return firstValue(names, (name) => amountOf(labels.get(name)));
}

function firstValue<T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
