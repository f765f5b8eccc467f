import { type PageText, pageText } from '../../../page/page-text';
import { shownEvents } from '../../../parcels/shown-events';
import { NOT_DRAWN, trackingReading } from '../../../parcels/tracking-page';
import type { Layout } from '../../../reading/reader';
import { orderIdInText, orderIdInUrl } from '../../fields/ids';

/** 订单跟踪 of the phone site (2026): an app whose markup nobody has published; its lines of text are known. */
export const trackPhone: Layout = {
  id: 'jd-track-phone',
  page: 'order-logistics',
  matches: (_document, url) => orderIdInUrl(url) !== undefined,
  read(document, url, _remember, today) {
    const page = pageText(document.body ?? document.documentElement);
    const orderId = orderIdInUrl(url) ?? '';
    if (isAnother(page, orderId)) return NOT_DRAWN;
    return trackingReading({ platform: 'jd', orderId, page, events: shownEvents(page, today) });
  },
};

/** The app changes its address before it draws the other order. */
function isAnother({ text }: PageText, orderId: string): boolean {
  const shown = orderIdInText(text);
  return shown !== undefined && shown !== orderId;
}
