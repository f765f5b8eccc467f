import { describe, expect, test } from 'vitest';
import {
  redactClock,
  redactDay,
  redactDigits,
  redactFen,
  redactNumbersIn,
  redactOrderSn,
  redactUnix,
  redactYuan,
} from '@/lib/samples/redact/redact-numbers';
import { plainContext, plainDummies } from './plain-dummies';

const NIGHT = Date.parse('2002-03-04T01:02:03+08:00') / 1000;

describe('a day', () => {
  test('is another day, written as short or as long as it was', () => {
    const context = plainContext();
    expect(redactDay(context, '2026', '9', '2')).toEqual(['2002', '3', '4']);
    expect(redactDay(context, '2026', '09', '12')).toEqual(['2002', '03', '04']);
    expect(context.replaced.time).toBe(2);
  });

  test('is the same day in both forms', () => {
    const asked: string[] = [];
    const day = (original: string) => {
      asked.push(original);
      return '2002-03-04';
    };
    const context = { ...plainContext(), dummies: { ...plainDummies(), day } };
    redactDay(context, '2026', '9', '2');
    redactDay(context, '2026', '09', '02');
    expect(asked).toEqual(['2026-09-02', '2026-09-02']);
  });
});

test.each([
  ['9', '05', undefined, '1:02'],
  ['09', '05', undefined, '01:02'],
  ['21', '5', '59', '01:02:03'],
])('%s:%s:%s o’clock is another time in its form', (hour, minute, second, dummy) => {
  expect(redactClock(plainContext(), hour, minute, second)).toBe(dummy);
});

describe('a time in seconds since 1970', () => {
  test('is the same dummy as in words, in seconds or milliseconds', () => {
    expect(redactUnix(plainContext(), '1788000000')).toBe(String(NIGHT));
    expect(redactUnix(plainContext(), '1788000000123')).toBe(`${NIGHT}000`);
  });

  test.each(['178800000', '17880000001', '17880000000000', 'x1788000000', '1788000000x', '0000000000'])(
    '%s is none',
    (digits) => {
      const context = plainContext();
      expect(redactUnix(context, digits)).toBeUndefined();
      expect(context.replaced.time).toBe(0);
    },
  );
});

describe('an amount', () => {
  test.each([
    ['1,299.00', '7,777.77'],
    ['1299', '7777'],
    ['0.5', '0.7'],
    ['0.05', '0.07'],
    ['12.5', '77.7'],
    ['12.345', '77.77'],
  ])('of %s yuan is %s', (form, dummy) => {
    const context = plainContext();
    expect(redactYuan(context, form)).toBe(dummy);
    expect(context.replaced.money).toBe(1);
  });

  test.each([
    ['1,299.00', 305, '0,003.05'],
    ['99', 1_234_567, '12345'],
    ['99', 20_000, '200'],
    ['9.9', 1_205, '12.0'],
  ])('of %s yuan keeps its places unless the dummy, %i fen, needs more: %s', (form, fen, dummy) => {
    const context = { ...plainContext(), dummies: { ...plainDummies(), fen: () => fen } };
    expect(redactYuan(context, form)).toBe(dummy);
  });

  test('is asked for in fen, in whatever form it stands', () => {
    const asked: number[] = [];
    const fen = (original: number) => asked.push(original);
    const context = { ...plainContext(), dummies: { ...plainDummies(), fen } };
    for (const form of ['1,299.00', '1299', '1299.0', '0.5', '3.05']) redactYuan(context, form);
    redactFen(context, '129900');
    expect(asked).toEqual([129_900, 129_900, 129_900, 50, 305, 129_900]);
  });

  test('of nothing stays nothing, and is not counted', () => {
    const context = plainContext();
    expect([redactYuan(context, '0.00'), redactYuan(context, '0'), redactFen(context, '00')]).toEqual([
      '0.00',
      '0',
      '00',
    ]);
    expect(context.replaced.money).toBe(0);
    expect([redactFen(context, '129900'), context.replaced.money]).toEqual(['777777', 1]);
  });
});

test('a number counts as replaced only where another stands in its place', () => {
  const context = plainContext();
  expect([redactDigits(context, '00'), context.replaced.number]).toEqual(['00', 0]);
  expect([redactDigits(context, '1234'), context.replaced.number]).toEqual(['7777', 1]);
});

describe('an order number of Pinduoduo', () => {
  test.each(['260101', '261231', '260930'])('that begins with the day %s begins with another day', (head) => {
    expect(redactOrderSn(plainContext(), `${head}-123456789012345`)).toBe('020304-777777777777777');
  });

  test.each(['260001', '261301', '261100', '261132', '26110', '2611033'])(
    'that begins with %s, which is no day, begins with any number',
    (head) => {
      const context = plainContext();
      expect(redactOrderSn(context, `${head}-123456789012345`)).toBe(`${'7'.repeat(head.length)}-777777777777777`);
      expect(context.replaced.time).toBe(0);
    },
  );

  test('is asked for with the century it was made in', () => {
    const asked: string[] = [];
    const day = (original: string) => `${asked.push(original)}`;
    redactOrderSn({ ...plainContext(), dummies: { ...plainDummies(), day } }, '261103-123456789012345');
    expect(asked).toEqual(['2026-11-03']);
  });
});

test('a number beside an order number’s place is no day', () => {
  expect(redactOrderSn(plainContext(), '1261103-123456789012345')).toBe('7777777-777777777777777');
});

test.each([
  ['order-731_12', 'order-777_12'],
  ['a12b345c', 'a12b777c'],
  ['p261103-123456789012345', 'p020304-777777777777777'],
  ['1261103-123456789012345', '7777777-777777777777777'],
  ['261103-1234567890123456', '777777-7777777777777777'],
  ['261103-12345678901234', '777777-77777777777777'],
])('in the name %s numbers from three digits on become others: %s', (name, dummy) => {
  expect(redactNumbersIn(plainContext(), name)).toBe(dummy);
});
