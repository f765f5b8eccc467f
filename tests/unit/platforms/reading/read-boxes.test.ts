import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { type BoxReading, readBoxes } from '@/lib/platforms/reading/read-boxes';
import type { FoundOrder } from '@/lib/platforms/reading/reader';

const order = (orderId: string): FoundOrder => ({
  order: { platform: 'jd', orderId, status: { text: '', phase: 'unknown' }, lines: [], links: {} },
});
const read = (boxes: readonly BoxReading[], most?: number) => inOneGo(readBoxes(boxes, (reading) => reading, most));

describe('the boxes of a list', () => {
  it('give each order number once, the first time it stands there', () => {
    const first = order('1');
    const { orders, claimed } = read([{ orders: [first] }, { orders: [order('1')] }, { orders: [order('2')] }]);
    expect(orders).toEqual([first, order('2')]);
    expect(claimed).toBe(2);
  });

  it('are no orders where they are headings', () => {
    expect(read([undefined, { orders: [order('1')] }, undefined])).toMatchObject({ claimed: 1, problems: [] });
  });

  it('are counted and told of where they cannot be read', () => {
    const unread: BoxReading[] = [
      { problem: 'order-without-id' },
      { problem: 'ambiguous' },
      { problem: 'order-without-id' },
      { problem: 'still-loading' },
      { orders: [order('1')], problem: 'still-loading' },
    ];
    expect(read(unread)).toMatchObject({
      claimed: 5,
      problems: ['order-without-id: 2', 'ambiguous: 1', 'still-loading'],
    });
  });

  it('hold all orders that were paid together', () => {
    expect(read([{ orders: [order('1'), order('2')] }])).toMatchObject({ claimed: 2 });
  });

  it('are told of where there was no time for them', () => {
    const work = readBoxes(['1', '2', '3'], (id) => ({ orders: [order(id)] }));
    work.next(false);
    expect(work.next(true)).toMatchObject({ done: true, value: { claimed: 3, problems: ['too-slow'] } });
  });

  it('are never more orders than the bound, and the rest is told of', () => {
    const box = fc.constantFrom<BoxReading>(undefined, { problem: 'ambiguous' }, { orders: [] });
    const named = fc.integer({ min: 0, max: 40 }).map((id): BoxReading => ({ orders: [order(`${id}`)] }));
    fc.assert(
      fc.property(fc.array(fc.oneof(box, named), { maxLength: 60 }), (boxes) => {
        const { orders, claimed, problems } = read(boxes, 10);
        expect(orders.length).toBeLessThanOrEqual(10);
        expect(claimed).toBeGreaterThanOrEqual(orders.length);
        const ids = orders.map(({ order: { orderId } }) => orderId);
        expect(new Set(ids).size).toBe(ids.length);
        if (problems.includes('too-large')) expect(claimed).toBeGreaterThan(10);
      }),
    );
  });
});
