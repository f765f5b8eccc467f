import type { InvoiceFields } from '../invoice';
import { present } from '../present';
import { isNoTax, readAmount, readDate, readName, readTaxId } from '../values';
import { type Element, everyElement, find } from '../xml/parse';
import type { TextObject } from './text-objects';

/**
 * `CustomTag.xml` says which drawn words are which value, by the ids of their objects. Lines are not taken from it: it
 * names all pieces of all items in one heap, and only their places tell them apart.
 */
export function readTags(tags: Element, objects: readonly TextObject[]): InvoiceFields {
  const byId = new Map(objects.map((object) => [object.id, object.text]));
  const text = (...path: string[]): string | undefined => {
    const element = path.length === 1 ? first(tags, path[0]) : find(tags, ...path);
    const refs = element ? [...everyElement(element)].filter(({ name }) => name === 'ObjectRef') : [];
    return refs.length > 0 ? refs.map((ref) => byId.get(ref.text) ?? '').join('') : undefined;
  };
  const tax = text('TaxTotalAmount');
  return present<InvoiceFields>({
    number: /^(?:\d{8}|\d{20})$/.exec(text('InvoiceNo')?.trim() ?? '')?.[0],
    code: /^(?:\d{10}|\d{12})$/.exec(text('InvoiceCode')?.trim() ?? '')?.[0],
    date: readDate(text('IssueDate')),
    sellerName: readName(text('SellerName')),
    sellerTaxId: readTaxId(text('SellerTaxID')),
    buyerName: readName(text('BuyerName')),
    buyerTaxId: readTaxId(text('BuyerTaxID')),
    net: readAmount(text('TaxExclusiveTotalAmount')),
    tax: tax !== undefined && isNoTax(tax.replace('¥', '')) ? 0 : readAmount(tax),
    total: readAmount(text('TaxInclusiveTotalAmount')),
  });
}

function first(root: Element, wanted: string | undefined): Element | undefined {
  for (const element of everyElement(root)) if (element.name === wanted) return element;
  return undefined;
}
