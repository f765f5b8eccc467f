import type { Platform } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import type { PageText } from '../page/page-text';
import { present } from '../page/text';
import type { LayoutReading } from '../reading/reader';
import { Trail } from '../reading/trail';
import { type ParcelEvent, signedIn } from './parcel';
import { tellsOfSeveral } from './shown-events';

/** The page says itself that there is no parcel yet, or none any more. */
const NO_PARCEL =
  /查不到包裹|暂无单号|暂无物流|暂无包裹|(?:没有|无)(?:查到)?(?:物流|包裹)信息|尚未发货|等待(?:商家|卖家)?发货/;

export interface Tracking {
  platform: Platform;
  orderId: string;
  page: PageText;
  events: readonly ParcelEvent[];
  /** The record is of one parcel, and the order may have others. */
  ofOneParcel?: boolean;
}

/** The page's own app has not drawn this order's record. */
export const NOT_DRAWN: LayoutReading = { orders: [], problems: ['still-loading'], via: {} };

/** A tracking page tells an order's number and when it was signed for; of its goods and of the receiver nothing is taken. */
export function trackingReading({ platform, orderId, page, events, ofOneParcel }: Tracking): LayoutReading {
  if (events.length === 0 && !NO_PARCEL.test(simplified(page.text))) return NOT_DRAWN;
  const trail = new Trail();
  trail.note('orderId', 'address');
  const signedAt = trail.first('signedAt', {
    record: () => (ofOneParcel || tellsOfSeveral(page) ? undefined : signedIn(events)),
  });
  const order = {
    platform,
    orderId,
    ...present({ signedAt }),
    status: { text: '', phase: 'unknown' as const },
    lines: [],
    links: {},
  };
  return { orders: [{ order }], problems: [], via: trail.via };
}
