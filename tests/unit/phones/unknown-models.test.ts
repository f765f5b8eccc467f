import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unknownModels } from '@/lib/phones/names/unknown-models';
import { runs } from '../runs';

/** What is counted, as a pattern: slower, since each page compiles it twice. */
const PATTERN = /(?<![a-z0-9])[a-z]{1,4}-?\d{1,4}[a-z]{0,2}(?![a-z0-9])/g;

test.each([
  ['遨游 ag6310 手机', 1],
  ['k70e b-12 5g手机', 2],
  ['abcde12 12345 a12345 a1bcd a1b2', 0],
])('names of letters and digits in %s', (text, count) => {
  expect(unknownModels(text, 9)).toBe(count);
});

test('none is missed and none is made up, however a title is written; no more are counted than are asked for', () => {
  const signs = fc.constantFrom('a', 'z', 'b', '0', '9', '1', '-', ' ', '机', 'B', 'M', '.', '_');
  const title = fc.array(signs, { maxLength: 24 }).map((all) => all.join(''));
  fc.assert(
    fc.property(title, fc.integer({ min: 1, max: 3 }), (text, most) => {
      expect(unknownModels(text, most)).toBe(Math.min(most, text.match(PATTERN)?.length ?? 0));
    }),
    { numRuns: runs(300, 5000) },
  );
});
