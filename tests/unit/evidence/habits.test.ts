import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { nudgeFor } from '@/lib/evidence/habits';
import { addDays } from '@/lib/model/dates';
import { EvidenceKind } from '@/lib/model/evidence';
import type { BuyerSays, OrderRecord, Purchase } from '@/lib/model/purchase';
import { Habit } from '@/lib/model/settings';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const INVOICE = 'https://myivc.jd.com/fpzz/index.html?orderId=350000000000';

let phone: Purchase;
let order: OrderRecord;
beforeEach(async () => {
  const db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  const found = await getPurchase(db, 'jd:350000000000/1');
  if (!found) throw new Error('no phone');
  phone = found.purchase;
  order = found.order;
});

const ago = (days: number) => addDays(TODAY, -days);
const says = (words: BuyerSays): Purchase => ({ ...phone, says: { ...phone.says, ...words } });
const withInvoice = () => ({ ...order, links: { ...order.links, invoice: INVOICE } });
const nudge = (purchase: Purchase, kinds: EvidenceKind[] = [], off: Habit[] = [], of = order) =>
  nudgeFor(purchase, of, kinds, off, TODAY)?.habit;

describe('small things worth doing', () => {
  it('asks for the box once the phone was signed for, as long as it looks as it came', () => {
    expect(nudge(says({ signedOn: ago(0) }))).toBe('box');
    expect(nudge(says({ signedOn: ago(15) }))).toBe('box');
    expect(nudge(says({ signedOn: ago(16) }))).toBeUndefined();
    expect(nudge(says({ signedOn: ago(1), imei: '490154203237518' }))).toBeUndefined();
    expect(nudge(says({ signedOn: ago(1) }), ['photo'])).toBeUndefined();
  });

  it('asks for the repair sheet first, one for each repair', () => {
    const once = says({ signedOn: ago(3), repairs: [{ sent: ago(2) }] });
    const twice = says({ signedOn: ago(90), repairs: [{ sent: ago(80), returned: ago(70) }, { sent: ago(2) }] });
    expect(nudge(once)).toBe('repair-sheet');
    expect(nudge(once, ['repair-sheet'])).toBe('box');
    expect(nudge(twice, ['repair-sheet'])).toBe('repair-sheet');
    expect(nudge(says({ signedOn: ago(90), repairs: [{ sent: ago(80), returned: ago(70) }] }))).toBeUndefined();
  });

  it('leads to the invoice where the order’s page had a way to it, and none was kept', () => {
    const kept = says({ signedOn: ago(20) });
    expect(nudge(kept)).toBeUndefined();
    expect(nudgeFor(kept, withInvoice(), [], [], TODAY)).toMatchObject({ habit: 'invoice', door: { url: INVOICE } });
    expect(nudge(kept, ['invoice'], [], withInvoice())).toBeUndefined();
    expect(
      nudge(kept, [], [], { ...order, links: { ...order.links, invoice: 'https://jd.example/' } }),
    ).toBeUndefined();
  });

  it('is silent about a phone that is gone, has not come, or whose signing is a guess', () => {
    expect(nudge(phone)).toBeUndefined();
    expect(nudge(says({ signedOn: ago(1), state: 'returned' }))).toBeUndefined();
    expect(nudge({ ...says({ signedOn: ago(1) }), shelf: 'deleted' })).toBeUndefined();
    expect(nudge(says({ signedOn: addDays(TODAY, 1) }))).toBeUndefined();
  });

  it('never speaks of what was switched off, and never of two things at once', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    fc.assert(
      fc.property(some(Habit.options), some(EvidenceKind.options), fc.nat(40), fc.nat(40), (off, kinds, came, sent) => {
        const said = nudge(says({ signedOn: ago(came), repairs: [{ sent: ago(sent) }] }), kinds, off, withInvoice());
        expect(off).not.toContain(said);
      }),
    );
  });
});
