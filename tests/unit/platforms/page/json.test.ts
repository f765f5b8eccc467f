import { describe, expect, test } from 'vitest';
import { asCount, asId, asText, at, balanced, list, parseJson } from '@/lib/platforms/page/json';

describe('data written into a script', () => {
  test('the object ends with its own brace, not with one in a string', () => {
    expect(balanced('x={"a":"}","b":{"c":"\\"}"}};document.x={}', 0)).toBe('{"a":"}","b":{"c":"\\"}"}}');
  });

  test('an object that never ends is none', () => {
    expect(balanced('{"a":{', 0)).toBeUndefined();
    expect(balanced('{"a":"', 0)).toBeUndefined();
    expect(balanced('no object', 0)).toBeUndefined();
  });

  test('ids beyond 2^53 keep every digit', () => {
    expect(parseJson('{"id":4800000001000001234,"text":"4800000001000001234","n":12.5}')).toEqual({
      id: '4800000001000001234',
      text: '4800000001000001234',
      n: 12.5,
    });
  });

  test('text that is no JSON is none', () => {
    expect(parseJson('{a:1}')).toBeUndefined();
  });
});

describe('picking from foreign data', () => {
  test('a path leads through own properties only', () => {
    const data: unknown = JSON.parse('{"a":[{"b":1}],"__proto__":{"c":2}}');
    expect(at(data, 'a', 0, 'b')).toBe(1);
    expect(at(data, 'c')).toBeUndefined();
    expect(at(data, 'toString')).toBeUndefined();
    expect(at(null, 'a')).toBeUndefined();
  });

  test('what has the wrong type is absent', () => {
    expect(list({ length: 3 })).toEqual([]);
    expect(asText(2 ** 60)).toBeUndefined();
    expect([asId('0'), asId(-1), asId('12a'), asId(12)]).toEqual([undefined, undefined, undefined, '12']);
    expect([asCount('2'), asCount({ count: 3 }), asCount(0), asCount('1.5')]).toEqual([2, 3, undefined, undefined]);
  });
});
