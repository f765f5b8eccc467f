import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { evenPiece, type Piece } from '@/lib/proof/invoice/page/piece';
import { readPages } from '@/lib/proof/invoice/page/read-page';
import { type Drawn, drawModern, drawOld, type Style, widthOf } from '@/tests/fixtures/invoices/drawn-invoice';
import { OLD_SAMPLE, SAMPLE, type SampleInvoice, sumsOf } from '@/tests/fixtures/invoices/sample-invoice';

const pieces = (drawn: readonly Drawn[], page = 0): Piece[] =>
  drawn.map(({ text, x, y, size }) => evenPiece({ page, text, x, y, size, width: widthOf(text, size) }));

const bare = (text: string | undefined) => text?.replace(/\s/g, '');

function fieldsOf(invoice: SampleInvoice) {
  return {
    number: invoice.number,
    code: invoice.code,
    date: invoice.date,
    sellerName: bare(invoice.sellerName),
    sellerTaxId: invoice.sellerTaxId,
    buyerName: bare(invoice.buyerName),
    buyerTaxId: invoice.buyerTaxId,
    ...sumsOf(invoice),
    lines: invoice.lines.map(({ name, spec, amount, tax, quantity }) => ({
      name: bare(name),
      spec: bare(spec),
      quantity,
      amount,
      tax,
    })),
    remark: bare(invoice.remark),
  };
}

function read(drawn: readonly Piece[]) {
  const found = readPages(drawn);
  return {
    number: found.number,
    code: found.code,
    date: found.date,
    sellerName: bare(found.sellerName),
    sellerTaxId: found.sellerTaxId,
    buyerName: bare(found.buyerName),
    buyerTaxId: found.buyerTaxId,
    net: found.net,
    tax: found.tax,
    total: found.total,
    lines: found.lines?.map(({ name, spec, amount, tax, quantity }) => ({
      name: bare(name),
      spec: bare(spec),
      quantity,
      amount,
      tax,
    })),
    remark: bare(found.remark),
  };
}

const style: fc.Arbitrary<Style> = fc.record(
  {
    labelsFirst: fc.boolean(),
    yuanApart: fc.constantFrom('before' as const, 'after' as const),
    off: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    halfColons: fc.boolean(),
  },
  { requiredKeys: [] },
);

const company = fc
  .constantFrom('上海', '重庆', '石家庄', '呼和浩特')
  .chain((city) =>
    fc
      .constantFrom('样例贸易有限公司', '样例电子商务有限公司', '某某数码商行（个体工商户）', '示例之家通讯器材经营部')
      .map((name) => city + name),
  );
const taxId = fc.constantFrom('91510100MA6TP0006E', '92440300MA5TP0003U', '91440101MA5TP0001W');
const goods = fc.record(
  {
    name: fc.constantFrom(
      '*移动通信设备*样例 S7 16GB+512GB 雾蓝 全网通双卡',
      '*移动通信设备*样例手机 Pro Max 大容量',
      '*移动通信设备*样例折叠屏手机至尊版',
    ),
    spec: fc.constantFrom('S7 512', 'Pro Max', '67W'),
    unit: fc.constantFrom('台', '部', '个'),
    quantity: fc.constantFrom('1', '2', '10'),
    amount: fc.integer({ min: 1, max: 9_999_999 }),
    tax: fc.integer({ min: 1, max: 999_999 }),
  },
  { requiredKeys: ['name', 'amount', 'tax'] },
);

const invoice = (old: boolean): fc.Arbitrary<SampleInvoice> =>
  fc.record(
    {
      number: fc.stringMatching(old ? /^\d{8}$/ : /^2[4-9]\d{18}$/),
      ...(old && { code: fc.stringMatching(/^0\d{11}$/) }),
      date: fc.constantFrom('2025-01-09', '2026-12-31', '2024-02-29'),
      sellerName: company,
      sellerTaxId: taxId,
      buyerName: fc.oneof(company, fc.constantFrom('个人', '张某某', '欧阳某某')),
      buyerTaxId: taxId,
      lines: fc.array(goods, { minLength: 1, maxLength: old ? 2 : 6 }),
      remark: fc.constantFrom('订单号:310000000042', 'IMEI:867400012345678 淘宝订单2600123456789012345'),
    },
    {
      requiredKeys: [
        'number',
        ...(old ? (['code'] as const) : []),
        'date',
        'sellerName',
        'sellerTaxId',
        'buyerName',
        'lines',
      ],
    },
  ) as fc.Arbitrary<SampleInvoice>;

describe('an invoice read from its page', () => {
  test('is what was printed, however the software draws it (数电票)', () => {
    fc.assert(
      fc.property(invoice(false), style, (one, how) => {
        expect(read(pieces(drawModern(one, how)))).toEqual(fieldsOf(one));
      }),
      { numRuns: 30 },
    );
  });

  test('is what was printed, however the software draws it (before 数电票)', () => {
    fc.assert(
      fc.property(invoice(true), style, (one, how) => {
        expect(read(pieces(drawOld(one, how)))).toEqual(fieldsOf(one));
      }),
      { numRuns: 30 },
    );
  });

  test('does not depend on the order in which the file draws', () => {
    const drawn = pieces(drawModern(SAMPLE));
    fc.assert(
      fc.property(fc.shuffledSubarray(drawn, { minLength: drawn.length }), (shuffled) => {
        expect(read(shuffled)).toEqual(fieldsOf(SAMPLE));
      }),
      { numRuns: 10 },
    );
  });

  it('never takes twenty digits of a bank account for its number', () => {
    const withoutNumber = drawOld(OLD_SAMPLE).filter(({ text }) => text !== OLD_SAMPLE.number);
    expect(readPages(pieces(withoutNumber)).number).toBeUndefined();
  });

  it('is read once where letters are drawn twice to look bold', () => {
    const drawn = drawModern(SAMPLE);
    const twice = drawn.flatMap((one) => [one, { ...one, x: one.x + 0.4 }]);
    expect(read(pieces(twice))).toEqual(fieldsOf(SAMPLE));
  });

  it('has its goods from a list of its own where the first page only points there', () => {
    const first = drawOld({ ...OLD_SAMPLE, lines: [{ name: '(详见销货清单)', amount: 424690, tax: 55210 }] });
    const list = drawOld(OLD_SAMPLE).filter(({ y }) => y > 150 && y < 265);
    expect(readPages([...pieces(first), ...pieces(list, 1)]).lines).toHaveLength(2);
    expect(readPages(pieces(first)).lines?.map(({ name }) => name)).toEqual(['(详见销货清单)']);
  });

  it('has its sums though they are drawn a little lower than 合计', () => {
    const lower = drawModern(SAMPLE).map((one) =>
      one.y > 265 && /^¥/.test(one.text) ? { ...one, y: one.y + 5 } : one,
    );
    expect(readPages(pieces(lower))).toMatchObject(sumsOf(SAMPLE));
  });

  it('without its headings still has the buyer on the left and the seller on the right', () => {
    const bare = drawModern(SAMPLE).filter(({ text }) => !/^[购买销售方信息]$/.test(text));
    const uneven = bare.map((one) => (one.x > 310 && one.y === 104 ? { ...one, y: 99 } : one));
    expect(readPages(pieces(uneven))).toMatchObject({ buyerName: SAMPLE.buyerName, sellerName: SAMPLE.sellerName });
  });

  it('shows Chinese radicals as the characters they are', () => {
    const drawn = drawModern({ ...SAMPLE, sellerName: '样例⾦⼭通讯有限公司' });
    expect(readPages(pieces(drawn)).sellerName).toBe('样例金山通讯有限公司');
  });

  it('says nothing of a page that is no invoice', () => {
    const letter = [{ text: '尊敬的顾客，您的发票将在发货后开具。', x: 50, y: 80, size: 12 }];
    expect(readPages(pieces(letter))).toEqual({ lines: [] });
  });
});
