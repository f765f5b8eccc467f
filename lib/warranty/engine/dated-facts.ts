import type { Platform } from '../../model/order';
import { type Day, dayOf, hasTime, minutesOf } from '../calendar/counting';
import type { PurchaseFacts } from '../window';
import type { Span } from './repairs';

/** The facts of a purchase with every date as a day of Beijing's calendar. */
export interface Known {
  today: Day;
  platform: Platform | undefined;
  seller: 'self' | 'pop' | undefined;
  brand: string | undefined;
  /** Delivery: the signing, else the earliest day it can have been. */
  delivered: Day | undefined;
  /** `delivered` is that earliest day. */
  estimated: boolean;
  undelivered: boolean;
  signed: Moment | undefined;
  ordered: Moment | undefined;
  confirmed: Day | undefined;
  invoice: Day | undefined;
  /** Only where no purchase is proved. */
  factory: Day | undefined;
  exchanged: Day | undefined;
  exchangedAll: boolean;
  repairs: readonly Span[];
}

export interface Moment {
  day: Day;
  /** Minutes since 1970-01-01 on Beijing's clock. */
  minutes: number;
  /** The time of day is known too. */
  exact: boolean;
}

type Text = string | null | undefined;

export function knownFrom(facts: PurchaseFacts, today: Day): Known {
  const signed = momentOf(facts.signedAt);
  const ordered = momentOf(facts.placedAt) ?? momentOf(facts.paidAt);
  // Nothing can be delivered before it is paid; cash on delivery has only the order's time.
  const earliest = dayOf(facts.paidAt) ?? ordered?.day;
  const confirmed = dayOf(facts.confirmedAt);
  const invoice = dayOf(facts.invoiceDate);
  const proved = [signed, earliest, confirmed, invoice].some((date) => date !== undefined) || facts.hasInvoice === true;
  return {
    today,
    platform: platformOf(facts.platform),
    seller: facts.sellerType ?? undefined,
    brand: facts.brand ?? undefined,
    delivered: signed?.day ?? earliest,
    estimated: signed === undefined,
    undelivered: signed === undefined && facts.undelivered === true,
    signed,
    ordered,
    confirmed,
    invoice,
    factory: proved ? undefined : dayOf(facts.factoryDate),
    exchanged: dayOf(facts.exchangedOn),
    exchangedAll: facts.exchangeScope === 'all',
    repairs: (facts.repairs ?? []).flatMap(spanOf),
  };
}

function momentOf(text: Text): Moment | undefined {
  const minutes = minutesOf(text);
  return minutes === undefined ? undefined : { day: Math.floor(minutes / 1440), minutes, exact: hasTime(text) };
}

function spanOf(repair: { sent: Text; returned?: Text }): Span[] {
  const sent = dayOf(repair.sent);
  const returned = dayOf(repair.returned);
  if (sent === undefined) return [];
  return [returned === undefined ? { sent } : { sent, returned }];
}

/** `pdd` is what the shop calls itself; records from elsewhere use it. */
function platformOf(platform: string | null): Platform | undefined {
  if (platform === 'pdd') return 'pinduoduo';
  return platform === 'jd' || platform === 'taobao' || platform === 'tmall' || platform === 'pinduoduo'
    ? platform
    : undefined;
}
