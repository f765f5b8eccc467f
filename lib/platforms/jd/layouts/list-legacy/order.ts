import type { Moment } from '../../../../model/dates';
import { readMoment } from '../../../../model/dates';
import type { Fen } from '../../../../model/money';
import type { OrderReading } from '../../../../model/order';
import { isServiceMark } from '../../../../model/words/service-mark';
import { simplified } from '../../../../model/words/simplified';
import { phaseOf } from '../../../page/phases';
import { present } from '../../../page/text';
import { signedOfAll } from '../../../parcels/parcel';
import type { Trail } from '../../../reading/trail';
import { amountOf, isPayment } from '../../fields/amounts';
import { asOrderId, orderIdInText } from '../../fields/ids';
import { linksIn } from '../../fields/links';
import { type Outlined, outlined } from '../../fields/list-order';
import { shopAmong } from '../../fields/shop';
import { shown, spaced } from '../../fields/shown-text';
import { firstMoment, momentIn } from '../../fields/times/moments';
import { parcelsInTooltip } from '../../fields/times/parcels';
import { legacyLines, legacyTitles } from './lines';

/**
 * One `tbody` of the legacy list. Amount, status and buttons stand only in its first goods row (rowspan), so they are
 * looked up in the whole box. Row ids (`track<id>`) repeat within an order and are never looked up by id.
 */
export function legacyOrder(box: Element, base: URL, trail: Trail): Outlined | undefined {
  return outlined(
    {
      id: (trail) => idOf(box, trail),
      titles: (trail) => legacyTitles(box, trail),
      whole: (orderId, trail) => wholeOrder(box, base, orderId, trail),
    },
    trail,
  );
}

function wholeOrder(box: Element, base: URL, orderId: string, trail: Trail): OrderReading {
  const text = statusOf(box, trail) ?? '';
  const phase = phaseOf(text);
  return {
    platform: 'jd',
    orderId,
    ...present({
      parentOrderId: parentOf(box, orderId),
      shop: shopOf(box, base),
      placedAt: placedAt(box, trail),
      signedAt: trail.first('signedAt', { tooltip: () => signedOfAll(parcelsInTooltip(box, orderId)) }),
      total: isPayment(phase) ? totalOf(box, trail) : undefined,
    }),
    status: { text, phase },
    lines: legacyLines(box, trail),
    links: linksIn(box.querySelectorAll('a[href]'), base),
  };
}

function idOf(box: Element, trail: Trail): string | undefined {
  return trail.first('orderId', {
    'box-id': () => asOrderId(box.id, 'tb-'),
    'number-link': () => asOrderId(shown(box.querySelector('.number a, a[name="orderIdLinks"]'))),
    'number-text': () => orderIdInText(spaced(box.querySelector('.number'))),
    datasubmit: () => asOrderId(box.querySelector('input[id^="datasubmit-"]')?.id, 'datasubmit-'),
    'row-id': () => asOrderId(box.querySelector('tr[id^="track"]')?.id, 'track'),
  });
}

/** A child of a split order names its parent; an unsplit order may carry `parent-<own id>` (2026-09) and has none. */
export function parentOf(box: Element, ownId = asOrderId(box.id, 'tb-')): string | undefined {
  const named = [box.getAttribute('data-parentid'), ...[...box.classList].map((name) => asOrderId(name, 'parent-'))];
  return named.map((id) => asOrderId(id)).find((id) => id !== undefined && id !== ownId);
}

function placedAt(box: Element, trail: Trail): Moment | undefined {
  const time = box.querySelector('.dealtime');
  return firstMoment(trail, 'placedAt', {
    dealtime: () => momentIn(time),
    'dealtime-title': () => readMoment(time?.getAttribute('title') ?? ''),
    datasubmit: () => readMoment(box.querySelector('input[id^="datasubmit-"]')?.getAttribute('value') ?? ''),
    header: () => momentIn(box.querySelector('.tr-th')),
  });
}

function shopOf(box: Element, base: URL): OrderReading['shop'] {
  const type = box.querySelector('tr[oty]')?.getAttribute('oty')?.split(',')[0]?.trim();
  return shopAmong(box, base, type);
}

/** What was shown beside the status: beans (`+12`), the parcel's steps, links. */
const NOT_STATUS = '.bean-tips, .prompt-01, .pc, .logistics-cont, a';

function statusOf(box: Element, trail: Trail): string | undefined {
  return trail.first('status', {
    'order-status': () => shown(box.querySelector('.order-status'), 60),
    'status-cell': () => statusInCell(box),
    'status-colour': () => statusByColour(box),
  });
}

function statusInCell(box: Element): string | undefined {
  let first: string | undefined;
  for (const span of box.querySelectorAll('.status *')) {
    if (span.childElementCount > 1) continue;
    const text = shown(span, 60);
    if (text === '' || /^[+\d]/.test(text) || span.closest(NOT_STATUS)) continue;
    if (phaseOf(text) !== 'unknown') return text;
    first ??= text;
  }
  return first;
}

/**
 * JD colours what it says of an order's state (`ftx-01` to `ftx-04`): of such words, the first that is known as one. Not
 * beside the goods, where 7天无理由退货 may stand in the same colours.
 */
function statusByColour(box: Element): string | undefined {
  for (const word of box.querySelectorAll('td [class*="ftx-0"]')) {
    const text = shown(word, 60);
    if (phaseOf(text) === 'unknown' || isServiceMark(text) || word.closest(NOT_STATUS)) continue;
    if (!word.closest('td')?.querySelector('.goods-item')) return text;
  }
  return undefined;
}

const AMOUNT_CELL = /^(?:总额)?[:：]?\s*[¥￥]/;

/** 总额; `应付` of an unpaid order stands beside it in `<strong>` and is no payment. */
function totalOf(box: Element, trail: Trail): Fen | undefined {
  return trail.first('total', {
    'spm-money': () => amountOf(box.querySelector('.spmMoney')),
    'amount-span': () => firstAmount(box.querySelectorAll('.amount span')),
    amount: () => amountOf(box.querySelector('.amount')),
    'amount-cell': () =>
      amountOf([...box.querySelectorAll('td')].find((cell) => AMOUNT_CELL.test(simplified(shown(cell, 40))))),
  });
}

function firstAmount(spans: Iterable<Element>): Fen | undefined {
  for (const span of spans) {
    const amount = amountOf(span);
    if (amount !== undefined) return amount;
  }
  return undefined;
}
