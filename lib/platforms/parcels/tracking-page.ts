import type { Moment } from '../../model/dates';
import type { Platform } from '../../model/order';
import { simplified } from '../../model/words/simplified';
import { present } from '../page/text';
import type { LayoutReading } from '../reading/reader';

/** The page says itself that there is no parcel yet, or none any more. */
const NO_PARCEL =
  /查不到包裹|暂无(?:单号|物流|包裹)|(?:没有|无)(?:查到)?(?:物流|包裹)信息|尚未发货|等待(?:商家|卖家)?发货/;

export interface Tracking {
  platform: Platform;
  orderId: string;
  signedAt?: Moment | undefined;
  /** How many events were seen. */
  events: number;
}

/** A tracking page tells an order's number and when it was signed for; of its goods and of the receiver nothing is taken. */
export function trackingReading({ platform, orderId, signedAt, events }: Tracking, text: string): LayoutReading {
  const drawn = events > 0 || NO_PARCEL.test(simplified(text));
  if (!drawn) return { orders: [], problems: ['still-loading'], via: {} };
  const order = {
    platform,
    orderId,
    ...present({ signedAt }),
    status: { text: '', phase: 'unknown' as const },
    lines: [],
    links: {},
  };
  return {
    orders: [{ order }],
    problems: [],
    via: { orderId: 'address', ...(signedAt ? { signedAt: 'record' } : {}) },
  };
}
