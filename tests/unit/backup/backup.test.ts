import { Dexie } from 'dexie';
import * as fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64 } from '@/lib/backup/base64';
import { exportBackup } from '@/lib/backup/export';
import { Backup } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { addByHand } from '@/lib/db/add-by-hand';
import { canonicalJson } from '@/lib/db/canonical-json';
import { addEvidence } from '@/lib/db/evidence';
import { linksAfter } from '@/lib/db/ledger';
import { PURGED_TITLE } from '@/lib/db/match-lines';
import { finishJob, nextJobs, queuePicture } from '@/lib/db/picture-jobs';
import { deletePurchase, updateSays } from '@/lib/db/purchases';
import { purgeDeleted } from '@/lib/db/purge';
import { getPurchase } from '@/lib/db/queries';
import { recordPage } from '@/lib/db/record-page';
import type { Vault } from '@/lib/db/schema';
import { verifyLedger } from '@/lib/db/verify-ledger';
import type { EvidenceRecord, LedgerEntry } from '@/lib/model/evidence';
import { detailReport, freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';
const ID = `${KEY}/1`;

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

/** All rows as text, the stored bytes in Base64: equal exactly when the vaults are. */
async function contents(db: Vault): Promise<string> {
  const rows = await Promise.all(
    [db.orders, db.purchases, db.evidence, db.ledger, db.settings].map((t) => t.toArray()),
  );
  const blobs = (await db.blobs.toArray()).map(({ sha256, bytes }) => [sha256, toBase64(new Uint8Array(bytes))]);
  return canonicalJson([rows, blobs]);
}

const note = (text: string) =>
  ({ orderKey: KEY, kind: 'note', method: 'added-by-hand', mime: 'text/plain', content: new Blob([text]) }) as const;

/** A vault with something of everything. */
async function filled(): Promise<Vault> {
  const vault = freshVault();
  await recordPage(vault, report(), NOW, TODAY);
  await recordPage(
    vault,
    detailReport({ orders: [phoneOrder(reading({ total: 999900, signedAt: '2026-11-18' }))] }),
    NOW,
    TODAY,
  );
  await addByHand(vault, { platform: 'taobao', title: '小米17', signedOn: '2026-11-10' }, NOW, TODAY);
  await updateSays(vault, ID, { nickname: '妈妈的手机' }, TODAY);
  const snapshot = { markup: '<p>订单</p>', width: 10, height: 10, scale: 1, images: [] };
  await queuePicture(vault, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW }, NOW);
  const [task] = await nextJobs(vault, 1);
  const blob = new Blob([crypto.getRandomValues(new Uint8Array(60_000))], { type: 'image/webp' });
  if (task) await finishJob(vault, task.job, { blob, width: 10, height: 10 }, NOW + 1);
  await vault.settings.put({ key: 'reminders', value: { shortLeads: [3, 0] } });
  return vault;
}

let vault: Vault;
let file: Blob;
let text: string;
beforeAll(async () => {
  vault = await filled();
  file = await exportBackup(vault, NOW);
  text = await file.text();
});

describe('a backup', () => {
  it('is one JSON file of the described format', () => {
    expect(Backup.parse(JSON.parse(text))).toMatchObject({ version: 1, exportedAt: NOW, purchases: [{}, {}] });
    expect(file.type).toBe('application/json');
  });

  it('brings everything back on a new machine, byte for byte', async () => {
    expect(await importBackup(db, file, NOW)).toEqual({ ok: true, value: { added: 2, merged: 0 } });
    expect(await contents(db)).toBe(await contents(vault));
    expect(await verifyLedger(db, { bytes: true })).toMatchObject({ ok: true, entries: 2 });
  });

  it('imported twice changes nothing the second time', async () => {
    await importBackup(db, file, NOW);
    const before = await contents(db);
    expect(await importBackup(db, file, NOW)).toEqual({ ok: true, value: { added: 0, merged: 2 } });
    expect(await contents(db)).toBe(before);
  });

  it('writes a large vault in pieces that fit together', async () => {
    const [order, phone] = [await vault.orders.get(KEY), await vault.purchases.get(ID)];
    if (!order || !phone) throw new Error('no example');
    const keys = Array.from({ length: 620 }, (_, i) => `jd:${350000001000 + i}`);
    await db.orders.bulkAdd(keys.map((key) => ({ ...order, key, orderId: key.slice(3) })));
    await db.purchases.bulkAdd(keys.map((orderKey) => ({ ...phone, id: `${orderKey}/1`, orderKey })));
    const other = freshVault();
    expect(await importBackup(other, await exportBackup(db, NOW), NOW)).toMatchObject({ value: { added: 620 } });
    expect(await contents(other)).toBe(await contents(db));
  });
});

describe('importing into a vault that has something', () => {
  it('adds what is missing and overwrites nothing', async () => {
    await recordPage(db, report({ orders: [phoneOrder(reading({ placedAt: '2026-11-01' }))] }), NOW + 5, TODAY);
    await updateSays(db, ID, { nickname: '我的', note: '这台机器上写的' }, TODAY);
    await importBackup(db, file, NOW + 10);
    const found = await getPurchase(db, ID);
    expect(found?.purchase.says).toEqual({ nickname: '我的', note: '这台机器上写的' });
    expect(found?.order).toMatchObject({ placedAt: '2026-11-01', total: 999900 });
    expect(found?.evidence.map(({ kind }) => kind)).toEqual(['snapshot', 'screenshot']);
  });

  it('keeps what was deleted here deleted', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await deletePurchase(db, ID, NOW);
    await purgeDeleted(db, NOW + 1, NOW + 1);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase).toMatchObject({ shelf: 'deleted', line: { title: PURGED_TITLE } });
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
    expect(await db.evidence.count()).toBe(0);
    expect((await verifyLedger(db, { bytes: true })).ok).toBe(true);
  });

  it('leaves the settings of this machine as they are', async () => {
    await db.settings.put({ key: 'reminders', value: { shortLeads: [7] } });
    await importBackup(db, file, NOW);
    expect((await db.settings.get('reminders'))?.value).toEqual({ shortLeads: [7] });
  });

  it('links new evidence into the chain of this machine, and keeps the other chain', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await addEvidence(db, [note('from here')], NOW);
    await importBackup(db, file, NOW + 10);
    expect(await verifyLedger(db, { bytes: true })).toMatchObject({ ok: true, entries: 3 });
    const end = (await verifyLedger(vault)).tail.hash;
    expect((await db.settings.get(`ledger:${end}`))?.value).toHaveLength(2);
  });

  it('takes over the links where the chain goes on from here', async () => {
    await importBackup(db, file, NOW);
    const ahead = freshVault();
    await importBackup(ahead, file, NOW);
    await addEvidence(ahead, [note('later')], NOW + 5);
    await importBackup(db, await exportBackup(ahead, NOW + 6), NOW + 7);
    expect(await db.ledger.toArray()).toEqual(await ahead.ledger.toArray());
    expect((await verifyLedger(db, { bytes: true })).ok).toBe(true);
  });

  it('tells two phones of an order apart, whatever number each machine gave them', async () => {
    const black = { title: '荣耀 Magic8', skuId: '1', quantity: 1 };
    const white = { title: '荣耀 Magic8', skuId: '2', quantity: 1 };
    const page = (...lines: (typeof black)[]) => report({ orders: [phoneOrder(reading({ lines }))] });
    const other = freshVault();
    await recordPage(other, page(white, black), NOW, TODAY);
    await updateSays(other, ID, { nickname: '白的' }, TODAY);
    await recordPage(db, page(black, white), NOW, TODAY);
    await importBackup(db, await exportBackup(other, NOW), NOW);
    expect(await db.purchases.count()).toBe(2);
    expect((await getPurchase(db, `${KEY}/2`))?.purchase).toMatchObject({ line: white, says: { nickname: '白的' } });
  });
});

describe('a file that is no sound backup', () => {
  const change = (edit: (backup: Backup) => unknown) => {
    const backup = structuredClone(JSON.parse(text)) as Backup;
    return JSON.stringify(edit(backup) ?? backup);
  };

  it.each<[string, () => string, RegExp]>([
    ['cut off', () => text.slice(0, -500), /读不出来/],
    ['empty', () => '', /读不出来/],
    ['somebody else’s', () => '{"orders":[]}', /不是购机保的备份/],
    ['a list', () => '[]', /不是购机保的备份/],
    ['from the future', () => change((backup) => Object.assign(backup, { version: 2 })), /更新的版本/],
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
        if (result.ok) Backup.parse(JSON.parse(await (await exportBackup(other, NOW)).text()));
        else expect(await other.orders.count()).toBe(0);
      }),
      { numRuns: 100 },
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
      { numRuns: 40 },
    );
  });

  it('too large is refused unread', async () => {
    const huge = { size: 3e8, text: () => Promise.reject(new Error('was read')) } as unknown as Blob;
    expect(await importBackup(db, huge, NOW)).toMatchObject({ ok: false, reason: expect.stringContaining('太大') });
  });
});

describe('a full disk', () => {
  it.each(['orders', 'purchases', 'evidence', 'blobs', 'ledger', 'settings'])(
    'while importing %s leaves the vault as it was',
    async (table) => {
      await addByHand(db, { platform: 'jd', title: 'vivo X300', orderId: '350000000007' }, NOW, TODAY);
      const before = await contents(db);
      db.table(table).hook('creating', () => {
        throw new Dexie.QuotaExceededError('disk full');
      });
      const result = await importBackup(db, file, NOW);
      expect(result).toEqual({ ok: false, reason: '磁盘空间不足，没有导入任何内容，已有记录不受影响。' });
      expect(await contents(db)).toBe(before);
    },
  );
});

it('a browser that gives no database is told, and is not taken for a full disk', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not allowed', 'InvalidStateError');
  });
  const result = await importBackup(db, file, NOW);
  open.mockRestore();
  expect(result).toEqual({
    ok: false,
    reason: '浏览器不允许保存数据（可能是无痕窗口），没有导入任何内容，已有记录不受影响。',
  });
});
