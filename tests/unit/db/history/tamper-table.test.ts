import { beforeAll, expect, it } from 'vitest';
import { verifyVault } from '@/lib/db/history/verify';
import type { Vault } from '@/lib/db/store/schema';
import { runs } from '../../runs';
import { tamperedBytes } from './tamper/bytes';
import { tamperedChains } from './tamper/chains';
import { type Tampering, tamperedRows } from './tamper/rows';
import { faultsOf, type Tables, tablesOf } from './tamper/tables';
import { fullVault } from './tamper/vault';

/**
 * What nobody can find who looks at the database alone: all of it was made to fit, also the noted ends, and no end was
 * noted elsewhere. A time stamp, or a backup on another disk, is what is against it.
 */
const NOT_FOUND = [
  'chain: a forged entry at its end; no end is noted anywhere',
  'chain: a forged entry at its end; no end is noted here, one in a backup is',
  'chain: cut off, rows and all; no end is noted anywhere',
  'chain: everything wiped; no end is noted anywhere',
  'chain: rewritten and backdated by a year; no end is noted anywhere',
  'chain: rewritten to its end; no end is noted anywhere',
];

/** `npm test` tries each of them. */
const EVERY = runs(7, 1);

let db: Vault;
let tables: Tables;
let tamperings: Tampering[];
beforeAll(async () => {
  db = await fullVault();
  tables = await tablesOf(db);
  const all = [...tamperedRows(tables), ...(await tamperedBytes(tables)), ...tamperedChains(tables)];
  tamperings = all.filter(({ group }, i) => i % EVERY === 0 || NOT_FOUND.includes(group));
});

it('accuses nobody where nothing was changed', async () => {
  expect(await faultsOf(tables)).toEqual([]);
  expect(await verifyVault(db, { bytes: true })).toMatchObject({ ok: true, faults: [], bytesOnly: 1 });
});

it('finds every tampering but those that leave no end to compare with, and those are listed', async () => {
  const counts = new Map<string, { tried: number; found: number }>();
  const missed: string[] = [];
  for (const { group, name, tables: changed, heads } of tamperings) {
    const faults = await faultsOf(changed, heads);
    const count = counts.get(group) ?? { tried: 0, found: 0 };
    counts.set(group, { tried: count.tried + 1, found: count.found + (faults.length > 0 ? 1 : 0) });
    if (faults.length === 0 && !NOT_FOUND.includes(group)) missed.push(`${group}: ${name}`);
  }
  console.table(Object.fromEntries(counts));
  expect(missed).toEqual([]);
  for (const group of NOT_FOUND) expect([group, counts.get(group)?.found]).toEqual([group, 0]);
  expect([...counts.values()].reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(403 / EVERY);
});
