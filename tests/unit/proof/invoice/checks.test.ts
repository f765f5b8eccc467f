import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isCreditCode } from '@/lib/proof/invoice/check/credit-code';
import { isIdCard, shownTaxId } from '@/lib/proof/invoice/check/id-card';
import type { InvoiceFields, Source } from '@/lib/proof/invoice/invoice';
import { mergeSources } from '@/lib/proof/invoice/merge-sources';
import { findOrderIds } from '@/lib/proof/invoice/order-ids';
import { readCapitals } from '@/lib/proof/invoice/page/capitals';
import { parseQr } from '@/lib/proof/invoice/qr/parse-qr';
import { readAmount, readDate, readTaxId } from '@/lib/proof/invoice/values';

describe('a 统一社会信用代码', () => {
  it('ends with a character that fits the seventeen before it', () => {
    expect(isCreditCode('91440101MA5TP0001W')).toBe(true);
    expect(isCreditCode('91440101MA5TP00010')).toBe(false);
  });

  test('is never right with one character changed', () => {
    const code = '91510100MA6TP0006E';
    expect(isCreditCode(code)).toBe(true);
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, char) => {
        const other = code.slice(0, at) + char + code.slice(at + 1);
        expect(isCreditCode(other)).toBe(other === code);
      }),
    );
  });

  it('that fails is warned of, not refused', () => {
    const one = mergeSources([{ source: 'text', fields: { number: '07011955', sellerTaxId: '91440101MA5TP00010' } }]);
    expect(one).toMatchObject({ sellerTaxId: '91440101MA5TP00010', sellerTaxIdValid: false });
    expect(one?.warnings.join()).toContain('校验位');
  });
});

describe('an old sole trader’s tax id, which is an ID card number', () => {
  it.each(['510104198002301234', '51010419800223123X', '51010419800223123401'])('%s', (id) => {
    expect(isIdCard(id)).toBe(id !== '510104198002301234');
  });

  it('is never shown in full, not in a disagreement either', () => {
    const said = (source: Source, sellerTaxId: string) => ({ source, fields: { number: '07011955', sellerTaxId } });
    const one = mergeSources([said('text', '51010419800223123401'), said('qr', '51010419800223999901')]);
    expect(one?.sellerTaxId).toBe('5101**************01');
    expect(JSON.stringify(one)).not.toMatch(/19800223/);
  });

  it('is not confused with a company’s code that has a date’s digits', () => {
    expect(shownTaxId('91440101MA5TP0001W')).toBe('91440101MA5TP0001W');
  });
});

describe('amounts', () => {
  it.each([
    ['¥5,499.00', 549900],
    ['￥ 13.00', 1300],
    ['-265.490000', -26549],
    ['¥-5999.00', -599900],
    ['0.6', 60],
    ['57', 5700],
    ['12.345', undefined],
    ['***', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%s', (text, fen) => {
    expect(readAmount(text)).toBe(fen);
  });

  it.each([
    ['伍仟肆佰玖拾玖圆整', 549900],
    ['壹拾叁圆整', 1300],
    ['拾圆零伍分', 1005],
    ['贰圆壹角贰分', 212],
    ['壹亿零贰万叁仟圆零肆分', 10_002_300_004],
    ['（负数）伍仟玖佰玖拾玖圆整', -599900],
    ['叁元伍角', 350],
    ['有限公司', undefined],
  ])('in capitals: %s', (text, fen) => {
    expect(readCapitals(text)).toBe(fen);
  });

  it('that do not add up are pointed out, each in a sentence', () => {
    const fields: InvoiceFields = {
      number: '07011955',
      net: 513186,
      tax: 66714,
      total: 589900,
      totalInWords: 579900,
      lines: [{ name: 'a', amount: 1 }],
    };
    expect(mergeSources([{ source: 'text', fields }])?.warnings).toHaveLength(3);
  });
});

describe('values', () => {
  it.each([
    ['2025年11月11日', '2025-11-11'],
    ['2023-02-23 10:08:05', '2023-02-23'],
    ['20200805', '2020-08-05'],
    ['2024      11     07年月日', '2024-11-07'],
    ['2021 年 11 月 2 日', '2021-11-02'],
    ['2021年13月02日', undefined],
  ])('day %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it('only zeros are no tax id', () => {
    expect(readTaxId('000000000000000000')).toBeUndefined();
    expect(readTaxId(' 91440101MA5TP0001W ')).toBe('91440101MA5TP0001W');
  });

  it('order numbers are those of the remark that say so, or look like Pinduoduo’s', () => {
    expect(findOrderIds('订单号:300012345678')).toEqual(['300012345678']);
    expect(findOrderIds('淘宝订单2600123456789012345 电话02812345678')).toEqual(['2600123456789012345']);
    expect(findOrderIds('261003-123456789012345')).toEqual(['261003-123456789012345']);
    expect(findOrderIds('37150198811009777888')).toEqual([]);
  });
});

describe('a QR code', () => {
  it.each([
    [
      '01,32,,25442000000100000017,5499.00,20251111,,A1B2',
      { number: '25442000000100000017', total: 549900, date: '2025-11-11', kind: 'dzfp-ordinary' },
    ],
    ['01,31,,25442000000100000017,57,2025-11-08,,', { total: 5700, date: '2025-11-08', kind: 'dzfp-special' }],
    [
      '01,10,044002100211,51140001,47.26,20211112,65431824771847114698,8bdd,',
      { code: '044002100211', net: 4726, checkCode: '65431824771847114698' },
    ],
  ])('%s', (text, fields) => {
    expect(parseQr(text)).toMatchObject(fields);
  });

  test('of something else is none, whatever it says', () => {
    expect(parseQr('https://example.com/?a=01,32')).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => parseQr(text) === undefined || /^\d\d,\d\d,/.test(text)));
  });
});
