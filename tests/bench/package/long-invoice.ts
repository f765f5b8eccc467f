import { readInvoiceFile } from '@/lib/proof/invoice/read-file';
import { drawModern } from '@/tests/fixtures/invoices/drawn-invoice';
import { makePdf } from '@/tests/fixtures/invoices/make-pdf';
import { SAMPLE } from '@/tests/fixtures/invoices/sample-invoice';
import { invoiceTools } from '@/tests/tools/invoice-tools';

/** An invoice and its list of goods over so many pages: how long until it is read. */
export async function readLongInvoice(pages: number): Promise<{ ms: number; bytes: number; number: string }> {
  const first = drawModern(SAMPLE);
  const more = Array.from({ length: pages - 1 }, (_, at) => [
    { text: `销货清单 第${at + 2}页`, x: 200, y: 40, size: 12 },
    ...Array.from({ length: 20 }, (_row, row) => ({
      text: `*移动通信设备*样例手机 ${row}`,
      x: 40,
      y: 80 + row * 14,
      size: 9,
    })),
  ]);
  const file = makePdf([first, ...more]);
  const { length } = file;
  const started = performance.now();
  const reading = await readInvoiceFile(file, invoiceTools);
  if (!reading.ok) throw new Error(reading.problem);
  return { ms: performance.now() - started, bytes: length, number: reading.invoices[0]?.number ?? '' };
}
