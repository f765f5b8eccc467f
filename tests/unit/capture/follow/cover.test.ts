import { expect, it } from 'vitest';
import { coverOf } from '@/lib/capture/follow/cover';

it('a screen is worth a picture of its own once a quarter of it is in none', () => {
  const cover = coverOf();
  const screen = (top: number) => ({ top, bottom: top + 100 });
  expect(cover.has(screen(0))).toBe(false);
  cover.add(screen(0));
  expect([20, 24, 25, 60].map((top) => cover.has(screen(top)))).toEqual([true, true, false, false]);
  cover.add(screen(-100));
  expect(cover.has(screen(-50))).toBe(true);
  // Two that lie over each other are counted once.
  cover.add(screen(5));
  expect(cover.has(screen(40))).toBe(false);
});
