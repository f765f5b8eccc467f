import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { getPurchase } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import type { Purchase } from '@/lib/model/purchase';
import { mergeSources } from '@/lib/proof/invoice/merge-sources';
import { isKept } from '@/lib/proof/match/invoice-says';
import { keepInvoice } from '@/lib/proof/match/keep-invoice';

const NOW = { now: Date.parse('2026-10-05T00:00:00Z'), today: '2026-10-05', keptWith: 'Chrome 156' };
const INVOICE = mergeSources([
  {
    source: 'xml',
    fields: {
      number: '26932000000700000079',
      date: '2026-10-03',
      sellerName: '样例有限公司',
      sellerTaxId: '91510100MA6TP0006E',
      total: 479900,
      remark: 'IMEI 867400012345678',
    },
  },
]);

let db: Vault;
let purchase: Purchase;
beforeEach(async () => {
  db = new Vault(`keep-invoice-${Math.random()}`);
  const added = await addByHand(db, { platform: 'jd', title: '样例 S7 5G手机 16GB+512GB' }, NOW.now, NOW.today);
  const found = added.ok && (await getPurchase(db, added.value));
  if (!found) throw new Error('no phone');
  purchase = found.purchase;
});
afterEach(() => db.delete());

describe('keeping an invoice', () => {
  it('stores the file as it is, and the phone knows its day, its seller in law and its IMEI', async () => {
    if (!INVOICE) throw new Error('no invoice');
    const file = new File(['%PDF-1.4 …'], '发票.pdf');
    expect(await keepInvoice(db, purchase, file, INVOICE, NOW)).toMatchObject({ ok: true });
    const kept = await getPurchase(db, purchase.id);
    expect(kept?.purchase.says).toMatchObject({
      hasInvoice: true,
      invoiceDate: '2026-10-03',
      imei: '867400012345678',
      invoice: { number: INVOICE.number, sellerName: '样例有限公司' },
    });
    expect(kept?.evidence.map(({ record }) => record)).toMatchObject([
      { kind: 'invoice', mime: 'application/pdf', name: '发票.pdf', bytes: file.size },
    ]);
    expect(isKept(INVOICE, kept?.purchase.says.invoice)).toBe(true);
  });

  it('knows what a file is by what it contains, whatever it is called, and keeps it once', async () => {
    if (!INVOICE) throw new Error('no invoice');
    const file = new File(['<?xml version="1.0"?><EInvoice/>'], '发票.pdf');
    await keepInvoice(db, purchase, file, INVOICE, NOW);
    await keepInvoice(db, purchase, file, INVOICE, NOW);
    const kept = await getPurchase(db, purchase.id);
    expect(kept?.evidence.map(({ record }) => record)).toMatchObject([
      { kind: 'invoice', mime: 'application/xml', keptWith: 'Chrome 156' },
    ]);
  });

  it('is refused with the reason where the file is empty, and nothing is noted', async () => {
    if (!INVOICE) throw new Error('no invoice');
    expect(await keepInvoice(db, purchase, new File([], 'a.pdf'), INVOICE, NOW)).toMatchObject({ ok: false });
    expect((await getPurchase(db, purchase.id))?.purchase.says.invoice).toBeUndefined();
  });

  it('does not overwrite the IMEI the buyer typed', async () => {
    if (!INVOICE) throw new Error('no invoice');
    const typed = { ...purchase, says: { ...purchase.says, imei: '490154203237518' } };
    await db.purchases.update(purchase.id, { says: typed.says });
    await keepInvoice(db, typed, new File(['x'], 'a.xml'), INVOICE, NOW);
    expect((await getPurchase(db, purchase.id))?.purchase.says.imei).toBe('490154203237518');
  });
});
