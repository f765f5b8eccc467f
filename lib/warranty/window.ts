import type { Platform } from '../model/order';
import type { Condition } from '../model/words/mark-conditions';
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
  /** The last payment: of a pre-sale the balance. */
  paidAt?: string;
  /** Nothing is delivered before it left. */
  shippedAt?: string;
  signedAt?: string;
  /** In the buyer's own hands, where somebody else signed: wins over `signedAt` (民法典 512). */
  receivedOn?: string;
  /** 确认收货 */
  confirmedAt?: string;
  /** It was there on this day at the latest: the deal was completed, or a page said that it had arrived. */
  arrivedBy?: string;
  invoiceDate?: string;
  hasInvoice?: boolean;
  factoryDate?: string;
  repairs?: readonly RepairSpan[];
  exchangedOn?: string;
  exchangeScope?: 'host' | 'all';
  /** Service marks in the page's words. */
  promises?: readonly string[];
  brand?: string;
  /** Absent = new. */
  condition?: 'new' | 'refurbished' | 'used';
  /** Absent = a person, for daily life. */
  buyer?: 'person' | 'company';
  /** 国补 */
  subsidised?: boolean;
  activatedOn?: string;
  activatedBy?: 'courier' | 'buyer';
  /** The day the fault first showed: 三包 11 and 12 ask for this day, not for the one on which it was told. */
  faultOn?: string;
  /** As the maker's own page shows it, typed in by the buyer. */
  brandWarrantyEnd?: string;
  /** AppleCare+, 碎屏险 …, typed in by the buyer. */
  extraCover?: readonly { name: string; start?: string; end: string }[];
  /** Sold, given back or never really bought: no window matters any more. */
  ended?: boolean;
  /** A page or the buyer says that it has not arrived: nothing that begins with the delivery runs. */
  undelivered?: boolean;
  /** The day that was last said. A word about a parcel grows old within days. */
  undeliveredOn?: string;
}

export interface Dates {
  /** `YYYY-MM-DD`, inclusive last day; absent = not determined. */
  safeEnd?: string;
  /** The same, moved on where the last day is off (民法典 203). */
  legalEnd?: string;
  /** `not-started`: not delivered yet, no dates. */
  state: 'not-started' | 'open' | 'last-day' | 'extended' | 'closed' | 'waiting' | 'due' | 'unknown';
}

export interface Window extends Dates {
  /** As in the rules data; `promise.…` for what the seller, the maker or an insurer promised. */
  ruleId: string;
  title: string;
  start?: string;
  /** To the last day on which one can still act; 0 = today. Absent when there is none. */
  daysLeft?: number;
  /**
   * Counted from the earliest possible delivery: the true end can only be later. Its last day is none to be told as such, whatever
   * `state` says.
   */
  estimated: boolean;
  /** Of an estimate: the last day if the phone came as late as it can have come. Absent where nothing says how late that is. */
  latestEnd?: string;
  /** Grows every day, because a repair still runs. */
  provisional?: boolean;
  /** All that remains of the rights, where it is less than the rule's. */
  rights?: string[];
  alternatives?: { invoice?: Dates; noRestart?: Dates };
  basis: {
    start: 'delivery' | 'shipping' | 'payment' | 'invoice' | 'factory+90' | 'event';
    source: string;
    article?: string;
  };
  /** Windows of one group are one right, whoever gives it, and bear one name. */
  group?: RightGroup;
  /** Law and promise differ, and this is the longer one: the one that binds. */
  binds?: true;
  /** ISO 8601 with +08:00: the moment in which a period counted in hours ends. */
  endsAt?: string;
  /** As the mark says: it holds only so long. */
  conditions?: Condition[];
  /** Something known may spoil it: the no-reason return of a phone that was activated. It is shown, and never leads. */
  spoilt?: true;
  /** Whether this right applies at all is in doubt, for a reason the notes tell. */
  doubtful?: true;
  notes: string[];
}
