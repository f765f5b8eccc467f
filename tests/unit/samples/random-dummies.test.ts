import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/model/dates';
import { Originals } from '@/lib/samples/originals';
import { RandomDummies } from '@/lib/samples/random-dummies';

/** Numbers by lot, the same for the same seed (an LCG; its upper bits). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Page {
  days?: readonly string[];
  hours?: readonly number[];
  minutes?: readonly number[];
  fen?: readonly number[];
  digits?: readonly string[];
}

function dummiesFor(
  { days = [], hours = [], minutes = [], fen = [], digits = [] }: Page = {},
  seed = 1,
): RandomDummies {
  const originals = new Originals();
  for (const day of days) originals.day(day);
  for (const hour of hours) originals.clock('hour', hour);
  for (const minute of minutes) originals.clock('minute', minute);
  for (const amount of fen) originals.fen(amount);
  for (const run of digits) originals.digits(run);
  return new RandomDummies(originals, lots(seed));
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const digitRuns = fc.uniqueArray(fc.stringMatching(/^[1-9]\d{3,14}$/), { minLength: 1, maxLength: 20 });

test('the first pass hears of everything and changes nothing', () => {
  const originals = new Originals();
  expect(originals.listening).toBe(true);
  expect(originals.day('2026-09-02')).toBe('2026-09-02');
  expect([originals.clock('hour', 9), originals.fen(129_900), originals.digits('340'), originals.word('星河')]).toEqual(
    [9, 129_900, '340', '星河'],
  );
  expect([originals.knowsFen(129_900), originals.knowsFen(1), originals.knowsDigits()]).toEqual([true, false, false]);
  expect([...originals.words]).toEqual(['星河']);
});

describe('days', () => {
  test('stand in their order, one after another, long before anyone’s orders here', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const days = ['2026-09-02', '2025-01-31', '2026-11-11'];
        const dummies = dummiesFor({ days }, seed);
        const first = dummies.day('2025-01-31');
        expect(first >= '2002-01-01' && first < addDays('2002-01-01', 500)).toBe(true);
        expect([dummies.day('2026-09-02'), dummies.day('2026-11-11')]).toEqual([addDays(first, 1), addDays(first, 2)]);
      }),
    );
  });

  test('are not always the same ones', () => {
    const first = (seed: number) => dummiesFor({ days: ['2026-09-02'] }, seed).day('2026-09-02');
    expect(new Set([1, 2, 3, 4, 5].map((n) => first(n * 1e8))).size).toBeGreaterThan(2);
  });

  test('that nobody heard of come after all others', () => {
    const dummies = dummiesFor({ days: ['2026-09-02'] });
    expect(dummies.day('2020-01-01')).toBe(addDays(dummies.day('2026-09-02'), 1));
  });
});

describe('times of day', () => {
  test('keep their order and stay times', () => {
    fc.assert(
      fc.property(seeds, fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 60 }), (seed, minutes) => {
        const dummies = dummiesFor({ minutes }, seed);
        const found = minutes.toSorted((a, b) => a - b).map((one) => dummies.clock('minute', one));
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.every((one) => Number.isInteger(one) && one >= 0 && one <= 59)).toBe(true);
      }),
    );
  });

  test('of a page with every hour stay as they are, and one nobody heard of is the first', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour);
    const dummies = dummiesFor({ hours });
    expect(hours.map((hour) => dummies.clock('hour', hour))).toEqual(hours);
    expect(dummies.clock('second', 30)).toBe(0);
  });
});

describe('amounts', () => {
  const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 30 });

  test('are none of the page’s own, each its own, of as many digits, whole ones whole', () => {
    fc.assert(
      fc.property(seeds, amounts, (seed, page) => {
        const dummies = dummiesFor({ fen: page }, seed);
        const found = page.filter((fen) => fen >= 10_000).map((fen) => [fen, dummies.fen(fen)] as const);
        expect(new Set(found.map(([, dummy]) => dummy)).size).toBe(found.length);
        for (const [fen, dummy] of found) {
          expect(page).not.toContain(dummy);
          expect(dummies.fen(fen)).toBe(dummy);
          const places = (n: number) => String(Math.floor(n / 100)).length;
          expect(places(dummy), `${fen} → ${dummy}`).toBe(places(fen));
          expect([dummy % 100 === 0, dummy % 10 === 0]).toEqual([fen % 100 === 0, fen % 10 === 0]);
        }
      }),
    );
  });

  test('below a yuan stay below a yuan, and nothing stays nothing', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 99 }), (seed, fen) => {
        const dummies = dummiesFor({ fen: [fen] }, seed);
        expect(dummies.fen(0)).toBe(0);
        expect(dummies.fen(fen)).toBeGreaterThan(0);
        expect(dummies.fen(fen)).toBeLessThan(100);
        expect(dummies.fen(fen)).not.toBe(fen);
      }),
    );
  });

  test('grow a digit longer where the page uses up all of one length', () => {
    const page = [100, 200, 300, 400, 500, 600, 700, 800, 900];
    const dummies = dummiesFor({ fen: page });
    const found = page.map((fen) => dummies.fen(fen));
    expect(found.every((fen) => fen >= 1000 && fen <= 9900 && fen % 100 === 0)).toBe(true);
    expect(new Set(found).size).toBe(9);
  });

  test('never have as their yuan a number that stands on the page by itself', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        // Of all four-digit numbers only those that begin with 8 are free.
        const numbers = Array.from({ length: 9000 }, (_, i) => String(i + 1000)).filter((run) => !run.startsWith('8'));
        const dummies = dummiesFor({ digits: numbers }, seed);
        expect(String(Math.floor(dummies.fen(129_950) / 100))).toMatch(/^8\d{3}$|^\d{5}$/);
      }),
      { numRuns: 10 },
    );
  });

  test('are known as the page shows them', () => {
    const dummies = dummiesFor({ fen: [129_900] });
    expect([dummies.knowsFen(129_900), dummies.knowsFen(1299), dummies.listening]).toEqual([true, false, false]);
  });
});

describe('numbers', () => {
  test('are none of the page’s own, each its own, as long as they were, and begin with no zero', () => {
    fc.assert(
      fc.property(seeds, digitRuns, (seed, page) => {
        const dummies = dummiesFor({ digits: page }, seed);
        const found = page.map((run) => dummies.digits(run));
        expect(new Set(found).size).toBe(page.length);
        for (const [i, dummy] of found.entries()) {
          expect(page).not.toContain(dummy);
          expect(dummy).toMatch(/^[1-9]\d*$/);
          expect(dummy).toHaveLength(page[i]?.length ?? 0);
          expect(dummies.digits(page[i] ?? '')).toBe(dummy);
          expect(dummy).not.toMatch(/^1[1-9]\d{9}$/);
        }
        expect([dummies.knowsDigits(page[0] ?? ''), dummies.knowsDigits('1')]).toEqual([true, false]);
      }),
    );
  });

  test('of one to three digits are others too, though each may stand on the page already', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 999 }), (seed, n) => {
        const all = Array.from({ length: 999 }, (_, i) => String(i + 1));
        const dummies = dummiesFor({ digits: all }, seed);
        expect(dummies.digits(String(n))).not.toBe(String(n));
        expect(dummies.digits(String(n))).toHaveLength(String(n).length);
      }),
    );
  });

  test('of which the page uses up nearly all are those that it leaves', () => {
    const page = Array.from({ length: 9000 }, (_, i) => String(i + 1000)).filter((run) => !/^8.{2}[1-9]$/.test(run));
    const dummies = dummiesFor({ digits: page });
    const found = page.slice(0, 5).map((run) => dummies.digits(run));
    expect(found.filter((run) => /^8\d\d[1-9]$/.test(run)).length).toBe(5);
    expect(new Set(found).size).toBe(5);
  });

  test('of three digits may be others of the page, so that each still has its own', () => {
    const page = Array.from({ length: 900 }, (_, i) => String(i + 100));
    const dummies = dummiesFor({ digits: page });
    const found = page.slice(0, 100).map((run) => dummies.digits(run));
    expect(new Set(found).size).toBe(100);
  });

  test('of eleven digits begin with any digit but a one before two to nine', () => {
    const dummies = dummiesFor();
    const found = Array.from({ length: 200 }, (_, i) => dummies.digits(String(23_900_000_000 + i)));
    expect(new Set(found.map((run) => run.charAt(0))).size).toBe(9);
    expect(new Set(found.filter((run) => !run.startsWith('1')).map((run) => run.charAt(1))).size).toBe(10);
    expect(new Set(found.filter((run) => run.startsWith('1')).map((run) => run.charAt(1)))).toEqual(new Set(['0']));
    const ten = Array.from({ length: 200 }, (_, i) => dummies.digits(String(1_390_000_000 + i)));
    expect(new Set(ten.filter((run) => run.startsWith('1')).map((run) => run.charAt(1))).size).toBeGreaterThan(5);
  });

  test('keep a zero in front; up to four zeros stay zeros', () => {
    const dummies = dummiesFor();
    expect(['0', '00', '0000'].map((run) => dummies.digits(run))).toEqual(['0', '00', '0000']);
    expect(dummies.digits('00000')).toMatch(/^0\d{4}$/);
    expect(dummies.digits('00000')).not.toBe('00000');
    expect(dummies.digits('0123456')).toMatch(/^0\d{6}$/);
    expect([dummies.digits('1000'), dummies.digits('2000')]).not.toContain('0000');
    expect(dummies.digits('10')).toMatch(/^[1-9]\d$/);
    expect(dummies.digits('20000')).not.toBe('20000');
  });

  test('of eleven digits are no telephone number', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(dummiesFor({}, seed).digits('13912345678')).toMatch(/^(?:10|[2-9]\d)\d{9}$/);
      }),
    );
  });

  test('that a program had rounded are rounded, and exact ones exact', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dummies = dummiesFor({}, seed);
        const isRounded = (run: string) => String(Number(run)) === run;
        expect(isRounded(dummies.digits('4800000004001001000'))).toBe(true);
        expect(isRounded(dummies.digits('4800000004001001234'))).toBe(false);
        expect(dummies.digits('4800000004001001000')).toHaveLength(19);
        expect(dummies.digits('123456789012345')).toHaveLength(15);
      }),
    );
  });
});

describe('words', () => {
  test('are as long as they were, in the order in which they come', () => {
    const dummies = dummiesFor();
    expect(['星河', '蓝鲸', '星河', '北极', '陈'].map((word) => dummies.word(word, 'han'))).toEqual([
      '某某',
      '某甲',
      '某某',
      '某乙',
      '某',
    ]);
    expect(['Note', 'mi', 'MI', 'pu'].map((word) => dummies.word(word, 'latin'))).toEqual(['Xxxx', 'xx', 'XX', 'xy']);
  });

  test('go on with the next letter where the last place is used up, and share one where all are', () => {
    const dummies = dummiesFor();
    const two = Array.from({ length: 12 }, (_, i) => dummies.word(`李${String.fromCharCode(0x4e00 + i)}`, 'han'));
    expect(two.slice(9)).toEqual(['某壬', '某癸', '甲某']);
    const one = Array.from({ length: 13 }, (_, i) => dummies.word(String.fromCharCode(0x4e00 + i), 'han'));
    expect(one.slice(0, 3)).toEqual(['某', '甲', '乙']);
    expect(one.slice(10)).toEqual(['癸', '癸', '癸']);
  });
});
