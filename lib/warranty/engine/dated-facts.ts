import { type Platform, platformNamed } from '../../model/platform/platform';
import { type Day, dayOf, hasTime, minutesOf } from '../calendar/counting';
import type { PurchaseFacts } from '../window';
import type { Span } from './repairs';

/** The facts of a purchase with every date as a day of Beijing's calendar. */
export interface Known {
  today: Day;
  platform: Platform | undefined;
  seller: 'self' | 'pop' | undefined;
  brand: string | undefined;
  condition: 'new' | 'refurbished' | 'used';
  company: boolean;
  /** Delivery: the day it came, else the earliest it can have come. */
  delivered: Day | undefined;
  /** `delivered` is that earliest day. */
  estimated: boolean;
  /** What that earliest day was taken from. */
  floor: 'shipping' | 'payment';
  /** Of an estimate: the latest day it can have come. */
  latest: Day | undefined;
  /** Not there yet, as far as one can believe a word about a parcel: nothing runs. */
  notStarted: boolean;
  /** The last day on which that is believed; infinite where no day is known to count from. */
  notStartedUntil: Day | undefined;
  /** Said to be on its way, but long ago. */
  doubtful: boolean;
  /** The moment from which hours count. */
  signed: Moment | undefined;
  ordered: Moment | undefined;
  confirmed: Day | undefined;
  invoice: Day | undefined;
  /** Only where no purchase is proved. */
  factory: Day | undefined;
  exchanged: Day | undefined;
  exchangedAll: boolean;
  activated: Day | undefined;
  activatedBy: 'courier' | 'buyer' | undefined;
  /** The buyer got it on another day than the page says somebody signed. */
  receivedLater: boolean;
  fault: Day | undefined;
  repairs: readonly Span[];
}

export interface Moment {
  day: Day;
  /** Minutes since 1970-01-01 on Beijing's clock. */
  minutes: number;
  /** The time of day is known too. */
  exact: boolean;
}

/**
 * So many days a word that the phone has not arrived is believed: from the day it was said, or, where nobody knows that day, from the
 * last thing known to have happened. Platforms confirm a delivery by themselves after ten to fifteen days. Conventions, not law.
 */
const BELIEVED_SAID = 15;
const BELIEVED_UNDATED = 30;

type Text = string | null | undefined;

export function knownFrom(facts: PurchaseFacts, today: Day): Known {
  const received = momentOf(facts.receivedOn);
  const signed = received ?? momentOf(facts.signedAt);
  const ordered = momentOf(facts.placedAt) ?? momentOf(facts.paidAt);
  const confirmed = dayOf(facts.confirmedAt);
  const invoice = dayOf(facts.invoiceDate);
  const shipped = dayOf(facts.shippedAt);
  // Nothing can be delivered before it is paid and sent; cash on delivery has only the order's time.
  const earliest = latestOf([ordered?.day, dayOf(facts.paidAt), shipped]);
  const proved = [signed, earliest, confirmed, invoice].some((date) => date !== undefined) || facts.hasInvoice === true;
  const repairs = (facts.repairs ?? []).flatMap(spanOf);
  const exchanged = dayOf(facts.exchangedOn);
  const activated = dayOf(facts.activatedOn);
  const fault = dayOf(facts.faultOn);
  // Nobody confirms, uses, exchanges or has repaired what has not come.
  const after = [confirmed, dayOf(facts.arrivedBy), exchanged, activated, fault, ...repairs.map(({ sent }) => sent)];
  const latest = signed ? undefined : ceilingOf(after, earliest);
  const exact = signed?.day ?? (latest !== undefined && latest === earliest ? latest : undefined);
  const away = facts.undelivered === true && exact === undefined && latest === undefined;
  const until = away ? believedUntil(dayOf(facts.undeliveredOn), earliest) : undefined;
  return {
    today,
    platform: platformNamed(facts.platform),
    seller: facts.sellerType ?? undefined,
    brand: facts.brand ?? undefined,
    condition: facts.condition ?? 'new',
    company: facts.buyer === 'company',
    delivered: exact ?? earliest,
    estimated: exact === undefined,
    floor: shipped !== undefined && shipped === earliest ? 'shipping' : 'payment',
    latest,
    notStarted: until !== undefined && today <= until,
    doubtful: until !== undefined && today > until,
    notStartedUntil: until,
    signed,
    ordered,
    confirmed,
    invoice,
    factory: proved ? undefined : dayOf(facts.factoryDate),
    exchanged,
    exchangedAll: facts.exchangeScope === 'all',
    activated,
    activatedBy: facts.activatedBy ?? undefined,
    receivedLater:
      received !== undefined && dayOf(facts.signedAt) !== undefined && dayOf(facts.signedAt) !== received.day,
    fault,
    repairs,
  };
}

function latestOf(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((latest, day) => (day !== undefined && !(latest !== undefined && latest >= day) ? day : latest));
}

/** The earliest of what cannot have happened before the phone was there. What lies before the earliest day is a slip of the pen. */
function ceilingOf(days: readonly (Day | undefined)[], earliest: Day | undefined): Day | undefined {
  const said = days.flatMap((day) => (day === undefined || day < (earliest ?? day) ? [] : [day]));
  return said.length === 0 ? undefined : Math.min(...said);
}

function believedUntil(said: Day | undefined, earliest: Day | undefined): Day {
  if (said !== undefined) return said + BELIEVED_SAID;
  return earliest === undefined ? Number.POSITIVE_INFINITY : earliest + BELIEVED_UNDATED;
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
