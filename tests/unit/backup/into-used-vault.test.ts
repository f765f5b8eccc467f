import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { emptyBin } from '@/lib/db/merge/empty-bin';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase } from '@/lib/db/purchases/queries';
import { readChoice, writeChoice } from '@/lib/db/store/choices';
import type { Vault } from '@/lib/db/store/schema';
import { PURGED_TITLE } from '@/lib/model/purchase';
import { DEFAULT_REMINDERS } from '@/lib/model/settings';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../db/examples';
import { contents, fileOf, filled, ID, KEY, oldBackup } from './examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const note = (text: string) =>
  ({ orderKey: KEY, kind: 'note', method: 'added-by-hand', mime: 'text/plain', content: new Blob([text]) }) as const;

let vault: Vault;
let file: Blob;
beforeAll(async () => {
  vault = await filled();
  file = await exportBackup(vault, NOW);
});

describe('importing into a vault that has something', () => {
  it('adds what is missing and overwrites nothing', async () => {
    await recordPage(db, report({ orders: [phoneOrder(reading({ placedAt: '2026-11-01' }))] }), NOW + 5, TODAY);
    await updateSays(db, ID, { nickname: '我的', note: '这台机器上写的' }, TODAY);
    await importBackup(db, file, NOW + 10);
    const found = await getPurchase(db, ID);
    expect(found?.purchase.says).toEqual({ nickname: '我的', note: '这台机器上写的' });
    expect(found?.order).toMatchObject({ placedAt: '2026-11-01', total: 999900 });
    expect(found?.evidence.map(({ record }) => record.kind)).toEqual(['snapshot', 'screenshot']);
  });

  it('brings back nothing that was taken back', async () => {
    await importBackup(db, file, NOW);
    await updateSays(db, ID, { nickname: undefined }, TODAY);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
  });

  it('keeps what was deleted here deleted', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await deletePurchase(db, ID, NOW);
    await emptyBin(db, NOW + 1, NOW + 1);
    await importBackup(db, file, NOW + 10);
    expect((await getPurchase(db, ID))?.purchase).toMatchObject({ shelf: 'deleted', line: { title: PURGED_TITLE } });
    expect((await getPurchase(db, ID))?.purchase.says).toEqual({});
    expect([await db.evidence.count(), await db.blobs.count()]).toEqual([0, 0]);
    expect(await contents(db)).not.toContain('iPhone');
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
      const backup = { ...(await oldBackup(vault)), settings: [row] };
      expect(await importBackup(db, fileOf(backup), NOW)).toMatchObject({ ok: true });
    }
    expect(await db.settings.count()).toBe(0);
    expect((await db.memory.toArray()).map(({ key }) => key)).not.toContain('rules:news');
  });

  it('keeps the entries of the other device as they are, beside its own', async () => {
    await recordPage(db, report(), NOW, TODAY);
    await addEvidence(db, [note('from here')], NOW);
    const before = await db.history.toArray();
    await importBackup(db, file, NOW + 10);
    const after = new Map((await db.history.toArray()).map((entry) => [entry.hash, entry]));
    for (const entry of [...before, ...(await vault.history.toArray())]) expect(after.get(entry.hash)).toEqual(entry);
  });

  it('tells two phones of an order apart, whatever number each machine gave them', async () => {
    const black = { title: '荣耀 Magic8', skuId: '1', quantity: 1 };
    const white = { title: '荣耀 Magic8', skuId: '2', quantity: 1 };
    const page = (...lines: (typeof black)[]) => report({ orders: [phoneOrder(reading({ lines }))] });
    const other = freshVault();
    await recordPage(other, page(white, black), NOW + 1, TODAY);
    await updateSays(other, ID, { nickname: '白的' }, TODAY);
    await recordPage(db, page(black, white), NOW, TODAY);
    await importBackup(db, await exportBackup(other, NOW), NOW);
    expect(await db.purchases.count()).toBe(2);
    expect((await getPurchase(db, `${KEY}/2`))?.purchase).toMatchObject({ line: white, says: { nickname: '白的' } });
  });
});
