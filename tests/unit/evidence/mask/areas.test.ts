import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, between, isLarge, LEAST, middle, moved, resized, type Size } from '@/lib/evidence/mask/areas';

const size = fc.record({ width: fc.integer({ min: 1, max: 12_000 }), height: fc.integer({ min: 1, max: 12_000 }) });
const far = fc.double({ min: -20_000, max: 20_000, noNaN: true });
const point = fc.record({ x: far, y: far });

const isInside = ({ x, y, width, height }: Area, all: Size) =>
  [x, y, width, height].every((part) => Number.isInteger(part) && part >= 0) &&
  x + width <= all.width &&
  y + height <= all.height;

describe('an area over a picture', () => {
  it('lies on it in whole pixels, wherever it is drawn, moved or stretched to', () => {
    fc.assert(
      fc.property(point, point, far, far, size, (a, b, dx, dy, all) => {
        const area = between(a, b, all);
        expect(isInside(area, all)).toBe(true);
        expect(isInside(moved(area, dx, dy, all), all)).toBe(true);
        expect(isInside(resized(area, dx, dy, all), all)).toBe(true);
      }),
    );
  });

  it('covers every pixel that the stroke touched, in whichever direction it went', () => {
    const all = { width: 100, height: 100 };
    expect(between({ x: 40.9, y: 20.1 }, { x: 10.2, y: 5.9 }, all)).toEqual({ x: 10, y: 5, width: 31, height: 16 });
    expect(between({ x: 10.2, y: 5.9 }, { x: 40.9, y: 20.1 }, all)).toEqual({ x: 10, y: 5, width: 31, height: 16 });
  });

  it('keeps its size where it is moved against the edge, and its corner where it is stretched', () => {
    const all = { width: 100, height: 50 };
    const area = { x: 10, y: 10, width: 30, height: 20 };
    expect(moved(area, 500, -500, all)).toEqual({ x: 70, y: 0, width: 30, height: 20 });
    expect(resized(area, 500, -500, all)).toEqual({ x: 10, y: 10, width: 90, height: LEAST });
  });

  it('is none where it is too small to cover anything, and a new one is not', () => {
    expect(isLarge({ x: 0, y: 0, width: LEAST, height: LEAST - 1 })).toBe(false);
    expect(isLarge(middle({ width: 800, height: 600 }))).toBe(true);
  });
});
