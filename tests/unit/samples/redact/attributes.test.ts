import { describe, expect, test } from 'vitest';
import { redactAttribute, redactValue } from '@/lib/samples/redact/redact-attributes';
import { plainContext } from './plain-dummies';

const attribute = (tag: string, name: string, value: string, others: Record<string, string> = {}) =>
  redactAttribute(
    plainContext(),
    { tag, attributes: [...Object.entries({ ...others, [name]: value })].map(([n, v]) => ({ name: n, value: v })) },
    name,
    value,
  );

describe('an attribute', () => {
  test.each([
    ['onclick', 'pay()'],
    ['onx', '1'],
    ['srcset', 'a 1x'],
    ['srcdoc', '<p>'],
    ['content', '张三'],
    ['poster', 'x'],
    ['d', 'M0'],
    ['xmlns:x', 'y'],
    ['viewbox', '0 0'],
    ['ab12cd34ef56ab78cd90', '1'],
    ['1a', 'x'],
    ['a b', 'x'],
    ['张三', 'x'],
    [`a${'b'.repeat(61)}`, 'x'],
  ])('%s does not go into the sample', (name, value) => {
    expect(attribute('div', name, value)).toBeUndefined();
  });

  test.each([
    ['data-on', 'x'],
    ['data-d', 'x'],
    ['dx', 'x'],
    ['contents', 'x'],
    ['@click', 'x'],
    [':key', 'x'],
    ['_x', 'x'],
    [`a${'b'.repeat(60)}`, 'x'],
  ])('%s does', (name, value) => {
    expect(attribute('div', name, value)).toBe('x');
  });

  test.each(['_passkey', 'data-token', 'cookie', 'data-secret', 'sessionid'])('%s is left empty', (name) => {
    expect(attribute('div', name, 'order')).toBe('');
  });

  test.each([
    ['display: none', 'display:none'],
    ['color:red;DISPLAY:NONE;x:y', 'display:none'],
    ['visibility : hidden', 'visibility:hidden'],
    ['visibility:hidden', 'visibility:hidden'],
    ['display  :  none', 'display:none'],
    ['visibility  :  hidden', 'visibility:hidden'],
    ['display:block', undefined],
    ['color:red', undefined],
  ])('style “%s” says only whether the element is shown', (style, dummy) => {
    expect(attribute('div', 'style', style)).toBe(dummy);
  });
});

describe('what readers select by', () => {
  test.each([
    ['id', 'order-731', 'order-777'],
    ['class', 'order  zhangsan', 'order  xxxxxxxx'],
    ['class', '星河order', '某某order'],
    ['class', 'ab12cd34ef56ab78cd90 box', 'xx77xx77xx77xx77xx77 box'],
    ['data-spm', 'order.1', 'order.1'],
    ['aria-hidden', 'true', 'true'],
    ['for', 'order', 'order'],
    ['data-idx', 'order', 'xxxxx'],
    ['data-id', 'order', 'xxxxx'],
    ['aria-role', 'order', 'xxxxx'],
    ['idx', 'order', 'xxxxx'],
    ['aria-label', 'order', 'xxxxx'],
  ])('%s="%s" becomes %s', (name, value, dummy) => {
    expect(attribute('div', name, value)).toBe(dummy);
  });

  test.each([
    ['colspan', '12', '12'],
    ['oty', '1234', '1234'],
    ['charset', 'utf-8', 'utf-8'],
    ['colspan', '张三', ''],
    ['data-oty', '1234', '7777'],
    ['colspans', '1234', '7777'],
    ['tabindex', 'x'.repeat(41), ''],
    ['rowspan', 'x'.repeat(40), 'x'.repeat(40)],
    ['hidden', '', ''],
  ])('%s="%s" becomes “%s”: numbers of the page’s form stay', (name, value, dummy) => {
    expect(attribute('td', name, value)).toBe(dummy);
  });
});

describe('a field', () => {
  test.each([
    [{ type: 'hidden' }, '1234', '7777'],
    [{ type: 'HIDDEN' }, '星河', '某某'],
    [{ type: 'button' }, '确认收货', '确认收货'],
    [{ type: 'submit' }, '付款', '付款'],
    [{ id: 'orderType' }, '22', '22'],
    [{ id: 'orderStatus', type: 'hidden' }, '118', '118'],
    [{ id: 'orderStatus', type: 'hidden' }, '1234', '7777'],
    [{ id: 'myorderType', type: 'hidden' }, '22', '77'],
    [{ id: 'orderTypes', type: 'hidden' }, '22', '77'],
    [{ type: 'text' }, '张三', undefined],
    [{}, '付款', undefined],
  ])('%o holding %s shows %s', (others, value, dummy) => {
    expect(attribute('input', 'value', value, others)).toBe(dummy);
  });

  test('what was typed is counted where something was typed', () => {
    const count = (value: string, type: string) => {
      const context = plainContext();
      redactAttribute(context, { tag: 'input', attributes: [{ name: 'type', value: type }] }, 'value', value);
      return context.replaced.input;
    };
    expect([count('张三', 'text'), count('', 'text'), count('张三', 'hidden')]).toEqual([1, 0, 0]);
  });

  test('elsewhere a value is a value', () => {
    expect(attribute('option', 'value', '付款')).toBe('付款');
    expect(attribute('input', 'title', '付款')).toBe('付款');
  });
});

describe('a picture', () => {
  test.each([
    ['img', 'src', 'a', undefined, 1],
    ['img', 'data-src', '//img.jd.com/a.jpg', undefined, 1],
    ['img', 'data-original', 'a.jpg', undefined, 1],
    ['img', 'data-lazy', 'a/b', undefined, 1],
    ['img', 'data-lazy', 'x:y', undefined, 1],
    ['img', 'data-lazy', 'loading', 'loading', 0],
    ['image', 'href', 'a.jpg', undefined, 1],
    ['img', 'alt', 'a.jpg', 'x.xxx', 0],
    ['imgx', 'data-src', 'a.jpg', 'x.xxx', 0],
    ['x-img', 'data-src', 'a.jpg', 'x.xxx', 0],
  ])('%s %s="%s" shows %s', (tag, name, value, dummy, images) => {
    const context = plainContext();
    expect(redactAttribute(context, { tag, attributes: [] }, name, value)).toBe(dummy);
    expect(context.replaced.image).toBe(images);
  });
});

describe('a value', () => {
  test.each([
    ['//order.jd.com/1234', '//order.jd.com/7777'],
    [' {"type":"order"}', ' {"type":"order"}'],
    ['[1234]', '[7777]'],
    ['{a:1}', ''],
    ['待收货 星河', '待收货 某某'],
    ['x {"type":"order"}', 'x {"xxxx":"xxxxx"}'],
  ])('%s becomes %s', (value, dummy) => {
    expect(redactValue(plainContext(), value)).toBe(dummy);
  });

  test.each(['href', 'src', 'action', 'formaction'])(
    '%s is an address even where it does not look like one',
    (name) => {
      expect(attribute('a', name, 'order/1234')).toBe('order/7777');
    },
  );

  test('a name that only ends like one is none', () => {
    expect(attribute('a', 'data-href', 'order/1234')).toBe('xxxxx/7777');
    expect(attribute('a', 'hrefs', 'order/1234')).toBe('xxxxx/7777');
  });
});
