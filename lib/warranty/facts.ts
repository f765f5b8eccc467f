import type { OrderRecord, Purchase } from '../model/purchase';
import type { PurchaseFacts } from './index';

/** What the date engine needs of a purchase. What the buyer says wins over what pages said. */
export function factsOf(purchase: Purchase, order: OrderRecord): PurchaseFacts {
  const { says, line, brand } = purchase;
  const facts: { [K in keyof PurchaseFacts]: PurchaseFacts[K] | undefined } = {
    platform: order.platform,
    sellerType: order.platform === 'jd' && order.shop ? (order.shop.selfOperated ? 'self' : 'pop') : undefined,
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    signedAt: says.signedOn ?? order.signedAt,
    confirmedAt: says.confirmedOn ?? order.completedAt,
    invoiceDate: says.invoiceDate,
    hasInvoice: says.hasInvoice,
    repairs: says.repairs?.map(({ sent, returned }) => (returned === undefined ? { sent } : { sent, returned })),
    exchangedOn: says.exchangedOn,
    exchangeScope: says.exchangeScope,
    promises: line.promises,
    brand,
    brandWarrantyEnd: says.brandWarrantyEnd,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as PurchaseFacts;
}
