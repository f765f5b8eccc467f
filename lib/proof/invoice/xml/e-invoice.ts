import type { InvoiceFields, InvoiceKind, InvoiceLine } from '../invoice';
import { present } from '../present';
import { readAmount, readDate, readName, readQuantity, readTaxId } from '../values';
import { type Element, find } from './parse';

/**
 * 数电票 as the tax authority hands it out (财会便函〔2023〕18号, versions 0.2 to 0.33). One amount is written
 * `TotalTax-includedAmount` in the sums and `TotaltaxIncludedAmount` in a line: as the standard has it.
 */
export function readEInvoice(root: Element): InvoiceFields | undefined {
  const supervision = find(root, 'TaxSupervisionInfo');
  const data = find(root, 'EInvoiceData');
  if (!supervision && !data) return undefined;
  const seller = find(data, 'SellerInformation');
  const buyer = find(data, 'BuyerInformation');
  const sums = find(data, 'BasicInformation');
  const text = (parent: Element | undefined, name: string) => find(parent, name)?.text;
  return present<InvoiceFields>({
    number: text(supervision, 'InvoiceNumber') || find(root, 'Header', 'EIid')?.text,
    date: readDate(text(supervision, 'IssueTime')),
    kind: kindOf(find(root, 'Header', 'InherentLabel')),
    sellerName: readName(text(seller, 'SellerName')),
    sellerTaxId: readTaxId(text(seller, 'SellerIdNum')),
    buyerName: readName(text(buyer, 'BuyerName')),
    buyerTaxId: readTaxId(text(buyer, 'BuyerIdNum')),
    net: readAmount(text(sums, 'TotalAmWithoutTax')),
    tax: readAmount(text(sums, 'TotalTaxAm')),
    total: readAmount(text(sums, 'TotalTax-includedAmount')),
    remark: readName(find(data, 'AdditionalInformation', 'Remark')?.text),
    lines: (data?.children ?? []).filter(({ name }) => name === 'IssuItemInformation').flatMap(lineOf),
  });
}

function lineOf(item: Element): InvoiceLine[] {
  const text = (name: string) => find(item, name)?.text;
  const amount = readAmount(text('Amount'));
  if (amount === undefined) return [];
  return [
    present<InvoiceLine>({
      name: readName(text('ItemName')) ?? '',
      spec: readName(text('SpecMod')),
      unit: readName(text('MeaUnits')),
      quantity: readQuantity(text('Quantity')),
      unitPrice: readQuantity(text('UnPrice')),
      amount,
      tax: readAmount(text('ComTaxAm')),
    }),
  ];
}

function kindOf(labels: Element | undefined): InvoiceKind | undefined {
  const code = (name: string) => find(labels, name, 'LabelCode')?.text;
  const name = find(labels, 'GeneralOrSpecialVAT', 'LabelName')?.text ?? '';
  if (code('InIssuType') === 'N') return 'red';
  if (code('GeneralOrSpecialVAT') === '01' || /专用/.test(name)) return 'dzfp-special';
  if (code('GeneralOrSpecialVAT') === '02' || /普通/.test(name)) return 'dzfp-ordinary';
  return undefined;
}
