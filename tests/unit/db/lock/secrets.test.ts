import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SECRETS } from '@/lib/db/lock/secrets';
import { BuyerSays, type OrderRecord, type Purchase } from '@/lib/model/purchase';
import { windowsFor } from '@/lib/warranty';
import { factsOf } from '@/lib/warranty/facts';
import { typedVault } from './examples';

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[印子维修单客服]{1,6}$/);

/** Its name stays legible: reminders are told apart by it. */
const cover = fc.stringMatching(/^[延保碎屏险]{1,6}$/);

const says = fc.record(
  {
    signedOn: day,
    receivedOn: day,
    faultOn: day,
    activatedOn: day,
    activatedBy: fc.constantFrom('courier' as const, 'buyer' as const),
    condition: fc.constantFrom('new' as const, 'refurbished' as const, 'used' as const),
    buyer: fc.constantFrom('person' as const, 'company' as const),
    subsidised: fc.boolean(),
    confirmedOn: day,
    invoiceDate: day,
    hasInvoice: fc.boolean(),
    factoryDate: day,
    state: fc.constantFrom('in-use' as const, 'in-repair' as const, 'exchanged' as const, 'returned' as const),
    repairs: fc.array(
      fc.record({ sent: day, returned: day, where: word, fault: word, sheet: word }, { requiredKeys: ['sent'] }),
      { maxLength: 3 },
    ),
    exchangedOn: day,
    exchangeScope: fc.constantFrom('host' as const, 'all' as const),
    brandWarrantyEnd: day,
    extraCover: fc.array(fc.record({ name: cover, start: day, end: day }, { requiredKeys: ['name', 'end'] }), {
      maxLength: 2,
    }),
    nickname: word,
    imei: fc.stringMatching(/^\d{15}$/),
    note: word,
  },
  { requiredKeys: [] },
);

const datesOf = (purchase: Purchase, order: OrderRecord) =>
  windowsFor(factsOf(purchase, order), '2026-11-22').map(({ ruleId, state, safeEnd, legalEnd, estimated }) => {
    return { ruleId, state, safeEnd, legalEnd, estimated };
  });

it('leaves a locked vault every deadline of an open one, and none of the words', async () => {
  const db = await typedVault();
  const purchase = await db.purchases.toCollection().first();
  const order = purchase && (await db.orders.get(purchase.orderKey));
  const secrets = SECRETS['purchases'];
  if (!purchase || !order || !secrets) throw new Error('no phone');
  fc.assert(
    fc.property(says, (said) => {
      expect(BuyerSays.safeParse(said).success).toBe(true);
      const row = { ...purchase, says: said };
      const plain = secrets.without(row) as unknown as Purchase;
      expect(datesOf(plain, order)).toEqual(datesOf(row, order));
      const words = [said.nickname, said.imei, said.note, ...(said.repairs ?? []).map(({ sheet }) => sheet)];
      const left = JSON.stringify(plain.says);
      expect(words.filter((one) => one !== undefined && left.includes(one))).toEqual([]);
      expect({ ...plain, ...secrets.of(row) }).toEqual(row);
    }),
  );
});

it('takes a field that nobody has decided on for a secret', () => {
  for (const table of ['evidence', 'evidenceSays', 'cases'])
    expect(SECRETS[table]?.of({ id: 'x', somethingNew: '一句话' })).toEqual({ somethingNew: '一句话' });
  expect(SECRETS['purchases']?.without({ id: 'x', says: { somethingNew: '一句话' } })).toEqual({ id: 'x', says: {} });
});
