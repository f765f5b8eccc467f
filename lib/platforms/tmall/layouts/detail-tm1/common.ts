import { readMoment } from '../../../../model/dates';
import { yuanToFen } from '../../../../model/money';
import { asText, at, list } from '../../../page/json';
import { lastPayment } from '../../../page/payments';
import type { Trail } from '../../../reading/trail';
import { asOrderId } from '../../fields/page-links';
import { plain } from '../../fields/plain';
import { exactNumber, subOrderIn } from '../../fields/sub-order';
import { timesOf } from '../../fields/times';

/** What the inline data of the legacy pages has in common: list, Taobao detail, Tmall detail. */

/** `"126.80"`, `"￥126.80"`, `126.8` or `{ value: "￥126.80" }`, in yuan. */
export function feeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.abs(value) < 1e8 ? Math.round(value * 100) : undefined;
  if (typeof value === 'string') return yuanToFen(plain(value, 60).replace(/\s+/g, ''));
  const inner = at(value, 'value') ?? at(value, 'text');
  return typeof inner === 'string' || typeof inner === 'number' ? feeOf(inner) : undefined;
}

/** `url` is an address to open; `dataUrl` is one that the page's script fetches, and no door for a person. */
export function urlOf(operation: unknown): string | undefined {
  return asText(at(operation, 'url'));
}

/** SUB of one line: what addresses say first, since buttons lead there; then the data's own exact ids. */
export function lineIdOf(sub: unknown, addresses: readonly (string | undefined)[], trail: Trail): string | undefined {
  const icons = list(at(sub, 'itemInfo', 'serviceIcons')).map((icon) => asText(at(icon, 'linkUrl')));
  const stated = subOrderIn([...addresses, ...icons]);
  return trail.first('lineId', {
    [stated?.via ?? 'link']: () => stated?.id,
    idStr: () => asOrderId(asText(at(sub, 'idStr'))),
    'bare number': () => exactNumber(asText(at(sub, 'id'))),
  });
}

/** Moments of a detail page: by label first, then by the step of the bar on top (`steps`: words and time of each). */
export function tm1Times(
  labels: ReadonlyMap<string, string>,
  steps: readonly [words: string, time: string][],
  trail: Trail,
) {
  const pick = (field: string, names: readonly string[], step: RegExp) =>
    trail.first(field, {
      label: () => names.map((name) => readMoment(labels.get(name) ?? '')).find(Boolean),
      step: () => readMoment(steps.find(([words]) => step.test(words))?.[1] ?? ''),
    });
  return timesOf({
    created: pick('placedAt', ['创建时间', '拍下时间'], /^拍下/),
    paid: trail.first('paidAt', {
      label: () => lastPayment(labels),
      step: () => readMoment(steps.find(([words]) => /^付款/.test(words))?.[1] ?? ''),
    }),
    shipped: pick('shippedAt', ['发货时间'], /发货$/),
    confirmed: pick('completedAt', ['确认时间', '确认收货时间'], /^确认收货/),
    deal: readMoment(labels.get('成交时间') ?? ''),
  });
}

/** Every object in foreign data for which `wanted` holds, however deep the page nests it; bounded. */
export function findAll(roots: readonly unknown[], wanted: (value: object) => boolean): object[] {
  const found: object[] = [];
  const queue: unknown[] = [...roots];
  for (let i = 0; i < queue.length && i < 5000; i++) {
    const here = queue[i];
    if (typeof here !== 'object' || here === null) continue;
    if (wanted(here)) found.push(here);
    queue.push(...Object.values(here).slice(0, 500));
  }
  return found;
}
