import type { Moment } from '../../../../model/dates';
import { readMoment } from '../../../../model/dates';
import type { OrderReading } from '../../../../model/order';
import { simplified } from '../../../../model/words/simplified';
import { present } from '../../../page/text';
import type { Trail } from '../../../reading/trail';
import { shown } from '../../fields/shown-text';
import { firstMoment, momentIn } from '../../fields/times/moments';
import { signedTogether, type TrackedParcel } from '../../fields/times/parcels';
import { type Labels, labelledMoment, labelledPayment } from './labels';

type Times = Pick<OrderReading, 'placedAt' | 'paidAt' | 'shippedAt' | 'signedAt' | 'completedAt'>;

/** The steps of an order by the words under their icons; the number in `track_time_<n>` says the same. */
const STEPS = {
  placedAt: { words: /提交订单/, id: 'track_time_0' },
  paidAt: { words: /付款成功|付款完成/, id: 'track_time_4' },
  shippedAt: { words: /商品出库|卖家发货|商品发货|已发货/, id: 'track_time_1' },
  completedAt: { words: /^(?:已)?完成$|交易完成/, id: 'track_time_6' },
} as const;

/** Times of a detail page. Most steps are filled in late by script: a step without a time is absent. */
export function detailTimes(
  document: Document,
  labels: Labels,
  parcels: readonly TrackedParcel[],
  trail: Trail,
): Times {
  const steps = stepTimes(document);
  const step = (name: keyof typeof STEPS) => (): Moment | undefined =>
    [...steps].find(([words]) => STEPS[name].words.test(words))?.[1] ??
    momentIn(document.getElementById(STEPS[name].id));
  const label = (...names: string[]) => labelledMoment(labels, ...names);
  return present({
    placedAt: firstMoment(trail, 'placedAt', {
      datesubmit: () => submitted(document),
      step: step('placedAt'),
      label: () => label('下单时间', '提交时间'),
    }),
    paidAt: firstMoment(trail, 'paidAt', { label: () => labelledPayment(labels), step: step('paidAt') }),
    shippedAt: firstMoment(trail, 'shippedAt', { step: step('shippedAt'), label: () => label('发货时间', '出库时间') }),
    signedAt: firstMoment(trail, 'signedAt', { label: () => label('签收时间'), track: () => signedTogether(parcels) }),
    completedAt: firstMoment(trail, 'completedAt', { step: step('completedAt'), label: () => label('完成时间') }),
  });
}

/** `datesubmit-<id>` here, `datasubmit-<id>` on the list. */
function submitted(document: Document): Moment | undefined {
  const input = document.querySelector('input[id^="datesubmit-"], input[id^="datasubmit-"]');
  return readMoment(input?.getAttribute('value') ?? '');
}

/** `.node` with its words (`提交订单`) and its time. */
function stepTimes(document: Document): Map<string, Moment> {
  const times = new Map<string, Moment>();
  for (const node of document.querySelectorAll('.node')) {
    const words = simplified(shown(node.querySelector('.txt2'), 40));
    const time = momentIn(node.querySelector('.txt3, [id^="track_time_"]'));
    if (words !== '' && time) times.set(words, time);
  }
  return times;
}
