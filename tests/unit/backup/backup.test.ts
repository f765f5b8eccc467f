import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { Backup } from '@/lib/backup/format';
import { importBackup } from '@/lib/backup/import';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { verifyLedger } from '@/lib/db/evidence/verify-ledger';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { emptyBin } from '@/lib/db/purchases/empty-bin';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { readChoice, writeChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import { PURGED_TITLE } from '@/lib/model/purchase';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';
import { contents, filled, ID, KEY } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const note = (text: string) =>
  ({ orderKey: KEY, kind: 'note', method: 'added-by-hand', mime: 'text/plain', content: new Blob([text]) }) as const;

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
    await emptyBin(db, NOW + 1, NOW + 1);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase).toMatchObject({ shelf: 'deleted', line: { title: PURGED_TITLE } });
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
    expect(await db.evidence.count()).toBe(0);
    expect((await verifyLedger(db, { bytes: true })).ok).toBe(true);
  });

  it('leaves what was chosen on this machine as it is', async () => {
    await writeChoice(db, 'reminders', { ...DEFAULT_REMINDERS, shortLeads: [7] });
    await importBackup(db, file, NOW);
    expect(await readChoice(db, 'reminders')).toMatchObject({ shortLeads: [7] });
  });

  it('takes nothing but choices from the settings of a file', async () => {
    const memory = { key: 'rules:news', value: { summaries: ['到别处登录'], phones: [], total: 1 } };
    const wrong = { key: 'reminders', value: { on: 'yes' } };
    for (const row of [memory, wrong, { key: '__proto__', value: { on: true } }, { key: 'ledger:x', value: [] }]) {
      const backup = { ...JSON.parse(text), settings: [row] };
      expect(await importBackup(db, new Blob([JSON.stringify(backup)]), NOW)).toMatchObject({ ok: true });
    }
    expect([await db.settings.count(), await db.memory.count(), await db.foreignChains.count()]).toEqual([0, 0, 0]);
  });

  it('links new evidence into the chain of this machine, and keeps the other chain', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await addEvidence(db, [note('from here')], NOW);
    await importBackup(db, file, NOW + 10);
    expect(await verifyLedger(db, { bytes: true })).toMatchObject({ ok: true, entries: 3 });
    const end = (await verifyLedger(vault)).tail.hash;
    expect((await db.foreignChains.get(end))?.entries).toHaveLength(2);
    const third = freshVault();
    await importBackup(third, await exportBackup(db, NOW + 11), NOW + 12);
    expect(await third.foreignChains.toArray()).toEqual(await db.foreignChains.toArray());
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
