import type { Invoice } from '@/lib/proof/invoice/invoice';
import { readInvoiceFile } from '@/lib/proof/invoice/read-file';
import { invoiceTools } from './invoice-tools';

type Json = Record<string, unknown>;

/** Reads a file to what is printed of it: the invoice, or `problem`. Of a mail or ZIP with several, the others in `also`. */
export async function readJson(bytes: Buffer): Promise<Json> {
  const read = await readInvoiceFile(new Uint8Array(bytes), invoiceTools);
  if (!read.ok)
    return {
      problem: read.problem,
      ...(read.accountingEntry && { kind: 'accounting-entry', ...read.accountingEntry }),
    };
  const [first, ...others] = read.invoices;
  return { ...(first && json(first)), ...(others.length > 0 && { also: others.map(json) }) };
}

function json({ imeis, ...invoice }: Invoice): Json {
  return { ...invoice, ...(imeis[0] && { imei: imeis[0] }), imeis };
}
