import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import type { Backup } from '@/lib/backup/v1/format';
import { verifyBackup } from '@/lib/backup/verify-backup';
import { linksAfter } from '@/lib/db/evidence/ledger';
import type { Vault } from '@/lib/db/store/schema';
import type { EvidenceRecord, LedgerEntry } from '@/lib/model/evidence';
import { freshVault, NOW } from '../db/examples';
import { runs } from '../runs';
import { contents, filled, oldBackup } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

let text: string;
beforeAll(async () => {
  text = JSON.stringify(await oldBackup(await filled()));
});

describe('a file of version 1 that is no sound backup', () => {
  const change = (edit: (backup: Backup) => unknown) => {
    const backup = structuredClone(JSON.parse(text)) as Backup;
    return JSON.stringify(edit(backup) ?? backup);
  };

  it.each<[string, () => string, RegExp]>([
    ['cut off', () => text.slice(0, -500), /读不出来/],
    ['empty', () => '', /读不出来/],
    ['somebody else’s', () => '{"orders":[]}', /不是购机保的备份/],
    ['a list', () => '[]', /不是购机保的备份/],
    ['from the future', () => change((backup) => Object.assign(backup, { version: 3 })), /更新的版本/],
    ['of an unknown version', () => change((backup) => Object.assign(backup, { version: 0 })), /版本 0/],
    ['with a field nobody knows', () => change((backup) => Object.assign(backup, { extra: 1 })), /不合规格/],
    [
      'with a date that is none',
      () => change(({ orders: [order] }) => void Object.assign(order ?? {}, { signedAt: '2026-02-31' })),
      /orders\[\d\]\.signedAt/,
    ],
    [
      'with a link that runs a script',
      () => change(({ orders: [order] }) => void Object.assign(order ?? {}, { links: { detail: 'javascript:0' } })),
      /links\.detail/,
    ],
    [
      'with a phone of no order',
      () => change((backup) => ({ ...backup, orders: backup.orders.slice(1) })),
      /找不到它的订单/,
    ],
    [
      'whose words were lost in another encoding',
      () =>
        change(({ purchases }) =>
          purchases.forEach(({ line }) => void Object.assign(line, { title: '\uFFFD\uFFFD\uFFFD 17 256GB' })),
        ),
      /文字坏了/,
    ],
    ['with a phone twice', () => change((backup) => void backup.purchases.push(...backup.purchases)), /重复/],
    ['with an order twice', () => change((backup) => void backup.orders.push(...backup.orders)), /重复/],
    ['with evidence twice', () => change((backup) => void backup.evidence.push(...backup.evidence)), /重复/],
    [
      'with a phone under the number of another order',
      () => change(({ purchases: [phone] }) => void Object.assign(phone ?? {}, { id: 'jd:350000000099/1' })),
      /找不到它的订单/,
    ],
    [
      'with evidence of no order',
      () => change(({ evidence: [item] }) => void Object.assign(item ?? {}, { orderKey: 'jd:350000000099' })),
      /凭证找不到它的订单/,
    ],
    [
      'with an order under the number of another: its button would lead there',
      () => change(({ orders }) => void Object.assign(orders.at(-1) ?? {}, { orderId: '350000000099' })),
      /订单号与记录不符/,
    ],
    [
      'with an order that changed its platform',
      () => change(({ orders }) => void Object.assign(orders.at(-1) ?? {}, { platform: 'pinduoduo' })),
      /订单号与记录不符/,
    ],
    [
      'with more orders than anyone has',
      () => change((backup) => ({ ...backup, orders: Array.from({ length: 100_001 }, () => backup.orders[0]) })),
      /不合规格（orders）/,
    ],
    [
      'nested deeper than anything',
      () => text.replace('"value":{', `"value":{"deep":${'['.repeat(50_000)}${']'.repeat(50_000)},`),
      /不合规格/,
    ],
    [
      'with other bytes',
      () => change(({ blobs: [blob] }) => void Object.assign(blob ?? {}, { base64: 'AAAA' })),
      /与它的指纹不符/,
    ],
    [
      'with bytes that are no Base64',
      () => change(({ blobs: [blob] }) => void Object.assign(blob ?? {}, { base64: '*' })),
      /与它的指纹不符/,
    ],
    ['without the bytes', () => change((backup) => ({ ...backup, blobs: [] })), /缺少一份凭证的内容/],
    [
      'with a chain altered',
      () => change(({ ledger: [entry] }) => void Object.assign(entry ?? {}, { at: 1 })),
      /存证链在第 1 环断开/,
    ],
    ['with evidence off the chain', () => change((backup) => ({ ...backup, ledger: [] })), /不在存证链上/],
    [
      'with bytes of another length than is said',
      () => change(({ evidence: [item] }) => void Object.assign(item ?? {}, { bytes: 1 })),
      /缺少一份凭证的内容/,
    ],
  ])('%s: says so and stores nothing', async (_name, content, words) => {
    const result = await importBackup(db, new Blob([content()]), NOW);
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(words) });
    expect(result).toMatchObject({ reason: expect.stringContaining('没有导入任何内容') });
    expect(await contents(db)).toBe(await contents(freshVault()));
  });

  it.each<[string, (tail: LedgerEntry, item: EvidenceRecord) => Parameters<typeof linksAfter>[1]]>([
    ['says other bytes', (_, { id }) => [{ evidenceId: id, sha256: '0'.repeat(64) }]],
    ['says it was removed', (_, { id, sha256 }) => [{ evidenceId: id, sha256, action: 'removed' }]],
  ])('with a whole chain that of its evidence %s: stores nothing', async (_name, linksOf) => {
    const backup = structuredClone(JSON.parse(text)) as Backup;
    const [tail, item] = [backup.ledger.at(-1), backup.evidence[0]];
    if (!tail || !item) throw new Error('no example');
    backup.ledger.push(...(await linksAfter(tail, linksOf(tail, item), NOW)));
    const result = await importBackup(db, new Blob([JSON.stringify(backup)]), NOW);
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('不在存证链上') });
    expect(await contents(db)).toBe(await contents(freshVault()));
  });

  it('with __proto__ in it changes no object but itself', async () => {
    const evil = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const settings = text.replace('"value":{', `"value":{"more":${evil},`);
    const fields = text
      .replace('"told":{', '"told":{"__proto__":"list x",')
      .replace('"says":{', '"says":{"__proto__":{"isPhone":false},');
    const head = text.replace('{', '{"__proto__":{"orders":[]},');
    for (const file of [settings, fields, head]) await importBackup(freshVault(), new Blob([file]), NOW);
    expect('polluted' in {}).toBe(false);
    await importBackup(db, new Blob([fields]), NOW);
    expect((await db.purchases.toArray()).filter(({ says }) => says.isPhone === false)).toEqual([]);
  });

  it('is never anything but an answer in words, whatever its fields hold', async () => {
    const strange = fc.constantFrom<unknown>(null, -1, 1e300, '', 'x'.repeat(3000), [], {}, [[]], true, '2026-02-31');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), strange, async (t, r, f, value) => {
        const backup = JSON.parse(text);
        const tables = ['orders', 'purchases', 'evidence', 'ledger', 'settings', 'blobs'];
        const rows = backup[tables[t % tables.length] ?? ''];
        const row = rows[r % rows.length];
        const names = Object.keys(row);
        row[names[f % names.length] ?? ''] = value;
        const other = freshVault();
        const result = await importBackup(other, new Blob([JSON.stringify(backup)]), NOW);
        if (result.ok) expect((await verifyBackup(await exportBackup(other, NOW))).ok).toBe(true);
        else expect(await other.orders.count()).toBe(0);
      }),
      { numRuns: runs(10, 100) },
    );
  });

  it('is never stored in part, whichever bytes are wrong', async () => {
    const before = await contents(db);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '"', '}', ''), async (at, wrong) => {
        const result = await importBackup(db, new Blob([text.slice(0, at) + wrong + text.slice(at + 1)]), NOW);
        if (result.ok) await db.delete({ disableAutoOpen: false });
        else expect(await contents(db)).toBe(before);
      }),
      { numRuns: runs(5, 40) },
    );
  });

  it('too large is refused unread', async () => {
    const unread = () => Promise.reject(new Error('was read'));
    const huge = { size: 3e8, slice: () => new Blob(['{']), arrayBuffer: unread } as unknown as Blob;
    expect(await importBackup(db, huge, NOW)).toMatchObject({ ok: false, reason: expect.stringContaining('太大') });
  });
});
