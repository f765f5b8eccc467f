import { pageText } from '../../../page/page-text';
import { shownEvents } from '../../../parcels/shown-events';
import { trackingReading } from '../../../parcels/tracking-page';
import type { Layout } from '../../../reading/reader';
import { namesOneParcel, orderIdIn } from '../../pages';
import { stagesIn } from './stages';

/**
 * The tracking pages of both sites: 查看物流 on a PC, and the phone's, which carries its record as inline data (captured
 * 2026-10). Neither shows the order's number: only the address ties it to an order.
 */
export const track: Layout = {
  id: 'tmall-track',
  page: 'order-logistics',
  matches: (_document, url) => orderIdIn(url) !== undefined,
  read(document, url, _remember, today) {
    const page = pageText(document.body ?? document.documentElement);
    const stages = stagesIn(document, today);
    const events = stages.length > 0 ? stages : shownEvents(page, today);
    const orderId = orderIdIn(url) ?? '';
    return trackingReading({ platform: 'taobao', orderId, page, events, ofOneParcel: namesOneParcel(url) });
  },
};
