import type { CivilDate } from '../../../../model/dates';
import { asText, at, list } from '../../../page/json';
import { pageText } from '../../../page/page-text';
import { clean } from '../../../page/text';
import type { ParcelEvent } from '../../../parcels/parcel';
import { shownEvents } from '../../../parcels/shown-events';
import { momentOn } from '../../../parcels/times';
import { NOT_DRAWN, trackingReading } from '../../../parcels/tracking-page';
import type { Layout } from '../../../reading/reader';
import { rawData } from '../../fields/raw-data';
import { orderSnOf } from '../../pages';

const NUMBER = /(?<![\d-])\d{6}-\d{15}(?![\d-])/g;

/**
 * `goods_express.html` (seen on a phone 2026-08). What is drawn comes first; the page's data belongs to the parcel that was
 * loaded first and is never renewed, so it counts only where its parcel's number is on the page.
 */
export const track: Layout = {
  id: 'pinduoduo-track',
  page: 'order-logistics',
  matches: (_document, url) => orderSnOf(url) !== undefined,
  read(document, url, _remember, today) {
    const orderId = orderSnOf(url) ?? '';
    const page = pageText(document.body ?? document.documentElement);
    const shown = new Set([...page.text.matchAll(NUMBER)].map(([number]) => number));
    // The page has moved on, or shows another order's number: what is drawn belongs to that one.
    if (shown.size > 0 && !shown.has(orderId)) return NOT_DRAWN;
    const drawn = shownEvents(page, today);
    const events = drawn.length > 0 ? drawn : tracesIn(document, page.text, today);
    return trackingReading({ platform: 'pinduoduo', orderId, page, events });
  },
};

function tracesIn(document: Document, text: string, today: CivilDate | undefined): ParcelEvent[] {
  for (const root of rawData(document)) {
    const shipping = at(root, 'store', 'traceData', 'shipping');
    const number = asText(at(shipping, 'trackingNumber'));
    if (!number || !text.includes(number)) continue;
    return list(at(shipping, 'traces'))
      .slice(0, 200)
      .map((trace) => ({
        at: momentOn(asText(at(trace, 'time')) ?? asText(at(trace, 'displayTime')) ?? '', today),
        words: clean(`${asText(at(trace, 'statusTag')) ?? ''} ${asText(at(trace, 'info')) ?? ''}`, 400),
      }));
  }
  return [];
}
