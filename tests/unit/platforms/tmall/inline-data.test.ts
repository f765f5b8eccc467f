import { describe, expect, test } from 'vitest';
import { plain } from '@/lib/platforms/tmall/fields/plain';
import { pageVariable, stringLiteral, unescaped } from '@/lib/platforms/tmall/fields/script-data';
import { specOf, specText } from '@/lib/platforms/tmall/fields/spec';
import { parsePage } from '../../../fixtures/load-page';

const variable = (...scripts: string[]) =>
  pageVariable(
    parsePage(scripts.map((text) => `<script>${text}</script>`).join(''), 'https://buyertrade.taobao.com/'),
    'data',
    'mainOrders',
  );

describe('a variable of the page', () => {
  test.each([
    ['var data = {"mainOrders":[1]};', { mainOrders: [1] }],
    ['data={"mainOrders":[1]}', { mainOrders: [1] }],
    [`var data = JSON.parse('{"mainOrders":[1]}');`, { mainOrders: [1] }],
    ['var data = JSON . parse ( "{\\"mainOrders\\":[\\"\\u624b\\x41\\"]}" )', { mainOrders: ['手A'] }],
    ['x; data =   {"mainOrders":{"a":"}"}}; y', { mainOrders: { a: '}' } }],
  ])('%s', (script, value) => {
    expect(variable(script)).toEqual(value);
  });

  test.each([
    'var mydata = {"mainOrders":[1]};',
    'x.data = {"mainOrders":[1]};',
    '$data = {"mainOrders":[1]};',
    'var data = [{"mainOrders":[1]}];',
    'var data = {"mainOrders":[1];',
    'var data = {mainOrders:[1]};',
    `var data = JSON.parse('{"mainOrders":[1]`,
    'var data = JSON.parse(mainOrders)',
    'var data = {"other":1}; // mainOrders',
  ])('%s gives none', (script) => {
    expect(variable(script)).toBeUndefined();
  });

  test('is taken from the first script that has the member', () => {
    expect(
      variable('var data = {"a":"mainOrders"}', 'var data = {"mainOrders":[2]}', 'var data = {"mainOrders":[3]}'),
    ).toEqual({ mainOrders: [2] });
  });
});

describe('a string of a script', () => {
  test('ends at its own quote, not at an escaped or another one', () => {
    expect(stringLiteral(`f('a\\'b"c') + 'd'`, 0)).toBe(`a\\'b"c`);
    expect([stringLiteral('f("a\\\\")', 0), stringLiteral('f(`a`)', 0), stringLiteral("f('')", 0)]).toEqual([
      'a\\\\',
      'a',
      '',
    ]);
    expect(stringLiteral("'a' 'b'", 3)).toBe('b');
  });

  test('that begins too far away or never ends is none', () => {
    expect([stringLiteral(`${' '.repeat(59)}'a'`, 0), stringLiteral(`${' '.repeat(60)}'a'`, 0)]).toEqual([
      'a',
      undefined,
    ]);
    expect([stringLiteral("'a", 0), stringLiteral("'a\\'", 0), stringLiteral('a', 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is what JavaScript makes of it', () => {
    expect(unescaped('\\u624b\\x41\\n\\r\\t\\b\\f\\v\\0\\\n\\q\\\\\\"\\/')).toBe('手A\n\r\t\b\f\v\0q\\"/');
    expect(unescaped('\\u62')).toBe('u62');
  });
});

describe('a text of the data as the page would show it', () => {
  test.each([
    ['苹果 <font color="red">手机</font>', '苹果 手机'],
    ['<b>a</B><br/><h3 id=x>b</h3>', 'ab'],
    ['iPhone <Pro> <table>', 'iPhone <Pro> <table>'],
    ['A&amp;B&LT;&nbsp;C&yen;1', 'A&B< C¥1'],
    ['&#24352;&#x5F20;', '张张'],
    ['&unknown;&#0;&#9999999;', '&unknown;&#0;&#9999999;'],
    ['&#1114111;', '\u{10ffff}'],
  ])('%s is %s', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test('is none where it is no text, and cut where it is long', () => {
    expect([plain(5), plain(undefined), plain('abc', 2)]).toEqual(['', '', 'ab']);
    expect(plain('x'.repeat(600))).toHaveLength(500);
  });
});

describe('a variant', () => {
  test('is its names and values', () => {
    expect(
      specOf([
        ['颜色分类', '黑色'],
        ['大小：', 'L'],
        ['', '单机'],
        ['无', ''],
      ]),
    ).toBe('颜色分类：黑色 大小：L 单机');
    expect(specOf([['大小 : ', 'L']])).toBe('大小：L');
    expect(specOf([['a', 'x'.repeat(400)]])).toHaveLength(300);
  });

  test.each([
    ['颜色分类:黑色;大小:L', '颜色分类：黑色 大小：L'],
    ['颜色分类：黑色；大小 ： L', '颜色分类：黑色 大小：L'],
    ['颜色:黑;白;大小:L', '颜色：黑;白 大小：L'],
    ['黑色 256GB', '黑色 256GB'],
    ['黑 色:x', '黑 色:x'],
    ['一二三四五六七八九十一二三:x', '一二三四五六七八九十一二三:x'],
    ['颜色:', '颜色:'],
  ])('%s is written %s', (text, spec) => {
    expect(specText(text)).toBe(spec);
  });
});
