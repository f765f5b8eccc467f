import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cut } from '@/lib/evidence/fit/draw/cut';
import { papers, wrap } from '@/lib/evidence/fit/draw/lines';

it('leaves a photo and a screen whole', () => {
  expect(cut(3000, 4000)).toEqual([{ top: 0, height: 4000 }]);
  expect(cut(1080, 2400)).toEqual([{ top: 0, height: 2400 }]);
});

it('cuts a long chat into parts that a sheet of paper holds', () => {
  const parts = cut(1080, 20_000);
  expect(parts.length).toBe(11);
  expect(Math.max(...parts.map(({ height }) => height)) / 1080).toBeLessThan(2);
});

it('loses no line of a long picture: each part begins above the end of the one before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 4000 }),
      fc.integer({ min: 1, max: 60_000 }),
      fc.constantFrom(1, 2, 4, 8),
      (width, height, finer) => {
        const parts = cut(width, height, finer);
        expect(parts[0]?.top).toBe(0);
        const last = parts.at(-1);
        expect((last?.top ?? 0) + (last?.height ?? 0)).toBe(height);
        for (const [i, part] of parts.entries()) {
          expect(part.height).toBeGreaterThan(0);
          const before = parts[i - 1];
          if (before) expect(part.top).toBeLessThan(before.top + before.height);
        }
      },
    ),
  );
});

const byCount = (text: string) => [...text].length;

it('prints every sign of a text, no line wider than the page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
      const lines = wrap(text, width, byCount);
      expect(lines.every((line) => byCount(line) <= width)).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('keeps words and order numbers whole where they fit', () => {
  expect(wrap('订单 350900001704 黑屏', 12, byCount)).toEqual(['订单', '350900001704', '黑屏']);
});

it('counts the pages of a text as it is printed', () => {
  expect(papers('', byCount)).toHaveLength(1);
  expect(papers('一行\n'.repeat(36), byCount)).toHaveLength(1);
  expect(papers('一行\n'.repeat(37), byCount)).toHaveLength(2);
});
