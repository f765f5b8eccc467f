import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, courtFee } from '@/lib/cases/amounts';
import { draftFacts, type Said } from '@/lib/cases/drafts/facts';
import type { Answers } from '@/lib/cases/triage/answers';
import type { ProblemId } from '@/lib/cases/triage/problem';
import { situationFrom } from '@/lib/cases/triage/situation-of';
import { nextScreen } from '@/lib/cases/triage/walk';
import { order, purchase } from '../warranty/examples';
import { phone, TODAY } from './walk-all';

function amounts(days: number, chosen: ProblemId, answers: Answers, said: Said = {}, total = 479_900, cards = 0) {
  const situation = situationFrom(phone(days), { used: false, repairsKnown: true }, answers, TODAY);
  const screen = nextScreen(chosen, situation);
  if (screen.kind !== 'result') throw new Error(`asks ${screen.id}`);
  const materials = {
    purchase: purchase(),
    order: order({ total, ...(cards > 0 ? { cards } : {}) }),
    situation,
    leaf: screen.leaf,
    symptom: undefined,
    said,
  };
  return amountsOf(draftFacts(materials));
}

const BROKEN = { part: 'function', faultOn: TODAY, misuse: 'none' } as const;
const FAKE = { how: 'refurbished', proof: 'report', declared: 'yes' } as const;

describe('what can be claimed', () => {
  it('is the price paid where a return is the right, and nothing is taken off in the first seven days', () => {
    expect(amounts(5, 'damage', BROKEN)).toMatchObject({ lines: [{ name: '退还货款', fen: 479_900 }], total: 479_900 });
  });

  it('is what was paid with gift cards as well, and says how it was paid', () => {
    const { lines } = amounts(5, 'damage', BROKEN, {}, 0, 479_900);
    expect(lines).toMatchObject([{ fen: 479_900, working: '实付 ¥0.00（另用礼品卡 ¥4,799.00）' }]);
  });

  it('is no money where repair or exchange is the right, but freight and bills', () => {
    expect(amounts(120, 'damage', BROKEN).total).toBe(0);
    expect(amounts(120, 'damage', BROKEN, { freight: 2_300, loss: 10_000 }).total).toBe(12_300);
  });

  it('is the price less half a percent a day, where an exchange is due and the money is wanted instead', () => {
    const found = amounts(12, 'damage', BROKEN, { moneyInstead: true });
    expect(found.lines.map(({ fen }) => fen)).toEqual([479_900, -28_794]);
    expect(found.lines[1]?.working).toBe('¥4,799.00 × 0.5% × 12 天（签收到今天，扣去送修 0 天）');
    expect(amounts(5, 'damage', BROKEN, { moneyInstead: true }).lines).toHaveLength(1);
  });

  it('is an accessory’s price, a deposit’s double or what is not settled, never the price of the phone for it', () => {
    const part = { partWhat: 'broken', partKind: 'charger', swapped: 'twice' } as const;
    expect(amounts(20, 'parts', part).total).toBe(0);
    expect(amounts(20, 'parts', part, { amount: '99' })).toMatchObject({ total: 9_900 });
    const owed = { which: 'subsidy', askedOn: 'unsure' } as const;
    expect(amounts(20, 'money', owed).total).toBe(0);
    const deposit = { arrival: 'not-shipped', deposit: 'yes', askedOn: 'unsure' } as const;
    expect(amounts(20, 'undelivered', deposit).total).toBe(0);
    expect(amounts(20, 'undelivered', deposit, { amount: '200' })).toMatchObject({
      lines: [{ name: '双倍返还定金', fen: 40_000 }],
    });
  });

  it('is nothing where no right is there', () => {
    expect(amounts(40, 'unwanted', { activated: 'self' }).total).toBe(0);
  });

  it('is threefold only where the buyer confirmed the fraud, and then at least 500 yuan', () => {
    expect(amounts(5, 'mismatch', FAKE).lines.map(({ name }) => name)).toEqual(['退还货款']);
    expect(amounts(5, 'mismatch', FAKE, { fraud: true }).lines[1]).toMatchObject({
      fen: 1_439_700,
      working: '¥4,799.00 × 3',
    });
    expect(amounts(5, 'mismatch', FAKE, { fraud: true }, 10_000).lines[1]).toMatchObject({ fen: 50_000 });
    expect(amounts(5, 'damage', BROKEN, { fraud: true }).lines).toHaveLength(1);
    expect(amounts(5, 'mismatch', { ...FAKE, buyer: 'company' }, { fraud: true }).lines).toHaveLength(1);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 2_000_000 }),
        (freight, loss, total) => {
          const found = amounts(5, 'mismatch', FAKE, { freight, loss, fraud: true }, total);
          expect(found.lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(found.total);
        },
      ),
    );
  });
});

describe('the court’s fee', () => {
  it.each([
    [479_900, 5_000, 2_500],
    [1_000_000, 5_000, 2_500],
    [2_000_000, 30_000, 15_000],
    [10_000_000, 230_000, 115_000],
    [20_000_000, 430_000, 215_000],
  ])('of a claim of %i fen is %i, half of it in simple proceedings', (claim, full, half) => {
    expect(courtFee(claim)).toEqual({ full, half });
  });

  it('never falls when the claim rises', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(1_000_000), (claim, more) => {
        expect(courtFee(claim + more).full).toBeGreaterThanOrEqual(courtFee(claim).full);
      }),
    );
  });
});
