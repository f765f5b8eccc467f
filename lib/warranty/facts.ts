import type { OrderRecord, Purchase, Repair } from '../model/purchase';
import type { PurchaseFacts } from './window';

/**
 * What the engine needs of a purchase and its order. The buyer's word wins over the page; a date nobody gave stays absent, so that the
 * engine estimates and says so. 交易完成 is not taken for the signing: it only prefills the question ({@link signingQuestion}).
 */
export function factsOf(purchase: Purchase, order: OrderRecord): PurchaseFacts {
  const { says, line, platform, brand } = purchase;
  const { selfOperated } = order.shop ?? {};
  return present<PurchaseFacts>({
    platform,
    sellerType: platform === 'jd' && selfOperated !== undefined ? (selfOperated ? 'self' : 'pop') : undefined,
    placedAt: order.placedAt ?? purchase.placedAt,
    paidAt: order.paidAt,
    signedAt: says.signedOn ?? order.signedAt,
    confirmedAt: says.confirmedOn ?? confirmedOn(order),
    invoiceDate: says.invoiceDate,
    hasInvoice: says.hasInvoice,
    factoryDate: says.factoryDate,
    repairs: says.repairs?.map((repair) => repairSpan(repair, says.exchangedOn)),
    exchangedOn: says.exchangedOn,
    exchangeScope: says.exchangeScope,
    promises: line.promises,
    brand,
    brandWarrantyEnd: says.brandWarrantyEnd,
    extraCover: says.extraCover?.map(({ name, start, end }) => present<Cover>({ name, start, end })),
    ended: hasEnded(purchase, order) || undefined,
    undelivered: isUndelivered(order, says.signedOn) || undefined,
  });
}

type Cover = NonNullable<PurchaseFacts['extraCover']>[number];

/** JD completes an order by itself, without 确认收货; on the others the deal succeeds with it. */
function confirmedOn({ platform, completedAt }: OrderRecord): string | undefined {
  return platform === 'jd' ? undefined : completedAt;
}

/** Who got another phone did not get this one back: its last repair ended with the exchange. */
function repairSpan({ sent, returned }: Repair, exchangedOn: string | undefined): { sent: string; returned?: string } {
  const end = returned ?? (exchangedOn !== undefined && exchangedOn >= sent ? exchangedOn : undefined);
  return end === undefined ? { sent } : { sent, returned: end };
}

/** Sold, given back, or never really bought. */
function hasEnded({ shelf, says }: Purchase, { status }: OrderRecord): boolean {
  if (shelf !== 'active' || says.state === 'returned' || says.state === 'sold') return true;
  return status.phase === 'unpaid' || status.phase === 'closed' || status.phase === 'refunded';
}

function isUndelivered({ status, signedAt }: OrderRecord, signedOn: string | undefined): boolean {
  return signedAt === undefined && signedOn === undefined && (status.phase === 'paid' || status.phase === 'shipped');
}

export interface SigningQuestion {
  /** `YYYY-MM-DD`, a guess for the buyer to confirm. Never counted from. */
  prefill?: string;
  /** The signing cannot have been earlier or later than this, so far as the pages say. */
  earliest?: string;
  latest?: string;
}

/** Asked kindly while only an estimate exists; `undefined` once the signing is known or the phone is not there yet. */
export function signingQuestion(purchase: Purchase, order: OrderRecord): SigningQuestion | undefined {
  const facts = factsOf(purchase, order);
  if (facts.ended || facts.undelivered || facts.signedAt !== undefined) return undefined;
  const earliest = (order.shippedAt ?? facts.paidAt ?? facts.placedAt)?.slice(0, 10);
  const latest = (facts.confirmedAt ?? order.completedAt)?.slice(0, 10);
  return present<SigningQuestion>({ prefill: latest, earliest, latest });
}

/** Without the fields that are not known. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
