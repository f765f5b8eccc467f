import { beforeAll, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { firstRows } from '@/lib/db/purchases/first-rows';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { foughtOver, listPurchases } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../examples';

const CASE: Omit<CaseRecord, 'id' | 'purchaseId' | 'orderKey' | 'nextOn' | 'status'> = {
  symptom: 'dead',
  answers: {},
  said: {},
  stage: 'seller',
  entries: [],
  drafts: [],
  ticked: [],
  nextWords: '看对方答复了没有',
  openedAt: 0,
  updatedAt: 0,
};

let db: Vault;
beforeAll(async () => {
  db = freshVault();
  for (let i = 0; i < 8; i++) {
    const order = reading({ orderId: `35000000000${i}`, signedAt: `2026-11-1${9 - i}` });
    await recordPage(db, report({ orders: [phoneOrder(order)] }), NOW, TODAY);
  }
  await updateSays(db, 'jd:350000000004/1', { state: 'sold' }, TODAY);
  await deletePurchase(db, 'jd:350000000005/1', NOW);
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a firstRows at the vault', () => {
  it.each([1, 5, 6, 20])('gives to the letter what the list gives, for %i phones', async (limit) => {
    const { rows } = await listPurchases(db, { shelf: 'active', order: 'deadline', offset: 0, limit });
    expect(await firstRows(limit, db.name)).toEqual({ rows, here: [], worked: {}, fought: [], more: limit < 6 });
  });

  it('gives the phones of the orders on the page in front as well, also those that are over, but none from the bin', async () => {
    const keys = ['jd:350000000002', 'jd:350000000004', 'jd:350000000005', 'jd:no-such-order'];
    const seen = await firstRows(1, db.name, keys);
    expect(seen?.here.map(({ purchase }) => purchase.orderKey)).toEqual(['jd:350000000002', 'jd:350000000004']);
  });

  it('tells the next act of a dispute, also of a phone that went back', async () => {
    const about = (order: string, nextOn: string, status: 'open' | 'closed' = 'open') => ({
      ...CASE,
      id: `${order} ${nextOn}`,
      purchaseId: `jd:${order}/1`,
      orderKey: `jd:${order}`,
      nextOn,
      status,
    });
    await db.cases.bulkPut([
      about('350000000004', '2026-12-01'),
      about('350000000001', '2026-12-02'),
      about('350000000001', '2026-11-28'),
      about('350000000002', '2026-11-21', 'closed'),
    ]);
    const seen = await firstRows(20, db.name);
    const told = seen?.rows.flatMap(({ purchase, dispute }) => (dispute ? [[purchase.orderKey, dispute.nextOn]] : []));
    expect(told).toEqual([['jd:350000000001', '2026-11-28']]);
    expect(seen?.fought.map(({ purchase, dispute }) => [purchase.orderKey, dispute?.nextOn])).toEqual([
      ['jd:350000000004', '2026-12-01'],
    ]);
    expect(await foughtOver(db)).toEqual(seen?.fought);
    await db.cases.clear();
  });

  it('makes no vault where there is none', async () => {
    expect(await firstRows(20, 'no-vault')).toBeUndefined();
    expect(await names()).not.toContain('no-vault');
  });

  it('leaves a vault of another version to those who can move it', async () => {
    await new Promise((done) => {
      indexedDB.open('vault-of-tomorrow', 1000).onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        done(undefined);
      };
    });
    expect(await firstRows(20, 'vault-of-tomorrow')).toBeUndefined();
  });

  it('leaves no connection open that an upgrade would have to wait for', async () => {
    const other = new Vault('vault-to-delete');
    await other.open();
    other.close();
    expect(await firstRows(20, 'vault-to-delete')).toEqual({ worked: {}, rows: [], here: [], fought: [], more: false });
    await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('vault-to-delete');
      request.onsuccess = done;
      request.onblocked = fail;
    });
  });
});
