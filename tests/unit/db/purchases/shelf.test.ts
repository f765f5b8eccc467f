import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { shelfFor } from '@/lib/db/purchases/shelf';
import type { Vault } from '@/lib/db/store/schema';
import type { OrderPhase, OrderReading } from '@/lib/model/order';
import { phaseOf } from '@/lib/platforms/page/phases';
import { freshVault, NOW, PHONE, phoneOrder, reading, report, TODAY } from '../examples';

describe('the shelf of a phone', () => {
  it.each(['退货退款成功', '退货成功', '已退货', '退貨退款成功'])('%s on its own line ends it', (refund) => {
    expect(shelfFor({}, 'completed', { refund })).toBe('ended');
  });

  it.each([
    '退款成功',
    '部分退款成功',
    '仅退款成功',
    '运费退款成功',
    '退货退款中',
    '退货失败',
    '退货退款已撤销',
    '换货成功',
    '查看退款',
  ])('%s does not', (refund) => expect(shelfFor({}, 'completed', { refund })).toBe('active'));

  it.each<[OrderPhase, string]>([
    ['closed', 'ended'],
    ['refunded', 'ended'],
    ['refunding', 'active'],
    ['completed', 'active'],
    ['unknown', 'active'],
  ])('of an order that is %s is %s', (phase, shelf) => expect(shelfFor({}, phase)).toBe(shelf));

  it('is where the buyer says, whatever the pages say', () => {
    const phases: OrderPhase[] = ['closed', 'refunded', 'completed', 'shipped'];
    fc.assert(
      fc.property(fc.constantFrom(...phases), fc.constantFrom('退货退款成功', undefined), (phase, refund) => {
        const line = refund === undefined ? {} : { refund };
        expect(shelfFor({ state: 'in-use' }, phase, line)).toBe('active');
        expect(shelfFor({ state: 'sold' }, phase, line)).toBe('ended');
      }),
    );
  });
});

describe('pages one after the other', () => {
  let db: Vault;
  beforeEach(() => {
    db = freshVault();
  });
  const see = async (fields: Partial<OrderReading>, at: number) => {
    await recordPage(db, report({ orders: [phoneOrder(reading(fields))] }), NOW + at, TODAY);
    return (await db.purchases.toArray()).map(({ shelf, line }) => [shelf, line.refund]);
  };
  const status = (text: string) => ({ text, phase: phaseOf(text) });

  it('of one line that went back, that phone alone ends', async () => {
    const other = { ...PHONE, skuId: '100012345679', title: `${PHONE.title} 银色` };
    await see({ lines: [PHONE, other] }, 0);
    const shelves = await see({ lines: [{ ...PHONE, refund: '退货退款成功' }, other], status: status('交易成功') }, 1);
    expect(shelves).toEqual([
      ['ended', '退货退款成功'],
      ['active', undefined],
    ]);
  });

  it('a mark that the same page no longer shows is gone, and the phone is back', async () => {
    await see({ lines: [{ ...PHONE, refund: '退货退款成功' }] }, 0);
    expect(await see({ lines: [PHONE] }, 1)).toEqual([['active', undefined]]);
  });

  it('an order that was closed and goes on brings its phone back', async () => {
    await see({ status: status('等待出库') }, 0);
    expect(await see({ status: status('已取消') }, 1)).toEqual([['ended', undefined]]);
    expect(await see({ status: status('等待收货') }, 2)).toEqual([['active', undefined]]);
  });

  it('what the buyer said stays on the shelf when pages come and go', async () => {
    await see({}, 0);
    await updateSays(db, 'jd:350000000000/1', { state: 'in-use' }, TODAY);
    expect(await see({ status: status('已取消') }, 1)).toEqual([['active', undefined]]);
  });
});
