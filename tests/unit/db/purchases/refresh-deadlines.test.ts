import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { listPurchases } from '@/lib/db/purchases/queries';
import { refreshDeadlines } from '@/lib/db/purchases/refresh-deadlines';
import { withDeadline } from '@/lib/db/purchases/set-deadline';
import { purchaseOf } from '@/lib/db/store/rows';
import { Vault } from '@/lib/db/store/schema';
import { addDays } from '@/lib/model/dates';
import type { BuyerSays } from '@/lib/model/purchase';
import { runs } from '../../runs';
import { freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const ID = 'jd:350000000000/1';
const signed = (orderId: string, day: string) => phoneOrder(reading({ orderId, signedAt: `${day}T10:00:00+08:00` }));
const record = (orders: ReturnType<typeof signed>[], today = TODAY) => recordPage(db, report({ orders }), NOW, today);
const deadline = async (id = ID) => (await db.purchases.get(id))?.nextDeadline;
/** What every stored deadline would be if all of them were counted anew. */
async function recounted(today: string): Promise<Record<string, string>> {
  const orders = new Map((await db.orders.toArray()).map((order) => [order.key, order]));
  const rows = await db.purchases.toArray();
  return Object.fromEntries(
    rows.flatMap((row) => {
      const order = orders.get(row.orderKey);
      return order ? [[row.id, withDeadline(purchaseOf(row), order, today).nextDeadline]] : [];
    }),
  );
}
const stored = async () =>
  Object.fromEntries((await db.purchases.toArray()).map(({ id, nextDeadline }) => [id, nextDeadline]));

describe('a new day', () => {
  it('moves every deadline that lay before it, in batches', async () => {
    const orders = Array.from({ length: 501 }, (_, i) => signed(String(350000000000 + i), '2026-11-18'));
    for (let i = 0; i < orders.length; i += 250) await record(orders.slice(i, i + 250));
    const first = async () =>
      (await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 1 })).rows[0];
    await refreshDeadlines(db, TODAY);
    const before = (await first())?.purchase.nextDeadline ?? '';
    expect(await refreshDeadlines(db, '2026-11-27')).toBe(501);
    expect(((await first())?.purchase.nextDeadline ?? '') > before).toBe(true);
    expect(await refreshDeadlines(db, '2026-11-27')).toBe(0);
  });

  it('writes nothing of a phone whose deadline is still ahead', async () => {
    await record([signed('350000000000', '2026-11-18'), signed('350000000001', '2026-09-01')]);
    await refreshDeadlines(db, TODAY);
    const written: unknown[] = [];
    db.purchases.hook('updating', (_changes, id) => {
      written.push(id);
    });
    await refreshDeadlines(db, '2026-11-27');
    expect(written).toEqual([ID]);
  });

  it('moves the deadline of a phone that is still in repair, though it lies ahead', async () => {
    await record([signed('350000000000', '2026-01-10')]);
    await updateSays(db, ID, { repairs: [{ sent: '2026-11-01' }] }, TODAY);
    await refreshDeadlines(db, TODAY);
    for (const day of ['2026-11-21', '2026-12-10', '2027-01-20']) {
      await refreshDeadlines(db, day);
      expect(await stored()).toEqual(await recounted(day));
    }
  });

  it('ends with a phone whose order is missing', async () => {
    await record([signed('350000000000', '2026-11-18')]);
    await db.orders.clear();
    await refreshDeadlines(db, TODAY);
    await refreshDeadlines(db, '2026-12-31');
    expect(await deadline()).toBe('9999-12-31');
  });
});

describe('all deadlines are counted anew', () => {
  beforeEach(async () => {
    await record([signed('350000000000', '2026-11-18')]);
    await refreshDeadlines(db, TODAY);
  });

  it('when the clock was set back', async () => {
    const right = await deadline();
    await refreshDeadlines(db, '2027-06-01');
    expect(await deadline()).not.toBe(right);
    await refreshDeadlines(db, TODAY);
    expect(await deadline()).toBe(right);
  });

  it('when the rules are others', async () => {
    const right = await deadline();
    await db.purchases.update(ID, { nextDeadline: '2030-01-01' });
    await refreshDeadlines(db, TODAY);
    expect(await deadline()).toBe('2030-01-01');
    await refreshDeadlines(db, TODAY, 99);
    expect(await deadline()).toBe(right);
  });

  it('by the next worker, when one was killed half way', async () => {
    const right = await deadline();
    await db.purchases.update(ID, { nextDeadline: '2030-01-01' });
    const killed = new Vault(db.name);
    killed.memory.hook('updating', () => {
      throw new Error('killed');
    });
    await expect(refreshDeadlines(killed, TODAY, 99)).rejects.toThrow();
    killed.close();
    await db.purchases.update(ID, { nextDeadline: '2030-01-01' });
    await refreshDeadlines(db, TODAY, 99);
    expect(await deadline()).toBe(right);
  });
});

const day = fc.integer({ min: -500, max: 60 }).map((days) => addDays(TODAY, days));
const dayOr = fc.option(day, { nil: undefined });
const repair = fc
  .record({ sent: day, stay: fc.option(fc.nat(90), { nil: undefined }) })
  .map(({ sent, stay }) => (stay === undefined ? { sent } : { sent, returned: addDays(sent, stay) }));
const says: fc.Arbitrary<BuyerSays> = fc
  .record({
    signedOn: dayOr,
    confirmedOn: dayOr,
    invoiceDate: dayOr,
    exchangedOn: dayOr,
    exchangeScope: fc.constantFrom('host' as const, 'all' as const, undefined),
    brandWarrantyEnd: dayOr,
    repairs: fc.array(repair, { maxLength: 3 }),
    extraCover: fc.array(
      day.map((end) => ({ name: '碎屏险', end: addDays(end, 200) })),
      { maxLength: 1 },
    ),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
const marks = fc.subarray(['7天无理由退货', '30天价保', '180天只换不修', '15天质量换新']);

test('after a refresh every deadline is what counting all of them anew would give, whatever the days', async () => {
  const phone = fc.record({ says, marks, placed: day, platform: fc.constantFrom('jd' as const, 'tmall' as const) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(phone, { minLength: 1, maxLength: 8 }),
      // Forward by days or years, and now and then back.
      fc.array(fc.integer({ min: -40, max: 120 }), { minLength: 1, maxLength: 6 }),
      async (phones, steps) => {
        db = freshVault();
        const ids = phones.map((_, i) => `jd:${350000000000 + i}/1`);
        await record(
          phones.map(({ placed, marks }, i) => {
            const line = { ...PHONE, promises: marks };
            return phoneOrder(reading({ orderId: String(350000000000 + i), placedAt: placed, lines: [line] }));
          }),
        );
        let today = TODAY;
        for (const [i, step] of steps.entries()) {
          today = addDays(today, step);
          // The buyer says something about one of them now and then, on that day.
          const at = i % phones.length;
          if (i % 2 === 0) await updateSays(db, ids[at] ?? '', phones[at]?.says ?? {}, today);
          await refreshDeadlines(db, today);
          expect(await stored(), today).toEqual(await recounted(today));
        }
        await db.delete();
      },
    ),
    { numRuns: runs(10, 150) },
  );
}, 60_000);
