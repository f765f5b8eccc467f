import { beforeAll, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { firstRows } from '@/lib/db/purchases/first-rows';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { listPurchases } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../examples';

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
    expect(await firstRows(limit, db.name)).toEqual({ rows, here: [], more: limit < 6 });
  });

  it('gives the phones of the orders on the page in front as well, also those that are over, but none from the bin', async () => {
    const keys = ['jd:350000000002', 'jd:350000000004', 'jd:350000000005', 'jd:no-such-order'];
    const seen = await firstRows(1, db.name, keys);
    expect(seen?.here.map(({ purchase }) => purchase.orderKey)).toEqual(['jd:350000000002', 'jd:350000000004']);
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
    expect(await firstRows(20, 'vault-to-delete')).toEqual({ rows: [], here: [], more: false });
    await new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase('vault-to-delete');
      request.onsuccess = done;
      request.onblocked = fail;
    });
  });
});
