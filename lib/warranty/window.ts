import type { Platform } from '../model/order';
import type { RightGroup } from './rules/rule';

export interface RepairSpan {
  sent: string;
  /** Absent = still in repair. */
  returned?: string;
}

/** A date is `YYYY-MM-DD`, or an ISO 8601 time stamp: one without an offset is Beijing time. */
export interface PurchaseFacts {
  platform: Platform;
  /** jd */
  sellerType?: 'self' | 'pop';
  placedAt?: string;
  paidAt?: string;
  signedAt?: string;
  /** 确认收货 */
  confirmedAt?: string;
  invoiceDate?: string;
  hasInvoice?: boolean;
  factoryDate?: string;
  repairs?: readonly RepairSpan[];
  exchangedOn?: string;
  exchangeScope?: 'host' | 'all';
  /** Service marks in the page's words. */
  promises?: readonly string[];
  brand?: string;
  /** As the maker's own page shows it, typed in by the buyer. */
  brandWarrantyEnd?: string;
  /** AppleCare+, 碎屏险 …, typed in by the buyer. */
  extraCover?: readonly { name: string; start?: string; end: string }[];
  /** Sold, given back or never really bought: no window matters any more. */
  ended?: boolean;
  /** Still on its way: windows are estimates, and say that they have not begun. */
  undelivered?: boolean;
}

export interface Dates {
  /** `YYYY-MM-DD`, inclusive last day; absent = not determined. */
  safeEnd?: string;
  /** The same, moved on where the last day is off (民法典 203). */
  legalEnd?: string;
  state: 'open' | 'last-day' | 'extended' | 'closed' | 'waiting' | 'due' | 'unknown';
}

export interface Window extends Dates {
  /** As in the rules data; `promise.…` for what the seller, the maker or an insurer promised. */
  ruleId: string;
  title: string;
  start?: string;
  /** To the last day on which one can still act; 0 = today. Absent when there is none. */
  daysLeft?: number;
  /** Counted from the earliest possible delivery: the true end can only be later. */
  estimated: boolean;
  /** Grows every day, because a repair still runs. */
  provisional?: boolean;
  /** All that remains of the rights, where it is less than the rule's. */
  rights?: string[];
  alternatives?: { invoice?: Dates; noRestart?: Dates };
  basis: { start: 'delivery' | 'payment' | 'invoice' | 'factory+90' | 'event'; source: string; article?: string };
  /** Windows of one group answer the same need. */
  group?: RightGroup;
  /** Law and promise differ, and this is the longer one: the one that binds. */
  binds?: true;
  notes: string[];
}
