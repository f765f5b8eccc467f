import { describe, expect, test } from 'vitest';
import { redactLine, redactPersonal, redactText } from '@/lib/samples/redact/text/redact-text';
import { looksLikeAddress, segments } from '@/lib/samples/redact/text/segment';
import { plainContext } from './plain-dummies';

const text = (one: string, known: Parameters<typeof plainContext>[0] = {}) => redactText(plainContext(known), one);

describe('a text in the same shape', () => {
  test.each([
    ['星河 待收货 Note', '某某 待收货 xxxx'],
    ['订单编号：340000000123456', '订单编号：777777777777777'],
    ['2026-09-02 10:00:30', '2002-03-04 01:02:03'],
    ['2026年9月2日', '2002年3月4日'],
    ['2026.9.2x', '2002.3.4x'],
    ['2026 年 9 月 2日', '2002 年 3 月 4日'],
    ['2026年12月31日 2026-10-20', '2002年03月04日 2002-03-04'],
    ['2026-09-2x', '2002-03-4x'],
    ['2026-09-02T10:00', '2002-03-04x01:02'],
    ['2026件9', '7777件7'],
    ['2026/09/0210:00', '2002/03/0477:00'],
    ['2026-13-02', '7777-77-77'],
    ['24:01', '77:77'],
    ['9:05', '1:02'],
    ['¥1,299.00', '¥7,777.77'],
    ['¥12,345,678.5', '¥77,777,777.7'],
    ['¥12,345,678', '¥77,777,777'],
    ['12,345,678.50 12,345,678', '77,777,777.77 77,777,777'],
    ['1,2345 ¥1,23', '7,7777 ¥7,77'],
    ['¥12,345x', '¥77,777x'],
    ['￥ -12.5', '￥ -77.7'],
    ['1,299.00 0.5 12.345', '7,777.77 0.7 77.777'],
    ['x2 X 3 max2', 'x7 X 7 xxx7'],
    ['X12 X12a', 'X77 x77x'],
    ['7天无理由退货', '7天无理由退货'],
    ['满1000减100', '某7777某777'],
    ['13912345678', '10000000000'],
    ['139 1234-5678', '100 0000-0000'],
    ['139****5678', '100****0000'],
    ['2139****5678', '7777****7777'],
    ['139****56789', '777****77777'],
    ['1390000 5678', '1000000 0000'],
    ['1261103-1234567890123456', '7777777-7777777777777777'],
    ['12612 x261103-123456789012345x', '77777 x020304-777777777777777x'],
    ['261103-123456789012345', '020304-777777777777777'],
    ['TRADE_FINISHED ali.china.tmall GB', 'TRADE_FINISHED ali.china.tmall GB'],
    ['trade_finished ali.china', 'xxxxx_xxxxxxxx xxx.xxxxx'],
    ['&nbsp;&yen;12.00&AMP;', '&nbsp;&yen;77.77&AMP;'],
    ['&zhang;', '&xxxxx;'],
    ['&#24352;&#x5F20;&#X5f20;', '某某某'],
    ['&#7;&#31;&#9999999;', ''],
    ['&#32;', ' '],
    ['&#x10ffff;', ''],
    ['&#31;&#30;', ''],
    ['&#1114112;x', 'x'],
    ['7天无理由退货 7天', '7天无理由退货 7天'],
    ['运　　费：', '运　　费：'],
    ['张　　三：', '某　　某：'],
    ['运　费：', '运　费：'],
    ['运　费 :', '运　费 :'],
    ['星运　费：', '某某　某：'],
    ['运　费', '某　某'],
    ['张 三', '某 某'],
    ['①Ⅳ½', '000'],
    ['é☎ひ😀', '某□某□'],
    ['\u200b\u0301\u0007', ''],
    ['\ue000', '□'],
    ['、，。（）【】-_|•', '、，。（）【】-_|•'],
  ])('%s becomes %s', (original, dummy) => {
    expect(text(original)).toBe(dummy);
  });

  test('counts words and numbers, not what stays', () => {
    const context = plainContext();
    redactText(context, '待收货 星河 Note 13912345678 ① ☎ é 7天无理由');
    expect(context.replaced).toMatchObject({ text: 4, number: 2 });
  });

  test.each([
    '¥12',
    '¥1,299.00',
    '¥12,345,678',
    '￥-12,345.5',
    '0.5',
    '1,299',
    '1,299.00',
    '12,345,678.5',
    '123,456.78',
  ])('%s is one amount, and no number beside it', (amount) => {
    const context = plainContext();
    redactText(context, `星河 ${amount} 元`);
    expect(context.replaced).toMatchObject({ money: 1, number: 0 });
  });

  test.each(['12,34', '¥1,23', '1234567890.5', '1.2.3', '12,345,67'])('%s is none', (amount) => {
    const context = plainContext();
    redactText(context, amount);
    expect(context.replaced.number).toBeGreaterThan(0);
  });

  test('keeps what was ticked', () => {
    expect(text('凭号甲 星河 Vendue xinghe', { ticked: ['凭号甲', 'Vendue'] })).toBe('凭号甲 某某 Vendue xxxxxx');
  });

  test.each([
    ['共2件', '共7件'],
    ['还剩8天', '还剩7天'],
    ['剩8', '剩7'],
    ['件剩', '某某'],
    ['8到9', '7到7'],
    ['10:00至 11:00', '01:02至 01:02'],
    ['到9', '某7'],
    ['8到', '7某'],
    ['8到站9', '7某某7'],
    ['8 到 9', '7 到 7'],
    ['8件到9', '7件某7'],
    ['8 到x9', '7 某x7'],
    ['2 x件', '7 x某'],
    ['共x 2', '某x 7'],
  ])('%s becomes %s: some letters say something only beside a number', (original, dummy) => {
    expect(text(original)).toBe(dummy);
  });
});

describe('somebody’s name', () => {
  test.each([
    ['收货人：成功', '收货人：某某'],
    ['收货人：成功更新成功更新成功更新成功', '收货人：某某某某某某某某某某某某成功'],
    ['王成功先生 已签收', '某某某某某 已签收'],
    ['收货人 更新 139****5678', '收货人 某某 100****0000'],
    ['收货人：本人签收', '收货人：本人签收'],
    ['司机：成功，快递员：更新', '司机：某某，快递员：某某'],
    ['待收货 收货人：成功 待收货', '待收货 收货人：某某 待收货'],
    ['退款成功先生签收', '某某某某某某签收'],
  ])('%s becomes %s, even where it is a word of every page', (original, dummy) => {
    expect(text(original)).toBe(dummy);
  });

  test('has no word in it that stays, and digits are digits', () => {
    expect(redactPersonal(plainContext(), '成功 7天无理由退货 Note 2')).toBe('某某 7某某某某某某 xxxx 7');
    expect(redactPersonal(plainContext(), '七天无理由退货')).toBe('某某某某某某某');
  });
});

describe('an address', () => {
  test.each([
    ['浙江省杭州市星河路12号3幢', '某某省某某市某某路77号7幢'],
    ['星河村', '某某村'],
    ['星河小区', '某某小区'],
    ['待收货路', '待收货某'],
    ['星河路', '某某某'],
  ])('%s becomes %s', (original, dummy) => {
    expect(text(original)).toBe(dummy);
  });

  test.each([
    '浙江省',
    '内蒙古自治区',
    '香港特别行政区',
    '杭州市余杭',
    '星河镇',
    ' 文一街道 ',
    '余杭区文一路',
    '市一弄',
  ])('%s looks like one', (one) => {
    expect(looksLikeAddress(one)).toBe(true);
  });

  test.each([
    '文一路',
    '12号',
    '余杭区',
    '一二三四五六七八九省x',
    'x一二三四五六七市x',
    '待收货',
    `区${'x'.repeat(13)}路`,
  ])('%s does not', (one) => {
    expect(looksLikeAddress(one)).toBe(false);
  });
});

describe('words are cut longest first', () => {
  const cut = (run: string, around = {}) =>
    segments(run, around).map((one) => (one.known ? one.text : `(${one.text})`));

  test.each([
    ['确认收货时间', ['确认收货时间']],
    ['星河确认收货', ['(星河)', '确认收货']],
    ['退款星退款', ['退款', '(星)', '退款']],
    ['件件', ['(件件)']],
  ])('%s', (run, pieces) => {
    expect(cut(run)).toEqual(pieces);
  });

  test('single letters only where a number or an address stands by', () => {
    expect(cut('件星件', { afterDigit: true })).toEqual(['件', '(星件)']);
    expect(cut('共星共', { beforeDigit: true })).toEqual(['(共星)', '共']);
    expect(cut('星区路', { address: true })).toEqual(['(星)', '区', '路']);
    expect(cut('凭号星', { words: new Set(['凭号']) })).toEqual(['凭号', '(星)']);
  });
});

describe('a line in several elements', () => {
  const line = (texts: string[], known: Parameters<typeof plainContext>[0] = {}, isPersonal = false) =>
    redactLine(plainContext(known), texts, isPersonal);

  test.each([
    [
      ['待', '发货'],
      ['待', '发货'],
    ],
    [
      ['星', '河'],
      ['某', '某'],
    ],
    [
      ['2026-', '09-02'],
      ['2002-', '03-04'],
    ],
    [
      ['¥', '1299', '.00'],
      ['¥', '7777', '.77'],
    ],
    [
      ['7', '天无理由退货'],
      ['7', '天无理由退货'],
    ],
    [
      ['', '待收货', ''],
      ['', '待收货', ''],
    ],
    [
      ['No', 'te'],
      ['xx', 'xx'],
    ],
    [
      ['12', '34'],
      ['77', '77'],
    ],
    [
      ['收货人', '：', '成功'],
      ['收货人', '：', '某某'],
    ],
  ])('%j becomes %j', (texts, dummies) => {
    expect(line(texts)).toEqual(dummies);
  });

  test('the days of a mark are kept, also where the mark is cut in two beside other words', () => {
    expect(line(['星河 15', '天价保'])).toEqual(['某某 15', '天价保']);
    expect(line(['星河 15', '件价保'])).toEqual(['某某 77', '件价保']);
  });

  test('digits in two elements are one number where that number stands elsewhere', () => {
    const asked = (digits: string[]) => {
      const runs: string[] = [];
      const context = plainContext({ digits });
      const dummies = { ...context.dummies, digits: (run: string) => `${runs.push(run) && '7'.repeat(run.length)}` };
      expect(redactLine({ ...context, dummies }, ['123', '456'])).toEqual(['777', '777']);
      return runs;
    };
    expect(asked(['123456'])).toEqual(['123456']);
    expect(asked(['12345'])).toEqual(['123', '456']);
  });

  test('a dummy of another length falls into the first of its elements', () => {
    const context = plainContext();
    const dummies = { ...context.dummies, fen: () => 12_345_600 };
    expect(redactLine({ ...context, dummies }, ['¥', '99', '.00'])).toEqual(['¥123456.00', '', '']);
  });

  test('that names somebody has no known word', () => {
    expect(line(['待', '发货'], {}, true)).toEqual(['某', '某某']);
  });
});
