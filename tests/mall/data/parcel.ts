import type { MallOrder } from './order.ts';

/** One line of a parcel's record. */
export interface ParcelEvent {
  /** `YYYY-MM-DD HH:mm:ss` */
  time: string;
  state: string;
  words: string;
}

/** The record of an order's parcel, newest first, as a carrier tells it; empty while nothing was sent. */
export function recordOf({ placed, shipped, signed }: MallOrder): ParcelEvent[] {
  const events: (ParcelEvent | false)[] = [
    signed !== undefined && { time: signed, state: '已签收', words: '您的快件已签收，签收人：本人，感谢使用云雀速递' },
    signed !== undefined && {
      time: `${signed.slice(0, 10)} 08:05:00`,
      state: '派送中',
      words: '快递员（138****2046）正在为您派件，请您准备签收',
    },
    shipped !== undefined && { time: shipped, state: '已发货', words: '包裹正在等待揽收' },
    { time: placed, state: '已下单', words: '商品已经下单' },
  ];
  return shipped === undefined && signed === undefined ? [] : events.filter((event) => event !== false);
}

/** The parcel's number. */
export function parcelOf({ id }: MallOrder): string {
  return `YQ${id.replaceAll('-', '').slice(-13)}`;
}
