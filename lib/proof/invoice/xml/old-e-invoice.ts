import type { InvoiceFields, InvoiceLine } from '../invoice';
import { present } from '../present';
import { isNoTax, readAmount, readDate, readName, readQuantity, readTaxId } from '../values';
import { type Element, find } from './parse';

/** `original_invoice.xml`, which OFD invoices of the kind before 数电票 carry (edrm.org.cn e-invoice 2019). */
export function readOldEInvoice(root: Element): InvoiceFields | undefined {
  const text = (...path: string[]) => find(root, ...path)?.text;
  if (!text('InvoiceNo')) return undefined;
  return present<InvoiceFields>({
    number: text('InvoiceNo'),
    code: text('InvoiceCode') || undefined,
    date: readDate(text('IssueDate')),
    checkCode: text('InvoiceCheckCode') || undefined,
    sellerName: readName(text('Seller', 'SellerName')),
    sellerTaxId: readTaxId(text('Seller', 'SellerTaxID')),
    buyerName: readName(text('Buyer', 'BuyerName')),
    buyerTaxId: readTaxId(text('Buyer', 'BuyerTaxID')),
    net: readAmount(text('TaxExclusiveTotalAmount')),
    tax: taxOf(text('TaxTotalAmount')),
    total: readAmount(text('TaxInclusiveTotalAmount')),
    remark: readName(text('Note')),
    lines: (find(root, 'GoodsInfos')?.children ?? []).flatMap(lineOf),
  });
}

/** The QR code's text, if this file has it as text; some have its picture there. */
export function graphCodeOf(root: Element): string | undefined {
  const code = find(root, 'GraphCode')?.text;
  return code && /^\d\d,\d\d,/.test(code) ? code : undefined;
}

function lineOf(item: Element): InvoiceLine[] {
  const text = (name: string) => find(item, name)?.text;
  const amount = readAmount(text('Amount'));
  if (amount === undefined) return [];
  return [
    present<InvoiceLine>({
      name: readName(text('Item')) ?? '',
      spec: readName(text('Specification')),
      unit: readName(text('MeasurementDimension')),
      quantity: readQuantity(text('Quantity')),
      unitPrice: readQuantity(text('Price')),
      amount,
      tax: taxOf(text('TaxAmount')),
    }),
  ];
}

/** Exempt goods print `***`: no tax, which is not the same as not read. */
function taxOf(text: string | undefined): number | undefined {
  return text !== undefined && isNoTax(text) ? 0 : readAmount(text);
}
