import { beforeAll, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { listPurchases, purchaseCounts, purchasesOfOrders } from '@/lib/db/purchases/queries';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import { searchWords } from '@/lib/db/search/words';
import { purchaseOf } from '@/lib/db/store/rows';
import type { Vault } from '@/lib/db/store/schema';
import type { OrderReading } from '@/lib/model/order';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../examples';

let db: Vault;
beforeAll(async () => {
  db = freshVault();
  const add = (orderId: string, title: string, fields: Partial<OrderReading>) =>
    recordPage(
      db,
      report({
        orders: [
          phoneOrder(reading({ orderId, lines: [{ title, quantity: 1 }], ...fields }), {
            verdicts: [{ kind: 'phone', isPhone: true, confidence: 0.9 }],
          }),
        ],
      }),
      NOW,
      TODAY,
    );
  await add('350000000001', '华为 Mate 80 Pro 16GB+512GB 曜石黑', {
    placedAt: '2026-11-10',
    signedAt: '2026-11-17',
    shop: { name: '示例数码专营店' },
  });
  await add('350000000002', '小米17 手机 12GB+256GB', { placedAt: '2026-11-12', signedAt: '2026-11-15' });
  await add('350000000003', 'Ａpple iPhone 17 Pro 256GB', {});
  await add('350000000004', 'vivo X300 手机', { placedAt: '2026-11-01' });
  await add('350000000005', 'OPPO Find X9', { placedAt: '2026-11-02' });
  await updateSays(db, 'jd:350000000004/1', { state: 'sold' }, TODAY);
  await deletePurchase(db, 'jd:350000000005/1', NOW);
});

const ids = (rows: { purchase: { orderKey: string } }[]) =>
  rows.map(({ purchase }) => Number(purchase.orderKey.slice(-1)));
const list = async (order: 'deadline' | 'placed', offset = 0, limit = 10) =>
  ids((await listPurchases(db, { shelf: 'active', order, offset, limit })).rows);

describe('the list', () => {
  it('starts with what runs out first', async () => {
    expect(await list('deadline')).toEqual([2, 1, 3]);
  });

  it('starts with what was bought last; without a date comes last', async () => {
    expect(await list('placed')).toEqual([2, 1, 3]);
  });

  it('gives a page and the number of all', async () => {
    expect(await list('deadline', 1, 1)).toEqual([1]);
    expect((await listPurchases(db, { shelf: 'active', order: 'placed', offset: 0, limit: 1 })).total).toBe(3);
  });

  it('counts each shelf', async () => {
    expect(await purchaseCounts(db)).toEqual({ active: 3, ended: 1, 'not-phone': 0, deleted: 1 });
  });

  it('finds the phones of given orders', async () => {
    const found = await purchasesOfOrders(db, ['jd:350000000001', 'jd:350000000004', 'jd:1']);
    expect(found.map(({ id }) => id).toSorted()).toEqual(['jd:350000000001/1', 'jd:350000000004/1']);
  });
});

describe('search', () => {
  it.each([
    ['a word in Chinese', '华为', [1]],
    ['a part of a longer word', '石黑', [1]],
    ['one character', '曜', [1]],
    ['the beginning of a word', 'iph', [3]],
    ['capitals and full-width letters', 'APPLE', [3]],
    ['words in any order', '256gb 小米', [2]],
    ['words glued together as in the title', '小米17', [2]],
    ['the Latin name of a Chinese one', 'huawei', [1]],
    ['the Chinese name of a Latin one', '苹果', [3]],
    ['a family and what comes after it', '苹果17', [3]],
    ['the shop', '专营店', [1]],
    ['an order number', '350000000002', [2]],
    ['the beginning of a number', '3500', [2, 1, 4, 3]],
    ['a phone that was sold', 'x300', [4]],
    ['a phone that was deleted', 'find', []],
    ['a word that is nowhere', '诺基亚', []],
    ['one word of two', '华为 诺基亚', []],
    ['nothing', ' ', []],
    ['signs', '%^*', []],
  ])('by %s', async (_name, words, found) => {
    expect(ids((await searchPurchases(db, words, 10)).rows)).toEqual(found);
  });

  it('finds a phone by its state, which no index has', async () => {
    await updateSays(db, 'jd:350000000002/1', { state: 'in-repair' }, TODAY);
    expect(ids((await searchPurchases(db, '在修', 10)).rows)).toEqual([2]);
    expect(ids((await searchPurchases(db, '小米 在修', 10)).rows)).toEqual([2]);
    expect(ids((await searchPurchases(db, '华为 在修', 10)).rows)).toEqual([]);
  });

  it('follows a nickname', async () => {
    await updateSays(db, 'jd:350000000001/1', { nickname: '妈妈的手机' }, TODAY);
    expect(ids((await searchPurchases(db, '妈妈', 10)).rows)).toEqual([1]);
  });
});

describe('more phones than a search reads', () => {
  let large: Vault;
  beforeAll(async () => {
    large = freshVault();
    const [row, order] = [await db.purchases.get('jd:350000000001/1'), await db.orders.get('jd:350000000001')];
    if (!row || !order) throw new Error('no example');
    const keys = Array.from({ length: 250 }, (_, i) => `jd:${350000100000 + i}`);
    await large.orders.bulkAdd(keys.map((key) => ({ ...order, key, orderId: key.slice('jd:'.length) })));
    const day = (i: number) => new Date(NOW + i * 86_400_000).toISOString().slice(0, 10);
    await large.purchases.bulkAdd(
      keys.map((orderKey, i) => ({ ...row, id: `${orderKey}/1`, orderKey, nextDeadline: day(i) })),
    );
    const wordsOf = (orderId: string) => searchWords(purchaseOf(row), { ...order, orderId });
    await large.search.bulkAdd(keys.map((key) => ({ id: `${key}/1`, words: wordsOf(key.slice('jd:'.length)) })));
  });

  it('cost the popup no more than it shows', async () => {
    let read = 0;
    large.purchases.hook('reading', (row) => {
      read++;
      return row;
    });
    const page = await listPurchases(large, { shelf: 'active', order: 'deadline', offset: 0, limit: 20 });
    expect([page.rows.length, page.total, read]).toEqual([20, 250, 20]);
    read = 0;
    const found = await searchPurchases(large, '华为', 20);
    expect([found.rows.length, found.cut, read]).toEqual([20, true, 200]);
  });

  it('say where a search may have missed some: not all were looked at, or not all are shown', async () => {
    const search = async (limit: number) => {
      const { rows, cut } = await searchPurchases(large, '华为', limit);
      return [rows.length, cut];
    };
    expect(await search(500)).toEqual([200, true]);
    expect(await search(20)).toEqual([20, true]);
  });

  it('are found by a word that few of them share, and then a search has missed none', async () => {
    const { rows, cut } = await searchPurchases(large, '华为 350000100249');
    expect([rows.map(({ order }) => order.orderId), cut]).toEqual([['350000100249'], false]);
    expect(await searchPurchases(large, '诺基亚')).toEqual({ rows: [], cut: false });
  });
});
