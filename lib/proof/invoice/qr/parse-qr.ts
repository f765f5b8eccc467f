import type { InvoiceFields, InvoiceKind } from '../invoice';
import { present } from '../present';
import { readAmount, readDate } from '../values';

/** By the second field of the code. 31 and 32 (数电票) carry the amount with tax, the older ones WITHOUT it. */
const KINDS: Readonly<Record<string, InvoiceKind>> = {
  '31': 'dzfp-special',
  '32': 'dzfp-ordinary',
  '10': 'old-electronic-ordinary',
  '08': 'old-electronic-special',
  '20': 'old-electronic-special',
  '01': 'other',
  '04': 'other',
  '11': 'other',
};

/**
 * `01,32,,25442000000100000017,5499.00,20251111,,A1B2` (数电票) or
 * `01,10,044002100211,51140001,4866.37,20211112,65431824771847114698,8BDD,` (before). Missing: no invoice's code.
 */
export function parseQr(text: string): InvoiceFields | undefined {
  const [version, type = '', code = '', number = '', amount, date, checkCode = ''] = text.trim().split(',');
  if (!/^\d{2}$/.test(version ?? '') || !/^\d{2}$/.test(type)) return undefined;
  if (!/^\d{8}$|^\d{20}$/.test(number) || (code !== '' && !/^\d{10,12}$/.test(code))) return undefined;
  const modern = number.length === 20;
  const fen = readAmount(amount);
  return present<InvoiceFields>({
    number,
    code: code || undefined,
    kind: fen !== undefined && fen < 0 ? 'red' : KINDS[type],
    date: readDate(date),
    total: modern ? fen : undefined,
    net: modern ? undefined : fen,
    checkCode: /^\d{20}$/.test(checkCode) ? checkCode : undefined,
  });
}
