import { type CivilDate, civilDateOf, daysBetween } from '../model/dates';
import { conditionOf } from '../model/phone/condition';
import { platformFacts } from '../model/platform/platform';
import type { OrderRecord, Purchase, Repair } from '../model/purchase';
import type { PurchaseFacts } from './window';

/**
 * What the engine needs of a purchase and its order. The buyer's word wins over the page; a date nobody gave stays absent, so that the
 * engine estimates and says so. 交易完成 is not taken for the signing: it only prefills the question ({@link signingQuestion}).
 */
export function factsOf(purchase: Purchase, order: OrderRecord): PurchaseFacts {
  const { says, line, platform, brand } = purchase;
  const { selfOperated } = order.shop ?? {};
  const undelivered = isUndelivered(order, purchase);
  const came = says.signedOn ?? line.signedAt ?? order.signedAt;
  return present<PurchaseFacts>({
    platform,
    sellerType:
      platformFacts(platform).sellsItself && selfOperated !== undefined ? (selfOperated ? 'self' : 'pop') : undefined,
    ...(order.exchange ? exchangeFacts(purchase, came) : deliveryFacts(purchase, order, came)),
    invoiceDate: says.invoiceDate,
    hasInvoice: says.hasInvoice,
    factoryDate: says.factoryDate,
    repairs: says.repairs?.map((repair) => repairSpan(repair, says.exchangedOn)),
    exchangeScope: says.exchangeScope,
    promises: line.promises,
    brand,
    condition: says.condition ?? soldAs(purchase),
    buyer: says.buyer,
    subsidised: says.subsidised ?? (line.promises?.some((mark) => SUBSIDY.test(mark)) || undefined),
    activatedOn: says.activatedOn,
    activatedBy: says.activatedBy,
    faultOn: says.faultOn,
    brandWarrantyEnd: says.brandWarrantyEnd,
    extraCover: says.extraCover?.map(({ name, start, end }) => present<Cover>({ name, start, end })),
    ended: hasEnded(purchase, order) || undefined,
    undelivered: undelivered || undefined,
    undeliveredOn: undelivered ? lastSeen(order) : undefined,
  });
}

/** What has stood in a shop has no new phone's year for certain either. */
function soldAs(purchase: Purchase): PurchaseFacts['condition'] {
  const condition = conditionOf(purchase);
  return condition === 'display' ? 'used' : condition;
}

type Dates = { [K in keyof PurchaseFacts]?: PurchaseFacts[K] | undefined };

function deliveryFacts({ says, placedAt }: Purchase, order: OrderRecord, came: string | undefined): Dates {
  return {
    placedAt: order.placedAt ?? placedAt,
    paidAt: order.paidAt,
    shippedAt: order.shippedAt,
    signedAt: came,
    receivedOn: says.receivedOn,
    confirmedAt: says.confirmedOn ?? confirmedOn(order),
    arrivedBy: arrivedBy(order),
    exchangedOn: says.exchangedOn,
  };
}

/**
 * Of an order that brought another phone in the place of an earlier one nothing is bought, so nothing begins with its dates but
 * what an exchange begins anew (实施条例18): what runs from the first delivery, only the first order knows.
 */
function exchangeFacts({ says }: Purchase, came: string | undefined): Dates {
  return { exchangedOn: says.exchangedOn ?? says.receivedOn ?? came?.slice(0, 10) };
}

type Cover = NonNullable<PurchaseFacts['extraCover']>[number];

/** The day of 确认收货, where it is what completes an order. */
function confirmedOn({ platform, completedAt }: OrderRecord): string | undefined {
  return platformFacts(platform).completes === 'by-buyer' ? completedAt : undefined;
}

/** Who got another phone did not get this one back: its last repair ended with the exchange. */
function repairSpan({ sent, returned }: Repair, exchangedOn: string | undefined): { sent: string; returned?: string } {
  const end = returned ?? (exchangedOn !== undefined && exchangedOn >= sent ? exchangedOn : undefined);
  return end === undefined ? { sent } : { sent, returned: end };
}

/**
 * Sold, given back, or never really bought. What the buyer says stands over whatever a page said of the order, before or after: who has
 * the phone in use knows better, and who signed for it did buy it.
 */
function hasEnded({ shelf, says }: Purchase, { status }: OrderRecord): boolean {
  if (says.replaces !== undefined) return true;
  if (shelf !== 'active' || says.state === 'returned' || says.state === 'sold') return true;
  if (says.state !== undefined || status.phase === 'refunded') return says.state === undefined;
  if (says.signedOn !== undefined || says.receivedOn !== undefined) return false;
  return status.phase === 'unpaid' || status.phase === 'closed';
}

function isUndelivered({ status, signedAt }: OrderRecord, { says, line }: Purchase): boolean {
  const came = [signedAt, line.signedAt, says.signedOn, says.receivedOn, says.confirmedOn].some(
    (day) => day !== undefined,
  );
  return !came && says.state === undefined && (status.phase === 'paid' || status.phase === 'shipped');
}

/** The deal was completed, or a page said that it had come: it was there by then. */
function arrivedBy(order: OrderRecord): string | undefined {
  const { status, completedAt } = order;
  const seen = status.phase === 'delivered' || status.phase === 'completed' ? lastSeen(order) : undefined;
  return [completedAt?.slice(0, 10), seen].filter((day) => day !== undefined).toSorted()[0];
}

/** The day a page last said something about the order. */
function lastSeen({ sources }: OrderRecord): string | undefined {
  const times = sources.flatMap(({ page, at }) => (page === 'hand' || at <= 0 ? [] : [at]));
  return times.length === 0 ? undefined : civilDateOf(Math.max(...times));
}

const SUBSIDY = /国家补贴|国补|政府补贴/;

export interface SigningQuestion {
  /** `YYYY-MM-DD`, a guess for the buyer to confirm. Never counted from. */
  prefill?: string;
  /** The signing cannot have been earlier or later than this, so far as the pages say. */
  earliest?: string;
  latest?: string;
  /** The page says it is on its way, which some say until the buyer confirms: ask whether it came, not when. */
  onItsWay?: true;
}

/** A parcel that left so many days ago may be there, whatever the page still says: Taobao says 已发货 until the buyer confirms. */
const MAY_HAVE_COME = 3;

/**
 * Asked kindly while only an estimate exists; `undefined` once the signing is known. Of a phone that a page calls on its way it is asked
 * some days after the dispatch, where `today` is given.
 */
export function signingQuestion(
  purchase: Purchase,
  order: OrderRecord,
  today?: CivilDate,
): SigningQuestion | undefined {
  const facts = factsOf(purchase, order);
  const known = order.exchange ? facts.exchangedOn : (facts.signedAt ?? facts.receivedOn);
  if (facts.ended || known !== undefined) return undefined;
  const sent = facts.shippedAt ?? facts.undeliveredOn ?? facts.paidAt;
  const onItsWay =
    facts.undelivered === true &&
    order.status.phase === 'shipped' &&
    today !== undefined &&
    sent !== undefined &&
    daysBetween(sent.slice(0, 10), today) >= MAY_HAVE_COME;
  if (facts.undelivered && !onItsWay) return undefined;
  const [earliest] = [facts.shippedAt, facts.paidAt, facts.placedAt]
    .flatMap((moment) => moment?.slice(0, 10) ?? [])
    .toSorted((a, b) => b.localeCompare(a));
  const latest = (facts.confirmedAt ?? order.completedAt)?.slice(0, 10);
  return present<SigningQuestion>({ prefill: latest, earliest, latest, onItsWay: onItsWay || undefined });
}

/** Without the fields that are not known. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
