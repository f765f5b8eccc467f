import { describe, expect, test } from 'vitest';
import { redactJson } from '@/lib/samples/redact/redact-json';
import { plainContext } from './plain-dummies';

const NIGHT = Date.parse('2002-03-04T01:02:03+08:00') / 1000;
const json = (text: string, known: Parameters<typeof plainContext>[0] = {}) => redactJson(plainContext(known), text);

describe('data keeps its shape', () => {
  test.each([
    ['{ "id" : [1234, -12.5, true, false, null, {}] }', '{ "id" : [7777, -77.7, true, false, null, {}] }'],
    ['{"a":0,"b":1e21,"c":-1.5E-7}', '{"a":0,"b":0,"c":0}'],
    ['"星河"', '"某某"'],
    ['{"a":12.345,"b":-7}', '{"a":77.77,"b":-7}'],
    ['{"a":"x\\n星"}', '{"a":"x\\n某"}'],
    ['{"a":"7 件","b":"1,2 [x] {y}"}', '{"a":"7 某","b":"7,7 [x] {x}"}'],
    ['[{"type":"order"},"order"]', '[{"type":"order"},"order"]'],
    ['{"a":"say \\"星河\\""}', '{"a":"xxx \\"某某\\""}'],
    ['{"a":"待收货","b":""}', '{"a":"待收货","b":""}'],
  ])('%s', (text, dummy) => {
    expect(json(text)).toBe(dummy);
  });

  test.each(["{id:'1'}", '{"a":1', '{"a":1,}', '{"a":undefined}', '{"a":"\\x"}', '', '[1 2]'])(
    'what is none is left out whole: %s',
    (text) => {
      expect(json(text)).toBeUndefined();
    },
  );

  test('a string before a colon is a name, known words of it stay', () => {
    expect(json('{"shopName" \n : "shopName", "zhangsan":1,"order_340000000123456_1":2}')).toBe(
      '{"shopName" \n : "xxxxXxxx", "xxxxxxxx":7,"order_777777777777777_7":7}'.replace('xxxxXxxx', 'xxxxxxxx'),
    );
  });

  test('a name that is none, or a key to something, is a text', () => {
    expect(json('{"星河":1,"a b":2,"ab12cd34ef56ab78cd90":3}')).toBe('{"某某":7,"x x":7,"xx77xx77xx77xx77xx77":7}');
    expect(json(`{"${'a'.repeat(81)}":1}`)).toBe(`{"${'x'.repeat(81)}":7}`);
  });

  test('parts of a name that nobody knows are offered, known ones are not', () => {
    const context = plainContext();
    redactJson(context, '{"vendueName":"haiya","$vendue.x":1}');
    expect(context.candidates.all()).toEqual(['vendue']);
  });
});

describe('what a member’s name says of its value', () => {
  test.each([
    ['{"type":"order"}', '{"type":"order"}'],
    ['{"type":"zhangsan"}', '{"type":"xxxxxxxx"}'],
    ['{"tradeStatus":"TRADE_FINISHED"}', '{"tradeStatus":"TRADE_FINISHED"}'],
    ['{"action":"order12"}', '{"action":"order12"}'],
    ['{"action":"order123"}', '{"action":"xxxxx777"}'],
    ['{"orderType":"order"}', '{"orderType":"xxxxx"}'],
    ['{"root":"order list"}', '{"root":"xxxxx xxxx"}'],
    ['{"mytype":"order","styles":"order"}', '{"xxxxxx":"xxxxx","xxxxxx":"xxxxx"}'],
  ])('%s: a word of the page’s own program stays', (text, dummy) => {
    expect(json(text)).toBe(dummy);
  });

  test.each([
    'receiverName',
    'consignee',
    'userName',
    'user_name',
    'nick',
    'buyerNick',
    'contactName',
    'signer',
    'courierName',
  ])('%s names somebody: no word stays there', (name) => {
    expect(json(`{"${name}":"成功"}`)).toMatch(/:"某某"}$/);
  });

  test.each(['receiverStatus', 'nickLabel', 'receiver_text', 'title', 'contactButton'])(
    '%s is a label: known words stay',
    (name) => {
      expect(json(`{"${name}":"成功"}`)).toMatch(/:"成功"}$/);
    },
  );

  test.each(['createTime', 'orderDate', 'gmtCreate', 'modified', 'createdAt'])('%s: seconds since 1970', (name) => {
    expect(json(`{"${name}":1788000000}`)).toMatch(new RegExp(`:${NIGHT}}$`));
    expect(json(`{"${name}":"1788000000123"}`)).toMatch(new RegExp(`:"${NIGHT}000"}$`));
    expect(json(`{"${name}":"2026-09-02"}`)).toMatch(/:"2002-03-04"}$/);
    expect(json(`{"${name}":12}`)).toMatch(/:77}$/);
  });

  test('elsewhere ten digits are a number', () => {
    expect(json('{"id":1788000000,"sku":"1788000000"}')).toBe('{"id":7777777777,"sku":"7777777777"}');
  });

  test.each(['orderAmount', 'price', 'fee', 'money', 'total', 'paid', 'discount'])(
    '%s: whole numbers are fen',
    (name) => {
      const context = plainContext();
      expect(redactJson(context, `{"${name}":129900,"id":129900}`)).toContain('":777777,');
      expect(context.replaced).toMatchObject({ money: 1, number: 1 });
      const long = plainContext();
      redactJson(long, `{"${name}":1234567890}`);
      expect(long.replaced).toMatchObject({ money: 0, number: 1 });
      expect(json(`{"${name}":-129900}`)).toContain(':-777777}');
    },
  );

  test('a price in quotes is yuan, unless only its fen stand on the page', () => {
    const price = '{"price":"899"}';
    const asked = (known: Parameters<typeof plainContext>[0]) => {
      const fen: number[] = [];
      const context = plainContext(known);
      const dummies = { ...context.dummies, fen: (one: number) => fen.push(one) };
      redactJson({ ...context, dummies }, price);
      return fen;
    };
    expect(asked({})).toEqual([89_900]);
    expect(asked({ fen: [899] })).toEqual([899]);
    expect(asked({ fen: [899, 89_900] })).toEqual([89_900]);
    // While it is still listening nothing is known yet.
    expect(asked({ fen: [899], listening: true })).toEqual([]);
  });

  test('a price in words is a text', () => {
    expect(json('{"price":"¥899.00起","total":"1234567890"}')).toBe('{"price":"¥777.77某","total":"7777777777"}');
  });
});

describe('what a value holds', () => {
  test('an address is redacted as one', () => {
    expect(json('{"a":"//order.jd.com/x?id=340000000123456","b":"https://example.com/"}')).toBe(
      '{"a":"//order.jd.com/x?id=777777777777777","b":""}',
    );
  });

  test('data within data is data, a few times over', () => {
    const deep = (times: number): string =>
      times === 0 ? '{"type":"order"}' : JSON.stringify({ data: ` ${deep(times - 1)}` });
    expect(json(deep(1))).toContain('\\"type\\":\\"order\\"');
    expect(json(deep(4))).toMatch(/type\\+":\\+"order/);
    expect(json(deep(5))).not.toMatch(/type\\+":\\+"order/);
    expect(json('{"data":"[待收货"}')).toBe('{"data":"[待收货"}');
    expect(json('{"data":"{\\"type\\":1}","b":"  [1234]"}')).toBe('{"data":"{\\"type\\":7}","b":"  [7777]"}');
  });

  test('markup is markup', () => {
    expect(json('{"a":"<b>星河</b>"}')).toBe('{"a":"<b>某某</b>"}');
  });
});
