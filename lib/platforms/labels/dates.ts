import { type Moment, readMoment } from '../../model/dates';
import { simplified } from '../../model/words/simplified';
import type { PageText } from '../page/page-text';
import { lastPayment } from '../page/payments';
import type { Box } from './boxes';
import type { LabelWords, Times } from './label-words';

type Field = keyof Times;

/** A date and, if it stands beside it, a time: `2026-08-15 14:34:25`, `2026年8月15日`, `2026-08-1514:34:25` (two spans). */
const DATE = /20\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[\sT]{0,3}\d{1,2}:\d{2}(?::\d{2})?)?/g;

/** What the words before a date say it is. 成交时间 is missing on purpose: it means three things (see `LabelWords`). */
const WORDS: readonly [RegExp, Field][] = [
  [/(?:下单|创建|订单|订购|提交|拍下)时间$|(?:提交订单|拍下商品|下单日期|订单日期)$/, 'placedAt'],
  [/(?:付款|支付)时间$|(?:付款成功|买家付款|付款日期)$/, 'paidAt'],
  [/(?:发货|出库)时间$|(?:卖家发货|商品出库|发货日期)$/, 'shippedAt'],
  // 收货时间 may be that of a confirmation.
  [/签收时间$|签收日期$/, 'signedAt'],
  [/(?:完成|确认收货)时间$|确认收货$/, 'completedAt'],
];
/** A date with such words around it is no order date. */
const OTHER =
  /预计|送达|自动|截止|有效|到期|至|价保|保修|更新|生产|最晚|之前|前$|签收|发货|付款|支付|退款|评价|开票|活动/;

/** The times of one order. A date that nothing names is the order's if it is the one nearest to the number. */
export function timesIn(page: PageText, box: Box, { dealIs }: LabelWords, url: URL): Times {
  const text = simplified(page.text.slice(box.start, box.end));
  const times: Times = {};
  const fields = new Set<Field>();
  const payments: [label: string, moment: string][] = [];
  let deal: Moment | undefined;
  let nearest: { moment: Moment; distance: number } | undefined;
  for (const match of text.matchAll(DATE)) {
    const moment = readMoment(match[0]);
    if (!moment) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const label = /([^\s:：]{2,12})[\s:：]{0,3}$/.exec(before)?.[1] ?? '';
    const named = WORDS.find(([words]) => words.test(label))?.[1];
    if (named === 'paidAt' && /时间$/.test(label)) payments.push([label, moment.replace('T', ' ')]);
    // 付款时间 is a field; 付款成功 a step of a progress bar, written a moment later.
    if (named && (times[named] === undefined || (/时间$/.test(label) && !fields.has(named)))) times[named] = moment;
    if (named && /时间$/.test(label)) fields.add(named);
    if (named) continue;
    if (/成交时间$/.test(label)) deal ??= moment;
    else if (isUnnamed(before, text.slice(match.index + match[0].length))) {
      const distance = Math.abs(box.start + match.index - box.offset);
      if (!nearest || distance < nearest.distance) nearest = { moment, distance };
    }
  }
  if (payments.length > 0) {
    const last = lastPayment(payments);
    if (last === undefined) delete times.paidAt;
    else times.paidAt = last;
  }
  if (deal && dealIs) times[dealIs(url, times)] ??= deal;
  if (!times.placedAt && nearest && nearest.distance < 200) times.placedAt = nearest.moment;
  return times;
}

function isUnnamed(before: string, after: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/[:：]\s{0,3}$/.test(line)) return false;
  return (
    !OTHER.test(line.slice(-10)) && !/^\s{0,2}(?:前|后|至|到|起|送达|自动|预计送达|-\s*20\d\d)/.test(after.slice(0, 8))
  );
}
