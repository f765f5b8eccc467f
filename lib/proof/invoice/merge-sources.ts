import { formatFen } from '../../model/money';
import { findImeis } from '../imei/imei';
import { isCreditCode } from './check/credit-code';
import { warningsOf } from './check/cross-check';
import { isIdCard, shownTaxId } from './check/id-card';
import { type Disagreement, type Invoice, type InvoiceFields, SOURCES, type Source, type Sourced } from './invoice';
import { findOrderIds } from './order-ids';
import { present } from './present';
import { fold } from './values';

type Field = keyof InvoiceFields;
type Compared = Exclude<Field, 'kind' | 'lines' | 'remark' | 'totalInWords' | 'originalNumber'>;

const COMPARED: readonly Compared[] = [
  'number',
  'code',
  'date',
  'checkCode',
  'sellerName',
  'sellerTaxId',
  'buyerName',
  'buyerTaxId',
  'net',
  'tax',
  'total',
];

/** One invoice out of all that says something of it. `undefined` where nothing says its number. */
export function mergeSources(said: readonly Sourced[]): Invoice | undefined {
  const sorted = said.toSorted((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source));
  const first = <F extends Field>(field: F): InvoiceFields[F] | undefined =>
    sorted.find(({ fields }) => fields[field] !== undefined)?.fields[field];
  const number = first('number');
  if (number === undefined) return undefined;
  const lines = sorted.find(({ fields }) => fields.lines && fields.lines.length > 0)?.fields.lines ?? [];
  const remark = first('remark');
  const total = first('total');
  const [sellerTaxId, buyerTaxId] = [first('sellerTaxId'), first('buyerTaxId')];
  const words = [remark ?? '', ...lines.flatMap(({ name, spec = '' }) => [name, spec])];
  const invoice: Omit<Invoice, 'warnings'> = {
    ...present<Omit<InvoiceFields, 'lines' | 'number'>>({
      kind: kindOf(first('kind'), number, total, remark),
      code: first('code'),
      date: first('date'),
      checkCode: first('checkCode'),
      sellerName: first('sellerName'),
      sellerTaxId: sellerTaxId && shownTaxId(sellerTaxId),
      buyerName: first('buyerName'),
      buyerTaxId: buyerTaxId && shownTaxId(buyerTaxId),
      net: first('net'),
      tax: first('tax'),
      total,
      totalInWords: first('totalInWords'),
      remark,
      originalNumber: first('originalNumber') ?? originalIn(remark),
    }),
    number,
    lines,
    ...(sellerTaxId !== undefined && { sellerTaxIdValid: isValid(sellerTaxId) }),
    ...(buyerTaxId !== undefined && { buyerTaxIdValid: isValid(buyerTaxId) }),
    imeis: [...new Set(words.flatMap(findImeis))],
    orderIds: findOrderIds(remark ?? ''),
    sources: sourcesOf(sorted),
    disagreements: disagreementsIn(sorted),
  };
  return { ...invoice, warnings: warningsOf(invoice) };
}

/** A sole trader's ID card number has its own check digit; the other rule does not apply to it. */
function isValid(taxId: string): boolean {
  return isCreditCode(taxId) || isIdCard(taxId);
}

function kindOf(
  kind: Invoice['kind'],
  number: string,
  total: number | undefined,
  remark: string | undefined,
): Invoice['kind'] {
  if ((total !== undefined && total < 0) || /被红冲蓝字/.test(remark ?? '')) return 'red';
  return kind ?? (number.length === 20 ? 'other' : undefined);
}

function originalIn(remark: string | undefined): string | undefined {
  return /被红冲(?:的)?蓝字\S*?(?:发票)?号码[:：]?\s*(\d{20}|\d{8})(?!\d)/.exec(remark ?? '')?.[1];
}

function sourcesOf(said: readonly Sourced[]): Invoice['sources'] {
  const sources: Partial<Record<Field, Source[]>> = {};
  for (const field of COMPARED) {
    const kept = said.find(({ fields }) => fields[field] !== undefined);
    if (!kept) continue;
    const same = said.filter(({ fields }) => fields[field] !== undefined && isSame(fields[field], kept.fields[field]));
    sources[field] = [...new Set(same.map(({ source }) => source))];
  }
  return sources;
}

function disagreementsIn(said: readonly Sourced[]): Disagreement[] {
  return COMPARED.flatMap((field) => {
    const kept = said.find(({ fields }) => fields[field] !== undefined);
    return said.flatMap((other): Disagreement[] => {
      if (!kept || other.fields[field] === undefined || isSame(other.fields[field], kept.fields[field])) return [];
      const value = (one: Sourced) => shown(field, one.fields[field]);
      return [
        {
          field,
          kept: { source: kept.source, value: value(kept) },
          other: { source: other.source, value: value(other) },
        },
      ];
    });
  });
}

/** Names differ in spaces and in the width of their brackets from one format to the next. */
function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => fold(String(value)).replace(/\s/g, '');
  return plain(a) === plain(b);
}

function shown(field: Compared, value: string | number | undefined): string {
  if (typeof value === 'number') return formatFen(value);
  return field === 'sellerTaxId' || field === 'buyerTaxId' ? shownTaxId(value ?? '') : (value ?? '');
}
