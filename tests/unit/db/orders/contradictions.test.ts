import { beforeEach, describe, expect, it } from 'vitest';
import { contradicts } from '@/lib/db/orders/merge/contradictions';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import type { OrderReading } from '@/lib/model/order';
import { OrderRecord } from '@/lib/model/purchase';
import { detailReport, freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const list = (fields: Partial<OrderReading>) => report({ orders: [phoneOrder(reading(fields))] });
const detail = (fields: Partial<OrderReading>) => detailReport({ orders: [phoneOrder(reading(fields))] });
const history = async () => OrderRecord.parse((await db.orders.toArray())[0]).history;

describe('what a page of the same rank contradicts', () => {
  it('stays in the record with the page that said it and when', async () => {
    await recordPage(db, list({ placedAt: '2026-11-01', total: 999900 }), NOW, TODAY);
    await recordPage(db, list({ placedAt: '2026-11-05', total: 99990 }), NOW + 60_000, TODAY);
    const source = 'order-list jd-list-legacy';
    expect(await history()).toEqual([
      { field: 'placedAt', was: '2026-11-01', source, at: NOW, changedAt: NOW + 60_000 },
      { field: 'total', was: '999900', source, at: NOW, changedAt: NOW + 60_000 },
    ]);
    expect((await db.orders.toArray())[0]).toMatchObject({ placedAt: '2026-11-05', total: 99990 });
  });

  it('of a title and a price, names the phone', async () => {
    await recordPage(db, list({ lines: [{ ...PHONE, unitPrice: 999900 }] }), NOW, TODAY);
    const other = { ...PHONE, title: '某某牌旅行箱 20寸', unitPrice: 1000 };
    await recordPage(db, list({ lines: [other] }), NOW + 1, TODAY);
    expect(await history()).toMatchObject([
      { field: 'title', line: 1, was: PHONE.title },
      { field: 'unitPrice', line: 1, was: '999900' },
    ]);
  });

  it('is pictured anew', async () => {
    await recordPage(db, list({ total: 1 }), NOW, TODAY);
    const taken = { key: 'jd:350000000000', phase: 'shipped' as const };
    await db.evidence.add({
      id: crypto.randomUUID(),
      orderKey: taken.key,
      kind: 'snapshot',
      method: 'serialised',
      mime: 'text/html',
      bytes: 1,
      sha256: 'a'.repeat(64),
      url: report().url,
      phase: taken.phase,
      takenAt: NOW,
    });
    expect((await recordPage(db, list({ total: 1 }), NOW + 1, TODAY)).wantPictures).toEqual([]);
    expect((await recordPage(db, list({ total: 2 }), NOW + 2, TODAY)).wantPictures).toEqual([taken.key]);
  });

  it('is written down once, however often two pages disagree', async () => {
    for (let i = 0; i < 6; i++) await recordPage(db, list({ total: i % 2 ? 200 : 100 }), NOW + i, TODAY);
    expect((await history())?.map(({ was }) => was)).toEqual(['100', '200']);
  });
});

it('a page that knows better corrects without leaving a trace, and a clock is no other day', async () => {
  await recordPage(db, list({ total: 100, placedAt: '2026-11-01' }), NOW, TODAY);
  await recordPage(db, detail({ total: 200, placedAt: '2026-11-01T10:00:00+08:00' }), NOW + 1, TODAY);
  expect(await history()).toBeUndefined();
});

it('a title cut off, or written with other signs, is the same title', () => {
  expect(contradicts('title', 'Apple iPhone 17 Pro Max 256GB', 'Apple iPhone 17 Pro…')).toBe(false);
  expect(contradicts('title', '【官方】小米17 手机', '【官方】小米17手机')).toBe(false);
  expect(contradicts('title', '小米17 手机', '某某牌旅行箱')).toBe(true);
});
