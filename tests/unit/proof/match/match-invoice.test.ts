import { describe, expect, it } from 'vitest';
import type { Invoice } from '@/lib/proof/invoice/invoice';
import { mergeSources } from '@/lib/proof/invoice/merge-sources';
import { type Candidate, matchInvoice } from '@/lib/proof/match/match-invoice';
import { namesLike } from '@/lib/proof/match/names-alike';

const invoice = (more: Partial<Invoice> = {}): Invoice => {
  const read = mergeSources([
    {
      source: 'xml',
      fields: {
        number: '26932000000700000079',
        date: '2026-10-03',
        total: 479900,
        buyerName: '个人',
        lines: [{ name: '*移动通信设备*样例 S7 16GB+512GB 雾蓝', amount: 424690 }],
      },
    },
  ]);
  if (!read) throw new Error('no invoice');
  return { ...read, ...more };
};

const PHONE: Candidate = {
  id: 'jd:1/1',
  title: '样例 S7 5G手机 16GB+512GB 雾蓝 全网通',
  orderId: '310000000042',
  orderTotal: 479900,
  quantity: 1,
  orderedOn: '2026-10-01',
  imeis: [],
};

describe('an invoice and the phone it is of', () => {
  it('belong together for sure where the order number says so', () => {
    expect(matchInvoice(invoice({ orderIds: ['310000000042'], total: 459900 }), [PHONE])).toMatchObject([
      { id: 'jd:1/1', strength: 'sure', reasons: expect.arrayContaining(['备注里的订单号 310000000042 就是这一单。']) },
    ]);
  });

  it('belong together for sure where the IMEI says so', () => {
    const imei = '867400012345678';
    expect(matchInvoice(invoice({ imeis: [imei] }), [{ ...PHONE, imeis: [imei] }])[0]).toMatchObject({
      strength: 'sure',
    });
    expect(matchInvoice(invoice({ imeis: [imei] }), [{ ...PHONE, imeis: ['490154203237518'] }])).toEqual([]);
  });

  it('are likely the same by amount, day and name, each said', () => {
    const [match] = matchInvoice(invoice(), [PHONE]);
    expect(match).toMatchObject({ strength: 'likely' });
    expect(match?.reasons).toEqual([
      '价税合计 ¥4,799.00 和订单实付一样。',
      '下单后 2 天开的票。',
      '商品名称相近：*移动通信设备*样例 S7 16GB+512GB 雾蓝。',
    ]);
    expect(match?.mismatches).toEqual(['发票上没有写 IMEI，不能单凭它证明是哪一台手机。']);
  });

  it('the best one stands first', () => {
    const others: Candidate[] = [{ ...PHONE, id: 'jd:2/1', orderId: '9', orderTotal: 1 }, PHONE];
    expect(matchInvoice(invoice(), others).map(({ id }) => id)).toEqual(['jd:1/1', 'jd:2/1']);
  });
});

describe('what does not fit is pointed out', () => {
  it('another amount, with the difference', () => {
    const [match] = matchInvoice(invoice({ total: 429900 }), [PHONE]);
    expect(match).toMatchObject({ strength: 'possible' });
    expect(match?.mismatches[0]).toMatch(/少 ¥500\.00/);
  });

  it('another seller than on the invoice before', () => {
    const [match] = matchInvoice(invoice({ sellerName: '甲有限公司' }), [{ ...PHONE, sellerName: '乙有限公司' }]);
    expect(match?.mismatches.join()).toMatch(/甲有限公司，和之前那张发票的 乙有限公司/);
  });

  it('a company as buyer', () => {
    expect(matchInvoice(invoice({ buyerName: '样例信息科技有限公司' }), [PHONE])[0]?.mismatches.join()).toMatch(
      /抬头是单位/,
    );
  });
});

describe('an invoice is not matched', () => {
  it.each<[string, Partial<Invoice>]>([
    ['that is red', { kind: 'red' }],
    ['of a day before the order', { date: '2026-09-30' }],
    ['of another order', { orderIds: ['310000000043'] }],
    ['of something else', { lines: [{ name: '*餐饮服务*餐费', amount: 424690 }] }],
  ])('%s', (_which, more) => {
    expect(matchInvoice(invoice(more), [PHONE])).toEqual([]);
  });
});

describe('names are alike', () => {
  it.each([
    ['*移动通信设备*样例 S7 16GB+512GB 雾蓝', '样例 S7 5G手机 16GB+512GB 雾蓝 全网通', true],
    ['*移动通信设备*样例 S7 Pro 16GB+512GB', '样例 S7 5G手机 12GB+256GB', false],
    ['*移动通信设备*示例手机', '示例手机 大容量', true],
    ['*餐饮服务*餐费', '样例 S7 5G手机', false],
  ])('%s / %s', (a, b, alike) => {
    expect(namesLike(a, b)).toBe(alike);
  });
});
