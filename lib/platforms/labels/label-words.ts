import type { Fen } from '../../model/money';
import type { OrderReading, Platform } from '../../model/order';
import type { PageText, Range } from '../page/page-text';
import type { ItemAddress } from './items/item-addresses';

/**
 * What of a platform the label-driven reader has to know. One file in each platform's folder: that reader is a part of its own, and a
 * platform's script carries no other platform's words.
 */
export interface LabelWords {
  /** What was paid, most telling first. 应付 (except JD's 应付总额) is a demand, 商品总价 a part. */
  readonly paid: readonly RegExp[];
  /** What the order cost, where the platform shows it without a label. */
  readonly totalWithoutLabel?: (text: string) => Fen | undefined;
  /** The documented forms of item addresses, relative ones included; the host must be the platform's. */
  readonly item: ItemAddress;
  /** The whole form of an order number, in its first group, where it is so peculiar that it needs no label. */
  readonly bareNumber?: RegExp;
  /** The shop stands by its name alone: what sounds like the name of a shop is one. */
  readonly namesShops?: true;
  /** What 成交时间 means; it is not read where nobody has documented it. */
  readonly dealIs?: (url: URL, times: Times) => keyof Times;
  /** Whose order it is: platforms may share their pages. */
  readonly seller: (page: PageText, box: Range & { orderId: string }, url: URL) => Platform;
}

export type Times = Pick<OrderReading, 'placedAt' | 'paidAt' | 'shippedAt' | 'signedAt' | 'completedAt'>;
