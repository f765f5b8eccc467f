import type { SaysPatch } from '../../db/purchases/purchases';
import { isCivilDate } from '../../model/dates';
import type { BuyerSays, OrderRecord, Purchase } from '../../model/purchase';
import type { Invoice } from '../invoice/invoice';
import type { Candidate } from './match-invoice';

/** A phone as the matcher wants it. */
export function candidateOf(purchase: Purchase, order: OrderRecord): Candidate {
  const { line, says } = purchase;
  const orderedOn = (order.placedAt ?? order.paidAt)?.slice(0, 10);
  return {
    id: purchase.id,
    title: line.title,
    quantity: line.quantity,
    imeis: says.imei ? [says.imei] : [],
    ...(order.orderId && { orderId: order.orderId }),
    ...(order.total !== undefined && { orderTotal: order.total }),
    ...(line.unitPrice !== undefined && { unitPrice: line.unitPrice }),
    ...(orderedOn && isCivilDate(orderedOn) && { orderedOn }),
    ...(says.invoice?.sellerName && { sellerName: says.invoice.sellerName }),
  };
}

/** What a kept invoice says of its phone. What the buyer typed before stays, but the day, which the invoice knows better. */
export function saysOf(invoice: Invoice, says: BuyerSays): SaysPatch {
  const { number, code, sellerName, sellerTaxId, total } = invoice;
  const [imei] = invoice.imeis;
  return {
    hasInvoice: true,
    ...(invoice.date && { invoiceDate: invoice.date }),
    ...(imei && !says.imei && { imei }),
    invoice: {
      number,
      ...(code && { code }),
      ...(sellerName && { sellerName: sellerName.slice(0, 100) }),
      ...(sellerTaxId && { sellerTaxId }),
      ...(total !== undefined && { total }),
    },
  };
}

/** The same invoice again, as another file: by its number, and its code where it has one. */
export function isKept(invoice: Invoice, kept: BuyerSays['invoice']): boolean {
  return kept !== undefined && kept.number === invoice.number && (kept.code ?? '') === (invoice.code ?? '');
}
