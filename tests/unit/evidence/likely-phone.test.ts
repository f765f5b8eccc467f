import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { getPurchase } from '@/lib/db/purchases/queries';
import { likelyPhones, type SeenFile } from '@/lib/evidence/likely-phone';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { freshVault, NOW, report, TODAY } from '../db/examples';

let mine: { purchase: Purchase; order: OrderRecord };
let other: { purchase: Purchase; order: OrderRecord };
beforeEach(async () => {
  const db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  const found = await getPurchase(db, 'jd:350000000000/1');
  if (!found) throw new Error('no phone');
  const { purchase, order } = found;
  mine = {
    purchase: { ...purchase, model: 'iPhone 17 Pro', line: { ...purchase.line, unitPrice: 899_900 } },
    order: { ...order, total: 889_950, placedAt: '2026-09-20T10:00:00+08:00' },
  };
  other = {
    purchase: {
      ...purchase,
      id: 'jd:360000000000/1',
      model: 'Mate 80',
      line: { ...purchase.line, unitPrice: 499_900 },
    },
    order: {
      ...order,
      key: 'jd:360000000000',
      orderId: '360000000000',
      total: 499_900,
      placedAt: '2025-01-02T10:00:00+08:00',
      shop: { name: '另一家数码专营店' },
    },
  };
});

const file = (text: string, more: Partial<SeenFile> = {}): SeenFile => ({
  name: 'IMG_0001',
  text,
  day: '2020-01-01',
  ...more,
});
const likely = (...files: SeenFile[]) => likelyPhones(files, [other, mine]);
const first = (...files: SeenFile[]) => likely(...files)[0]?.row.purchase.id;

describe('which phone a file is about', () => {
  it.each([
    ['the number of its order', '订单编号：3500 0000 0000', '文件里写着订单号 350000000000'],
    ['what was paid', '实付款 ￥8,899.50 元', '文件里写着 ¥8,899.50'],
    ['its price', '单价8999', '文件里写着 ¥8,999.00'],
    ['its model, however it is spaced', 'IPHONE17 pro 有划痕', '文件里写着“iPhone 17 Pro”'],
  ])('is told by %s', (_sign, text, reason) => {
    expect(likely(file(text))).toMatchObject([{ row: { purchase: { id: mine.purchase.id } }, reasons: [reason] }]);
  });

  it('is told by the name of the file, too', () => {
    expect(first(file('', { name: 'Mate 80 维修单.jpg' }))).toBe(other.purchase.id);
  });

  it('is hinted at by the day of a photo, when nothing else speaks', () => {
    expect(first(file('', { day: '2026-09-22' }))).toBe(mine.purchase.id);
    expect(first(file('Mate 80', { day: '2026-09-22' }))).toBe(other.purchase.id);
    expect(likely(file('', { day: '2026-09-19' }))).toEqual([]);
  });

  it('is decided by a number, whatever else is written', () => {
    const all = 'iPhone 17 Pro 8899.50 8999.00';
    expect(first(file(`${all} 订单 360000000000`))).toBe(other.purchase.id);
  });

  it.each(['18999', '8999.5', '89990', '8,999,000', '1.8999'])('is not told by %s, which is another sum', (text) => {
    expect(likely(file(text))).toEqual([]);
  });

  it('is asked of all files together', () => {
    expect(likely(file('8999.00'), file('订单 360000000000')).map(({ row }) => row.purchase.id)).toEqual([
      other.purchase.id,
      mine.purchase.id,
    ]);
  });

  it('never names a phone of which nothing speaks, whatever a file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, text) => {
        for (const { reasons, score } of likely(file(text, { name })))
          expect([reasons.length > 0, score > 0]).toEqual([true, true]);
      }),
    );
  });
});
