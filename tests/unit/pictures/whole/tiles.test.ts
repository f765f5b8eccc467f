import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Paper, Tiles } from '@/lib/pictures/whole/tiles';

type Line = number | undefined;

/** Paper whose lines are numbers, or nothing. */
function paperOf(width: number, height: number): Paper & { lines: Line[] } {
  const lines: Line[] = Array.from({ length: height }, () => undefined);
  const context = {
    fillStyle: '',
    fillRect: () => undefined,
    drawImage: (shot: { lines: Line[] }, ...at: number[]) => {
      const [, sy = 0, , sh = 0, , dy = 0] = at.length > 2 ? at : [0, 0, width, shot.lines.length, 0, 0];
      for (let line = 0; line < sh; line++)
        if (dy + line >= 0 && dy + line < height) lines[dy + line] = shot.lines[sy + line];
    },
  };
  return {
    width,
    height,
    lines,
    getContext: () => context as unknown as ReturnType<Paper['getContext']>,
    convertToBlob: async () => new Blob([JSON.stringify(lines)]),
  };
}

it('tiles put one under the other are the picture, and none is higher than it may be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 1, max: 60 }),
      async (height, most, screen) => {
        const tiles = new Tiles(10, paperOf, most * 10);
        for (let y = 0; y < height; y += screen) {
          const top = Math.min(y, Math.max(0, height - screen));
          tiles.passed(top);
          const lines = Array.from({ length: screen }, (_, i) => top + i);
          const shot = { lines } as unknown as CanvasImageSource;
          tiles.draw(shot, { left: 0, top: 0, width: 10, height: Math.min(screen, height), x: 0, y: top });
        }
        const made = await tiles.end(height);
        const texts = await Promise.all(made.map(({ blob }) => blob.text()));
        const lines = texts.flatMap((text) => JSON.parse(text) as number[]);
        expect(lines).toEqual(Array.from({ length: height }, (_, i) => i));
        expect(made.every((tile) => tile.height <= most)).toBe(true);
      },
    ),
  );
});

it('a tile is kept as all our pictures are: nothing lost, in the room of a WebP', async () => {
  const asked: unknown[] = [];
  const tiles = new Tiles(10, (width, height) => ({
    ...paperOf(width, height),
    convertToBlob: async (how) => {
      asked.push(how);
      return new Blob([]);
    },
  }));
  await tiles.end(40);
  expect(asked).toEqual([{ type: 'image/webp', quality: 1 }]);
});
