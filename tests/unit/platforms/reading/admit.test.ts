import { describe, expect, test } from 'vitest';
import type { OrderLine, OrderReading } from '@/lib/model/order';
import { jd } from '@/lib/platforms/jd';
import { admit, plain } from '@/lib/platforms/reading/admit';

const url = new URL('https://order.jd.com/center/list.action');
const order = (fields: Partial<OrderReading> = {}): OrderReading => ({
  platform: 'jd',
  orderId: '350000000000',
  status: { text: '完成', phase: 'completed' },
  lines: [{ title: '示例手机', quantity: 1 }],
  links: {},
  ...fields,
});
const admitted = (fields: Partial<OrderReading>) => admit({ order: order(fields) }, jd, url)?.order;
const line = (fields: Partial<OrderLine>) =>
  admitted({ lines: [{ title: '示例手机', quantity: 1, ...fields }] })?.lines[0];

describe('what a layout took from a page', () => {
  test('comes in as it is when it is sound', () => {
    const sound = order({
      parentOrderId: '350000000001',
      shop: { name: '甲店', id: '12', url: 'https://mall.jd.com/index-1.html', selfOperated: true, chatId: 'x' },
      placedAt: '2026-11-01',
      paidAt: '2026-11-01T10:00:00+08:00',
      shippedAt: '2026-11-02',
      signedAt: '2026-11-03',
      completedAt: '2026-11-04',
      total: 129_900,
      cards: 0,
      lines: [
        {
          title: '示例手机',
          quantity: 2,
          lineId: '1',
          itemId: '2',
          skuId: '3',
          spec: '黑',
          unitPrice: 5,
          refund: '退款中',
          signedAt: '2026-11-03',
          promises: ['7天无理由退货'],
        },
      ],
    });
    expect(admitted(sound)).toStrictEqual(sound);
  });

  test.each(['', '12345678901234567890123456789012', '35000000000x', 'x350000000000'])(
    'under the order number “%s” does not come in',
    (orderId) => {
      expect(admitted({ orderId })).toBeUndefined();
    },
  );

  test.each([
    ['parentOrderId', '350000000000'],
    ['parentOrderId', 'x'],
    ['placedAt', '2026-02-30'],
    ['placedAt', '2026-11-01T10:00'],
    ['placedAt', '2026-11-01T25:00:00+08:00'],
    ['placedAt', '2026-11-01T10:00:00Z'],
    ['placedAt', ' 2026-11-01'],
    ['placedAt', '2026-11-01 '],
    ['total', 1.5],
    ['total', 1e10 + 1],
    ['total', -1e10 - 1],
    ['total', Number.NaN],
  ] as const)('without %s where it is %s', (field, value) => {
    expect(admitted({ [field]: value })).not.toHaveProperty(field);
  });

  test.each([
    ['total', 1e10],
    ['total', -1e10],
    ['total', 0],
  ] as const)('with %s of %s', (field, value) => {
    expect(admitted({ [field]: value })).toHaveProperty(field, value);
  });

  test('without a shop that has no name, an address that leads elsewhere, or an id that is none', () => {
    expect(admitted({ shop: { name: ' ' } })).not.toHaveProperty('shop');
    expect(admitted({ shop: { name: '甲店', url: 'https://example.com/', id: '甲' } })?.shop).toStrictEqual({
      name: '甲店',
    });
    expect(admitted({ shop: { name: '店'.repeat(101), chatId: 'x'.repeat(101) } })?.shop).toEqual({
      name: '店'.repeat(100),
      chatId: 'x'.repeat(100),
    });
  });

  test('with what its state is called as a state, where the reader took it for one', () => {
    const status = (phase: string) => admitted({ status: { text: 'x'.repeat(61), phase: phase as 'paid' } })?.status;
    expect([status('shipped'), status('已完成'), status('__proto__')]).toEqual([
      { text: 'x'.repeat(60), phase: 'shipped' },
      { text: 'x'.repeat(60), phase: 'completed' },
      { text: 'x'.repeat(60), phase: 'unknown' },
    ]);
  });
});

describe('a line', () => {
  test('without a title is none, and there are no more than a hundred', () => {
    expect(line({ title: ' ' })).toBeUndefined();
    const many = Array.from({ length: 101 }, (_, i) => ({ title: `手机${i}`, quantity: 1 }));
    expect(admitted({ lines: many })?.lines).toEqual(many.slice(0, 100));
    expect(line({ title: '机'.repeat(501) })?.title).toHaveLength(500);
  });

  test.each([
    [0, 1],
    [-1, 1],
    [1.5, 1],
    [Number.NaN, 1],
    [100_000, 1],
    [1, 1],
    [99_999, 99_999],
  ])('of %s pieces has %s', (quantity, pieces) => {
    expect(line({ quantity })?.quantity).toBe(pieces);
  });

  test('keeps up to twenty marks and no empty ones; numbers of forty letters', () => {
    const marks = Array.from({ length: 25 }, (_, i) => `价保${i}`);
    expect(line({ promises: ['', ...marks] })?.promises).toEqual(marks.slice(0, 20));
    expect(line({ promises: [' '] })).not.toHaveProperty('promises');
    expect(line({ promises: ['保'.repeat(61)] })?.promises).toEqual(['保'.repeat(60)]);
    expect(line({ skuId: 'x'.repeat(41), itemId: 'x'.repeat(40), lineId: '' })).toStrictEqual({
      title: '示例手机',
      quantity: 1,
      itemId: 'x'.repeat(40),
    });
    expect(line({ spec: '黑'.repeat(301), refund: '退'.repeat(61) })).toMatchObject({
      spec: '黑'.repeat(300),
      refund: '退'.repeat(60),
    });
  });
});

describe('an order in outline', () => {
  const whole = () => order({ total: 5 });

  test('is its number and titles and nothing else, until it is asked for whole', () => {
    const long = Array.from({ length: 101 }, () => ({ title: '示例手机', quantity: 3, spec: '黑' }));
    const found = admit(
      { order: order({ total: 5, lines: [{ title: '<i>', quantity: 1 }, ...long] }), whole },
      jd,
      url,
    );
    expect(found?.order).toStrictEqual({
      platform: 'jd',
      orderId: '350000000000',
      status: { text: '', phase: 'unknown' },
      lines: Array.from({ length: 99 }, () => ({ title: '示例手机', quantity: 1 })),
      links: {},
    });
    expect(found?.whole?.()?.total).toBe(5);
  });

  test('that is another or nothing when it is looked at whole, is nothing', () => {
    const of = (again: () => OrderReading | undefined) => admit({ order: order(), whole: again }, jd, url)?.whole?.();
    expect([of(() => undefined), of(() => order({ orderId: 'x' }))]).toEqual([undefined, undefined]);
  });
});

describe('text without markup', () => {
  test.each([
    ['苹果 <font color=red>手机</font>', '苹果 手机'],
    ['a<b>b</b><br/>c', 'abc'],
    ['<<b>script>x', 'x'],
    ['1 < 2', '1 < 2'],
    ['a <b', 'a b'],
    ['a </b', 'a /b'],
    ['<!-- x -->y<?z?>', 'y'],
    ['  a   b ', 'a b'],
  ])('%s is %s', (text, bare) => {
    expect(plain(text, 100)).toBe(bare);
  });

  test('is cut to its length, and nothing of nothing', () => {
    expect([plain('abcdef', 3), plain('<b>abcdef</b>', 3), plain(undefined, 3), plain('', 3)]).toEqual([
      'abc',
      'abc',
      '',
      '',
    ]);
  });
});
