import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row, Step } from '@/lib/pictures/whole/step';
import { MOST_SCREENS, type Taking, takeWhole } from '@/lib/pictures/whole/take-whole';

const VIEW = { width: 100, height: 80 };

interface World {
  /** CSS pixels of what is scrolled. */
  height: number;
  area?: Step['area'];
  scale?: number;
  /** So much it grows at each step, until it is so high. */
  grows?: { by: number; to: number };
  /** Steps at which the page moves while it is shot. */
  restless?: number;
  pinched?: boolean;
  /** After so many shots the buyer says no. */
  stopAfter?: number;
  shots?: 'failed' | 'not-allowed';
}

/** A page whose every line of content is a number, and paper that remembers which line stands where. */
function worldOf(world: World) {
  const { height, area, scale = 1, grows, restless = 0, pinched = false, stopAfter = Infinity, shots } = world;
  const box = area ?? { left: 0, top: 0, ...VIEW };
  let y = 0;
  let now = height;
  let taken = 0;
  let left = restless;
  const rows: Row[] = [];
  const log: string[] = [];
  const drawn: (number | undefined)[] = [];
  const step = (): Step => ({
    view: VIEW,
    shown: VIEW,
    area: box,
    content: { width: box.width, height: now },
    at: { x: 0, y },
    pinched,
  });
  const taking: Taking = {
    page: {
      begin: async () => step(),
      goTo: async (_x, to, row) => {
        rows.push(row);
        if (grows) now = Math.min(grows.to, now + grows.by);
        y = Math.max(0, Math.min(to, now - box.height));
        return step();
      },
      look: async () => {
        if (left > 0) {
          left -= 1;
          y += 7;
        }
        return step();
      },
      end: async () => void log.push('end'),
    },
    shoot: async () => {
      if (shots) return shots;
      taken += 1;
      const shot = { width: VIEW.width * scale, height: VIEW.height * scale, at: y, close: () => log.push('closed') };
      return shot as unknown as ImageBitmap;
    },
    tiles: () => ({
      draw: (shot, { top, height: high, y: to }) => {
        const { at } = shot as unknown as { at: number };
        for (let line = 0; line < high; line++) drawn[to + line] = (top + line) / scale - box.top + at;
      },
      passed: () => undefined,
      end: async (high) => {
        drawn.length = high;
        return [];
      },
    }),
    told: (done, all) => log.push(`${done}/${all}`),
    stopped: () => taken >= stopAfter,
  };
  return { taking, rows, log, drawn, taken: () => taken };
}

describe('a picture of a whole page', () => {
  it('has every line of the page once, in its place, whatever its height', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1500 }), fc.constantFrom(1, 2, 4), async (height, scale) => {
        const high = Math.max(height, VIEW.height);
        const world = worldOf({ height: high, scale });
        expect(typeof (await takeWhole(world.taking))).toBe('object');
        expect(world.drawn).toEqual(Array.from({ length: high * scale }, (_, i) => i / scale));
        expect(world.taken()).toBe(Math.ceil(high / VIEW.height));
      }),
    );
  });

  it('of a list inside of a page has what is around the list once, above and below', async () => {
    const area = { left: 10, top: 20, width: 60, height: 40 };
    const world = worldOf({ height: 130, area });
    await takeWhole(world.taking);
    // 20 px of the page over the list, 130 of the list, 20 under it.
    expect(world.drawn).toEqual([
      ...Array.from({ length: 150 }, (_, i) => i - 20),
      ...Array.from({ length: 20 }, (_, i) => 130 + i),
    ]);
  });

  it('goes on as the page grows, and ends where a feed would not', async () => {
    const some = worldOf({ height: 160, grows: { by: 50, to: 400 } });
    expect(await takeWhole(some.taking)).toMatchObject({ endless: false });
    expect(some.drawn).toEqual(Array.from({ length: 400 }, (_, i) => i));
    const feed = worldOf({ height: 160, grows: { by: 500, to: 1e6 } });
    expect(await takeWhole(feed.taking)).toMatchObject({ endless: true });
    expect(feed.drawn).toHaveLength(160 + 20 * VIEW.height);
  });

  it('shows what floats over the page in the first row or the last, and the last is known as such', async () => {
    const world = worldOf({ height: 250 });
    await takeWhole(world.taking);
    expect(world.rows.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it('shoots again what moved meanwhile, and gives up a page that never rests', async () => {
    const world = worldOf({ height: 160, restless: 2 });
    await takeWhole(world.taking);
    expect(world.drawn).toEqual(Array.from({ length: 160 }, (_, i) => i));
    expect(await takeWhole(worldOf({ height: 160, restless: 99 }).taking)).toBe('moved');
  });

  it.each<[string, World, string]>([
    ['is magnified by two fingers', { height: 100, pinched: true }, 'pinched'],
    ['is longer than anybody scrolls', { height: VIEW.height * (MOST_SCREENS + 1) }, 'too-long'],
    ['may not be shot', { height: 100, shots: 'not-allowed' }, 'not-allowed'],
    ['is not wanted any more', { height: 400, stopAfter: 2 }, 'stopped'],
  ])('is none where the page %s, and the page is put back', async (_name, world, why) => {
    const { taking, log } = worldOf(world);
    expect(await takeWhole(taking)).toBe(why);
    expect(log.at(-1)).toBe('end');
  });

  it('lets go of every shot', async () => {
    const { taking, log, taken } = worldOf({ height: 500, restless: 1 });
    await takeWhole(taking);
    expect(log.filter((one) => one === 'closed')).toHaveLength(taken());
  });
});
