import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { Dates, PurchaseFacts, Window } from '@/lib/warranty/window';
import { next } from './engine/oracle';

const day = fc.integer({ min: 0, max: 1650 }).map((offset) => next('2022-11-01', offset));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const repair = fc.oneof(
  fc.record({ sent: day }),
  fc.tuple(day, fc.integer({ min: 0, max: 70 })).map(([sent, length]) => ({ sent, returned: next(sent, length) })),
);
const facts = fc
  .record({
    platform: fc.constantFrom('jd', 'taobao', 'tmall', 'pinduoduo'),
    sellerType: maybe(fc.constantFrom('self', 'pop')),
    placedAt: maybe(day),
    paidAt: maybe(day),
    signedAt: maybe(day),
    confirmedAt: maybe(day),
    invoiceDate: maybe(day),
    factoryDate: maybe(day),
    hasInvoice: maybe(fc.boolean()),
    exchangedOn: maybe(day),
    exchangeScope: maybe(fc.constantFrom('host', 'all')),
    repairs: fc.array(repair, { maxLength: 4 }),
    promises: fc.subarray([
      '7天无理由退货',
      '30天价保',
      '180天只换不修',
      '两年质保',
      '48小时发货',
      '不支持7天无理由退货',
    ]),
    brand: fc.constantFrom('OPPO', 'vivo', 'Apple'),
    brandWarrantyEnd: maybe(day),
  })
  .map(
    (all) =>
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as PurchaseFacts,
  );

const RUNS = { numRuns: 400 };
const allDates = ({ alternatives, ...window }: Window): Dates[] =>
  [window, alternatives?.invoice, alternatives?.noRestart].filter((dates) => dates !== undefined);

describe('for any purchase on any day', () => {
  test('no window ends before it starts, and the legal end is never before the safe one', () => {
    fc.assert(
      fc.property(facts, day, (purchase, today) => {
        for (const window of windowsFor(purchase, today)) {
          if (window.start && window.safeEnd) expect(window.safeEnd >= window.start, window.ruleId).toBe(true);
          for (const { safeEnd, legalEnd } of allDates(window))
            if (safeEnd && legalEnd) expect(legalEnd >= safeEnd).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('one more repair never moves a date backwards nor takes a window away', () => {
    fc.assert(
      fc.property(facts, repair, day, (purchase, extra, today) => {
        const after = windowsFor({ ...purchase, repairs: [...(purchase.repairs ?? []), extra] }, today);
        for (const before of windowsFor(purchase, today)) {
          const now = after.find(({ ruleId }) => ruleId === before.ruleId);
          expect(now, before.ruleId).toBeDefined();
          if (!now) continue;
          allDates(before).forEach((was, i) => {
            const is = allDates(now)[i];
            if (was.safeEnd) expect((is?.safeEnd ?? '') >= was.safeEnd, `${before.ruleId} safe`).toBe(true);
            if (was.legalEnd && is?.legalEnd) expect(is.legalEnd >= was.legalEnd, `${before.ruleId} legal`).toBe(true);
          });
        }
      }),
      RUNS,
    );
  });

  test('as days pass, a state only goes forward', () => {
    const ORDER = ['open', 'last-day', 'extended', 'unknown', 'closed'];
    const OTHERS = ['waiting', 'unknown', 'due'];
    fc.assert(
      fc.property(facts, day, fc.integer({ min: 1, max: 90 }), (purchase, today, later) => {
        const after = windowsFor(purchase, next(today, later));
        // While the phone is in repair the host's year grows every day, and may grow past the start of another repair:
        // then that one, returned later, is the last, and its thirty days begin anew.
        const inRepair = purchase.repairs?.some(({ returned }) => returned === undefined);
        for (const { ruleId, state } of windowsFor(purchase, today)) {
          if (inRepair && ruleId === 'law.sanbao.postrepair30') continue;
          const then = after.find((window) => window.ruleId === ruleId)?.state ?? 'closed';
          const order = ORDER.includes(state) && ORDER.includes(then) ? ORDER : OTHERS;
          expect(order.indexOf(then), `${ruleId}: ${state} -> ${then}`).toBeGreaterThanOrEqual(order.indexOf(state));
        }
      }),
      RUNS,
    );
  });

  test('days left say how long one can still act: never negative, none when it is over', () => {
    fc.assert(
      fc.property(facts, day, (purchase, today) => {
        for (const { daysLeft, state, safeEnd, legalEnd } of windowsFor(purchase, today)) {
          const acting = state === 'open' || state === 'last-day' || state === 'extended' || state === 'waiting';
          expect(daysLeft !== undefined).toBe(acting);
          if (daysLeft !== undefined) expect([safeEnd, legalEnd]).toContain(next(today, daysLeft));
        }
      }),
      RUNS,
    );
  });

  test('a time stamp means its Beijing day, whatever offset it is written with', () => {
    const minute = fc.integer({ min: Date.UTC(2023, 0, 3) / 6e4, max: Date.UTC(2026, 10, 1) / 6e4 });
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(minute, offset, (utc, minutes) => {
        const local = new Date((utc + minutes) * 6e4).toISOString().slice(0, 16);
        const part = (n: number) => String(Math.floor(n)).padStart(2, '0');
        const sign = minutes < 0 ? '-' : '+';
        const signedAt = `${local}${sign}${part(Math.abs(minutes) / 60)}:${part(Math.abs(minutes) % 60)}`;
        const beijing = new Date((utc + 480) * 6e4).toISOString().slice(0, 10);
        expect(windowsFor({ platform: 'taobao', signedAt }, '2026-11-22')).toEqual(
          windowsFor({ platform: 'taobao', signedAt: beijing }, '2026-11-22'),
        );
      }),
      RUNS,
    );
  });
});
