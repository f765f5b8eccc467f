import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { verifyVault } from '@/lib/db/history/verify';
import { listPurchases } from '@/lib/db/purchases/queries';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import { readChoice } from '@/lib/db/store/choices';
import { purchaseOf } from '@/lib/db/store/rows';
import { Vault } from '@/lib/db/store/schema';
import { UPGRADES } from '@/lib/db/store/upgrades/all';
import { LATEST_VERSION } from '@/lib/db/store/upgrades/latest';
import { CaseRecord } from '@/lib/model/case';
import { EvidenceRecord } from '@/lib/model/evidence';
import { SignerRow, StampRow } from '@/lib/model/history/seals';
import { OrderRecord, Purchase } from '@/lib/model/purchase';
import { version1 } from './stored-versions/001';
import { version2 } from './stored-versions/002';
import { version3 } from './stored-versions/003';
import { version4 } from './stored-versions/004';
import { version5 } from './stored-versions/005';
import { version6 } from './stored-versions/006';
import { version7 } from './stored-versions/007';
import { version8 } from './stored-versions/008';
import { version9 } from './stored-versions/009';
import type { StoredVersion } from './stored-versions/stored-version';

const STORED = [version1, version2, version3, version4, version5, version6, version7, version8, version9];

/** A database of an older version as it lay on a disk. */
async function stored({ version, stores, rows }: StoredVersion): Promise<string> {
  const name = `stored-${crypto.randomUUID()}`;
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, content] of Object.entries(rows)) await old.table(table).bulkAdd(content);
  old.close();
  return name;
}

it('has an example of every version that was ever on a disk', () => {
  expect(STORED.map(({ version }) => version)).toEqual(UPGRADES.map(({ version }) => version));
  expect(LATEST_VERSION).toBe(UPGRADES.at(-1)?.version);
});

describe.each(STORED)('a vault of version $version', (version) => {
  it('is whole and usable today', async () => {
    const { rows } = version;
    const db = new Vault(await stored(version));
    const purchases = (await db.purchases.toArray()).map(purchaseOf);
    expect(purchases.map((row) => Purchase.safeParse(row).error)).toEqual(rows['purchases']?.map(() => undefined));
    expect((await db.orders.toArray()).map((row) => OrderRecord.parse(row))).toHaveLength(rows['orders']?.length ?? 0);
    expect((await db.evidence.toArray()).map((row) => EvidenceRecord.parse(row))).toHaveLength(1);
    expect((await db.cases.toArray()).map((row) => CaseRecord.parse(row))).toHaveLength(rows['cases']?.length ?? 0);
    expect((await db.stamps.toArray()).map((row) => StampRow.parse(row))).toHaveLength(rows['stamps']?.length ?? 0);
    expect((await db.signers.toArray()).map((row) => SignerRow.parse(row))).toHaveLength(rows['signers']?.length ?? 0);
    expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, items: 1, bytesOnly: 1, faults: [] });
    expect(await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit: 5 })).toMatchObject({
      total: 1,
      rows: [{ purchase: { says: { nickname: '备用机' } }, order: { total: 399900 } }],
    });
    expect((await searchPurchases(db, 'magic8', 5)).rows).toHaveLength(1);
  });

  it('has lost no row', async () => {
    const db = new Vault(await stored(version));
    const now = (await Promise.all(db.tables.map((table) => table.toArray()))).flat().map((row) => canonicalJson(row));
    const lost = Object.values(version.rows)
      .flat()
      .filter((row) => !now.includes(canonicalJson(row)));
    expect(lost).toEqual([]);
  });
});

describe('the drawer of version 1', () => {
  const chain = version1.rows['ledger'] ?? [];
  const choice = { on: true, shortLeads: [3, 0], longLeads: [30, 7], quietFrom: 22, quietTo: 8 };
  const settings = [
    { key: 'deadlines:as-of', value: { day: '2026-11-01', rules: 3 } },
    { key: 'ledger:3fc0', value: chain },
    { key: 'reminders', value: choice },
    { key: 'reminders:memory', value: { lookedOn: '2026-11-01', widest: 30, told: ['a'] } },
    { key: 'rules:version', value: 3 },
    { key: 'something else', value: [1] },
  ];

  it('is sorted into choices, memory and the chains of other machines', async () => {
    const db = new Vault(await stored({ ...version1, rows: { ...version1.rows, settings } }));
    expect(await db.settings.toArray()).toEqual([{ key: 'reminders', value: choice }]);
    expect(await readChoice(db, 'reminders')).toEqual(choice);
    expect(await db.foreignChains.toArray()).toEqual([{ end: '3fc0', entries: chain }]);
    expect(await db.memory.toArray()).toEqual(settings.filter(({ key }) => !/^reminders$|^ledger/.test(key)));
  });
});
