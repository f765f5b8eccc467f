import { describe, expect, test } from 'vitest';
import { redactScript } from '@/lib/samples/redact/redact-script';
import { plainContext } from './plain-dummies';

const ORDER = '340000000123456';
const DUMMY = '777777777777777';
const script = (text: string) => redactScript(plainContext(), text);

describe('a script whose data holds orders', () => {
  test.each([
    [`window.rawData={"id":"${ORDER}"};`, `window.rawData={"id":"${DUMMY}"};`],
    [`var list = [ "${ORDER}" ] ; go()`, `var list=[ "${DUMMY}" ];`],
    [`var detailData={"a":1}`, 'var detailData={"a":7};'],
    ['var data={"mainOrders":[]}', 'var data={"mainOrders":[]};'],
    ['var data={"mainOrder":{}}', 'var data={"mainOrder":{}};'],
    ['rawData; x={"orderSn":"a"}', 'var x={"orderSn":"x"};'],
    ['rawData; x={"order_sn":"a"}', 'var x={"order_sn":"x"};'],
    ['var data={"id":"261103-123456789012345"}', 'var data={"id":"020304-777777777777777"};'],
    [`a.b.order={"id":${ORDER}}`, `a.b.order={"id":${DUMMY}};`],
    [`a['zhang-san']={"id":${ORDER}}`, `a['xxxxx-xxx']={"id":${DUMMY}};`],
    [`a [ "x" ] = {"id":${ORDER}}`, ''],
    [`a[ "x" ] = {"id":${ORDER}}`, `a[ "x" ]={"id":${DUMMY}};`],
    [`zhangsan={"id":${ORDER}}`, `var xxxxxxxx={"id":${DUMMY}};`],
    [`x={"a":1};y={"id":${ORDER}};z={"b":2}`, `var y={"id":${DUMMY}};`],
    [`x={"id":${ORDER}};y={"id":${ORDER}}`, `var x={"id":${DUMMY}};\nvar y={"id":${DUMMY}};`],
    [`x={"y={}":"${ORDER}"}`, `var x={"x={}":"${DUMMY}"};`],
    [`x={"id":${ORDER}`, ''],
    [`x={id:${ORDER}}`, ''],
    [`x={id:1};y={"id":${ORDER}}`, `var y={"id":${DUMMY}};`],
  ])('%s becomes %s', (text, dummy) => {
    expect(script(text)).toBe(dummy);
  });

  test.each([
    [
      `var data = JSON.parse('{\\"mainOrders\\":[{\\"name\\":\\"星河\\"}]}');`,
      `{\\"mainOrders\\":[{\\"name\\":\\"\\u67D0\\u67D0\\"}]}`,
    ],
    [`x=JSON . parse ( '{"id":"${ORDER}","url":"\\/a"}')`, `{\\"id\\":\\"${DUMMY}\\",\\"url\\":\\"\\/a\\"}`],
    ['rawData=JSON.parse("{\\"a\\":\\"<!--\\\\n\\"}")', '{\\"a\\":\\"\\u003C!--\\\\n\\"}'],
  ])('data in a string stays in a string: %s', (text, dummy) => {
    expect(script(text)).toMatch(/^var \w+=JSON\.parse\('.*'\);$/);
    expect(script(text)).toContain(`JSON.parse('${dummy}')`);
  });

  test('data in a string that is no data is left out, and so is one without orders', () => {
    expect(script("rawData;x=JSON.parse('{a:1}')")).toBe('');
    expect(script(`x=JSON.parse('{"a":1}');y={"id":${ORDER}}`)).toBe(`var y={"id":${DUMMY}};`);
  });

  test('counts as one script, and one without data as none', () => {
    const context = plainContext();
    redactScript(context, `x={"id":${ORDER}};y={"id":${ORDER}}`);
    expect(context.replaced.script).toBe(1);
    redactScript(context, `["${ORDER}"]`);
    expect(context.replaced.script).toBe(2);
    redactScript(context, 'x={"id":1}');
    redactScript(context, `x=${ORDER}`);
    redactScript(context, '[1]');
    expect(context.replaced.script).toBe(2);
  });
});

describe('JD’s lists of numbers', () => {
  test.each([
    ["ORDER_CONFIG.ids='340000000123456,12_345-6'", `ORDER_CONFIG.ids='${DUMMY},12_777-6';`],
    ["ORDER_CONFIG['ids']='340,12'", "ORDER_CONFIG['ids']='777,12';"],
    ["ORDER_CONFIG.pin='zhangsan'", "ORDER_CONFIG.pin='';"],
    ["ORDER_CONFIG.ids=''", "ORDER_CONFIG.ids='';"],
    ["ORDER_CONFIG.a='1;2'", "ORDER_CONFIG.a='';"],
    [`rawData;ids='${ORDER}'`, ''],
    [`ORDER_CONFIG.ids='340';x={"id":${ORDER}}`, `ORDER_CONFIG.ids='777';\nvar x={"id":${DUMMY}};`],
  ])('%s becomes %s', (text, dummy) => {
    expect(script(text)).toBe(dummy.replace('.pin', '.xxx'));
  });
});

describe('a script that is data and nothing else', () => {
  test.each([
    [` {"id":"${ORDER}"} `, `{"id":"${DUMMY}"}`],
    [`[{"id":${ORDER}}]`, `[{"id":${DUMMY}}]`],
    ['{"mainOrders":[]}', '{"mainOrders":[]}'],
    ['{"id":"12"}', ''],
    [`{"id":"${ORDER}"`, ''],
    [`{"id":"${ORDER}","a":"1 < 2 </p"}`, `{"id":"${DUMMY}","a":"7 < 7 \\u003c/x"}`],
  ])('%s becomes %s', (text, dummy) => {
    expect(script(text)).toBe(dummy);
  });

  test('no text in it ends the script or opens a comment or another script', () => {
    expect(script(`{"id":"${ORDER}","a":"</a> <!-- <S"}`)).not.toMatch(/<[/!s]/i);
    expect(script(`x={"id":"${ORDER}","a":"</a> <!-- <S"}`)).not.toMatch(/<[/!s]/i);
  });
});

test.each([
  ['eleven digits', '34000000012', false],
  ['twelve digits', '340000000123', true],
  ['twenty digits', '34000000012345678901', true],
  ['twenty-one digits', '340000000123456789012', false],
  ['a number with decimals', '0.340000000123456', false],
  ['a number before decimals', '340000000123456.5', false],
])('%s: %s could be an order’s number: %s', (_what, digits, could) => {
  expect(script(`x={"a":"${digits}"}`) !== '').toBe(could);
});
