import { beforeEach, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, restorePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { getPurchase, listPurchases } from '@/lib/db/purchases/queries';
import { Vault } from '@/lib/db/store/schema';
import type { OrderLine } from '@/lib/model/order';
import type { PageReport } from '@/lib/model/page-report';
import { OrderRecord, Purchase } from '@/lib/model/purchase';
import { detailReport, freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY, VERDICT } from '../examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const record = (page: PageReport, at = NOW) => recordPage(db, page, at, TODAY);
const phones = async () => (await listPurchases(db, { shelf: 'active', order: 'placed', offset: 0, limit: 50 })).rows;
const withLines = (...lines: OrderLine[]) => [phoneOrder(reading({ lines }))];

describe('a page with a phone', () => {
  it('leaves an order and a purchase that keep to the model', async () => {
    const { orders, wantPictures } = await record(report());
    expect(orders).toEqual([{ key: 'jd:350000000000', state: 'new' }]);
    expect(wantPictures).toEqual(['jd:350000000000']);
    const [row] = await phones();
    expect(Purchase.parse(row?.purchase)).toMatchObject({
      id: 'jd:350000000000/1',
      brand: 'Apple',
      storage: '256GB',
      line: PHONE,
      // A word about a parcel on its way grows old: that day it is looked at again.
      nextDeadline: '2026-12-05',
    });
    expect(OrderRecord.parse(row?.order)).toMatchObject({ status: { phase: 'shipped' }, firstSeenAt: NOW });
  });

  it('is known the second time and leaves nothing but the time', async () => {
    await record(report());
    expect((await record(report(), NOW + 60_000)).orders).toEqual([{ key: 'jd:350000000000', state: 'known' }]);
    const [row] = await phones();
    expect(row?.order).toMatchObject({ updatedAt: NOW, sources: [{ at: NOW + 60_000 }] });
    expect(row?.purchase.updatedAt).toBe(NOW);
  });

  it('is no news because a day has passed', async () => {
    const signed = report({ orders: [phoneOrder(reading({ signedAt: '2026-11-18' }))] });
    await record(signed);
    const before = (await phones())[0]?.purchase;
    const again = await recordPage(db, signed, NOW + 86_400_000 * 10, '2026-11-30');
    expect(again.orders[0]?.state).toBe('known');
    const after = (await phones())[0]?.purchase;
    expect(after?.nextDeadline).not.toBe(before?.nextDeadline);
    expect(after?.updatedAt).toBe(NOW);
  });

  it('is changed when it tells more', async () => {
    await record(report());
    expect((await record(detailReport({ orders: [phoneOrder(reading({ total: 999900 }))] }))).orders[0]?.state).toBe(
      'changed',
    );
  });

  it('stores only what is a phone', async () => {
    const mixed = phoneOrder(reading({ lines: [{ title: '手机壳', quantity: 1 }, PHONE] }), {
      verdicts: [{ kind: 'accessory', isPhone: false, confidence: 0.9 }, VERDICT],
    });
    await record(report({ orders: [mixed] }));
    expect((await phones()).map(({ purchase }) => purchase.line.title)).toEqual([PHONE.title]);
    await record(report({ orders: [phoneOrder(reading({ orderId: '350000000009', lines: [] }))] }));
    expect(await db.orders.count()).toBe(1);
  });

  it('ends the rights of an order that was cancelled or refunded', async () => {
    await record(report());
    await record(report({ orders: [phoneOrder(reading({ status: { text: '已取消', phase: 'closed' } }))] }));
    expect(await phones()).toEqual([]);
    expect((await db.purchases.toArray())[0]?.shelf).toBe('ended');
  });
});

describe('list and order page together', () => {
  const list = report({
    orders: [
      phoneOrder(reading({ placedAt: '2026-11-01', lines: [{ title: 'Apple iPhone 17 Pro Max', quantity: 1 }] })),
    ],
  });
  const detail = detailReport({
    orders: [
      phoneOrder(
        reading({
          placedAt: '2026-11-01T10:00:00+08:00',
          total: 999900,
          lines: [{ ...PHONE, title: '【至高立减500】Apple 苹果 iPhone 17 Pro Max 双卡双待 手机', unitPrice: 999900 }],
        }),
      ),
    ],
  });

  it.each([
    ['list first', [list, detail]],
    ['order page first', [detail, list]],
  ])('give one purchase with everything, %s', async (_name, pages) => {
    for (const page of pages) await record(page);
    const rows = await phones();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.purchase).toMatchObject({
      id: 'jd:350000000000/1',
      placedAt: '2026-11-01T10:00:00+08:00',
      line: { ...PHONE, title: '【至高立减500】Apple 苹果 iPhone 17 Pro Max 双卡双待 手机', unitPrice: 999900 },
    });
    expect(rows[0]?.order.total).toBe(999900);
  });
});

describe('which line is which phone', () => {
  const BLACK: OrderLine = { title: '荣耀 Magic8 5G手机', spec: '颜色分类：绒黑色；内存：12GB+256GB', quantity: 1 };
  const WHITE: OrderLine = { title: '荣耀 Magic8 5G手机', spec: '颜色分类：雪域白；内存：12GB+256GB', quantity: 1 };

  it.each<[string, OrderLine[], OrderLine[], number]>([
    ['one number of the line', [{ ...BLACK, lineId: '1' }], [{ ...WHITE, title: '另一个标题', lineId: '1' }], 1],
    ['two numbers of lines that look alike', [{ ...BLACK, lineId: '1' }], [{ ...BLACK, lineId: '2' }], 2],
    ['two colours in one order', [BLACK, WHITE], [WHITE, BLACK], 2],
    ['the spec written in another form', [BLACK, WHITE], [{ ...WHITE, spec: '雪域白 12GB+256GB' }, BLACK], 2],
    [
      'a title cut off',
      [BLACK, { ...PHONE }],
      [{ ...PHONE, title: 'Apple iPhone 17 Pro Ma', skuId: '100012345678' }, BLACK],
      2,
    ],
    ['two of the same phone as two lines', [BLACK, BLACK], [BLACK, BLACK], 2],
    ['the only line under quite another title', [BLACK], [{ title: 'HONOR 荣耀旗舰新品 官方正品', quantity: 1 }], 1],
    [
      'numbers that only the order page has',
      [BLACK, WHITE],
      [
        { ...BLACK, lineId: '7' },
        { ...WHITE, lineId: '8' },
      ],
      2,
    ],
  ])('%s', async (_name, first, second, count) => {
    const bare = (lines: OrderLine[]) => [
      phoneOrder(reading({ lines }), {
        verdicts: lines.map(() => ({ kind: 'phone', isPhone: true, confidence: 0.5 })),
      }),
    ];
    await record(report({ orders: bare(first) }));
    await record(detailReport({ orders: bare(second) }));
    await record(report({ orders: bare(first) }));
    expect(await phones()).toHaveLength(count);
  });

  it('does not take one brand for another because each stands alone', async () => {
    const other = { ...VERDICT, brand: '华为', model: 'Mate 80' };
    await record(report({ orders: withLines({ title: PHONE.title, quantity: 1 }) }));
    const huawei = reading({ lines: [{ title: '华为 Mate 80', quantity: 1 }] });
    await record(report({ orders: [phoneOrder(huawei, { verdicts: [other] })] }));
    expect((await phones()).map(({ purchase }) => purchase.brand).toSorted()).toEqual(['Apple', '华为']);
  });

  it('reads an order that the page shows in two boxes as one, with the lines of both', async () => {
    const orders = [...withLines(BLACK), ...withLines(WHITE), ...withLines(BLACK)];
    expect((await record(report({ orders }))).orders).toEqual([{ key: 'jd:350000000000', state: 'new' }]);
    expect(await phones()).toHaveLength(2);
  });
});

describe('what the buyer did', () => {
  const id = 'jd:350000000000/1';

  it('outlives every re-reading', async () => {
    await record(report());
    await updateSays(db, id, { signedOn: '2026-11-03', nickname: '妈妈的手机' }, TODAY);
    await record(detailReport({ orders: [phoneOrder(reading({ signedAt: '2026-11-05' }))] }));
    expect((await getPurchase(db, id))?.purchase.says).toEqual({ signedOn: '2026-11-03', nickname: '妈妈的手机' });
    await updateSays(db, id, { isPhone: false }, TODAY);
    await record(report({ orders: [phoneOrder(reading({ total: 5 }))] }));
    expect((await getPurchase(db, id))?.purchase.shelf).toBe('not-phone');
  });

  it('keeps a deleted phone deleted when its page is read again', async () => {
    await record(report());
    await deletePurchase(db, id, NOW);
    const again = await record(detailReport());
    expect(again).toEqual({ orders: [{ key: 'jd:350000000000', state: 'known' }], wantPictures: [] });
    expect(await phones()).toEqual([]);
    await restorePurchase(db, id, TODAY);
    expect((await phones()).map(({ purchase }) => purchase.id)).toEqual([id]);
  });

  it('keeps one of two phones deleted and the other one up to date', async () => {
    const lines = [
      { title: 'vivo X300', skuId: '1', quantity: 1 },
      { title: 'OPPO Find X9', skuId: '2', quantity: 1 },
    ];
    await record(report({ orders: withLines(...lines) }));
    await deletePurchase(db, id, NOW);
    await record(detailReport({ orders: withLines(...lines.map((line) => ({ ...line, unitPrice: 100 }))) }));
    expect((await phones()).map(({ purchase }) => purchase.line)).toEqual([{ ...lines[1], unitPrice: 100 }]);
  });
});

describe('many tabs at once', () => {
  it('leave one order and one purchase, told once as new', async () => {
    const tabs = Array.from({ length: 10 }, () => new Vault(db.name));
    const results = await Promise.all(tabs.map((tab, i) => recordPage(tab, report(), NOW + i, TODAY)));
    expect(results.flatMap(({ orders }) => orders.map(({ state }) => state)).toSorted()).toEqual([
      ...Array(9).fill('known'),
      'new',
    ]);
    expect([await db.orders.count(), await db.purchases.count()]).toEqual([1, 1]);
    for (const tab of tabs) tab.close();
  });
});
