import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '@/lib/db/evidence/verify-ledger';
import { listPurchases, searchPurchases } from '@/lib/db/purchases/queries';
import { purchaseOf } from '@/lib/db/store/rows';
import { Vault } from '@/lib/db/store/schema';
import { UPGRADES } from '@/lib/db/store/upgrades/all';
import { EvidenceRecord } from '@/lib/model/evidence';
import { OrderRecord, Purchase } from '@/lib/model/purchase';
import { version1 } from './stored-versions/001';

const STORED = [version1];

it('has an example of every version that was ever on a disk', () => {
  expect(STORED.map(({ version }) => version)).toEqual(UPGRADES.map(({ version }) => version));
});

describe.each(STORED)('a vault of version $version', ({ version, stores, rows }) => {
  it('is whole and usable today', async () => {
    const name = `stored-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(version).stores(stores);
    for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
    old.close();

    const db = new Vault(name);
    const purchases = (await db.purchases.toArray()).map(purchaseOf);
    expect(purchases.map((row) => Purchase.safeParse(row).error)).toEqual(rows['purchases']?.map(() => undefined));
    expect((await db.orders.toArray()).map((row) => OrderRecord.parse(row))).toHaveLength(rows['orders']?.length ?? 0);
    expect((await db.evidence.toArray()).map((row) => EvidenceRecord.parse(row))).toHaveLength(1);
    expect(await verifyLedger(db, { bytes: true })).toMatchObject({ ok: true, entries: 1 });
    expect(await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 5 })).toMatchObject({
      total: 1,
      rows: [{ purchase: { says: { nickname: '备用机' } }, order: { total: 399900 } }],
    });
    expect((await searchPurchases(db, 'magic8', 5)).rows).toHaveLength(1);
    expect((await db.settings.toArray()).length).toBe(1);
  });
});
