import { showsView } from '../photograph';
import type { Row, Step } from './step';
import type { Placed, Tile } from './tiles';

/** Why there is no picture. `moved`: the page did not stand still, or another tab came to the front. */
export type WhyNot = 'not-allowed' | 'failed' | 'moved' | 'pinched' | 'gone' | 'too-long' | 'stopped';

export interface Whole {
  tiles: Tile[];
  /** How many shots it is made of. */
  shots: number;
  /** The page went on growing; the picture ends where it would have ended at first, and some screens further. */
  endless: boolean;
}

export interface Taking {
  page: {
    begin(): Promise<Step | undefined>;
    goTo(x: number, y: number, row: Row): Promise<Step | undefined>;
    look(): Promise<Step | undefined>;
    end(): Promise<void>;
  };
  /** What the screen shows now, waiting until the browser allows another. */
  shoot(): Promise<ImageBitmap | 'not-allowed' | 'failed' | 'moved'>;
  tiles(width: number): {
    draw(shot: ImageBitmap, placed: Placed): void;
    passed(y: number): void;
    end(height: number): Promise<Tile[]>;
  };
  told(done: number, all: number): void;
  stopped(): boolean;
}

/** Screens, at two a second: a page beyond it is no page but a feed. */
export const MOST_SCREENS = 200;
/** So many screens a page may grow while it is looked at. */
const GROWTH = 20;
const TRIES = 3;

/**
 * A picture of a whole page: scrolled from top to bottom, each screen as the browser shows it, put together without being
 * made smaller. Whatever happens, the page is put back; a picture that was not finished is none.
 */
export async function takeWhole(taking: Taking): Promise<Whole | WhyNot> {
  const { page } = taking;
  const begun = await page.begin();
  if (!begun) return 'gone';
  try {
    if (begun.pinched) return 'pinched';
    const { area, content } = begun;
    if (area.width < 1 || area.height < 1) return 'failed';
    if (Math.ceil(content.height / area.height) * Math.ceil(content.width / area.width) > MOST_SCREENS)
      return 'too-long';
    return await inRows(taking, begun);
  } finally {
    await page.end();
  }
}

async function inRows(taking: Taking, { area, content, shown }: Step): Promise<Whole | WhyNot> {
  const limit = content.height + GROWTH * area.height;
  let tiles: ReturnType<Taking['tiles']> | undefined;
  let scale = 1;
  let shots = 0;
  let { height } = content;
  let y = 0;
  for (;;) {
    const last = y + area.height >= height;
    for (let x = 0; x < content.width - 1 || x === 0; x += area.width) {
      const taken = await atPlace(taking, x, y, { first: y === 0, last, leftmost: x === 0 });
      if (typeof taken === 'string') return taken;
      const { shot, step } = taken;
      try {
        if (!tiles) {
          if (!showsView(shot, step.view)) return 'pinched';
          scale = shot.width / step.view.width;
          tiles = taking.tiles(Math.round((shown.width - area.width + content.width) * scale));
        }
        height = Math.min(step.content.height, limit);
        draw(tiles, shot, step, scale, { first: y === 0 && x === 0, last });
      } finally {
        shot.close();
      }
      shots += 1;
      const all = Math.ceil(height / area.height) * Math.ceil(content.width / area.width);
      taking.told(shots, Math.max(shots, all));
    }
    const ended = y + area.height >= height;
    if (ended && last) break;
    // It grew as its end was reached: what was the last row is taken again, as one in the middle.
    if (last) continue;
    y += area.height;
    // The lowest row stands as far down as the page lets it, over a part of the row before.
    tiles?.passed(Math.floor((area.top + Math.min(y, height - area.height)) * scale));
  }
  if (!tiles) return 'failed';
  const under = Math.max(0, shown.height - area.top - area.height);
  return { tiles: await tiles.end(Math.round((area.top + height + under) * scale)), shots, endless: height >= limit };
}

/** One shot with the page standing still before and after it. */
async function atPlace(
  { page, shoot, stopped }: Taking,
  x: number,
  y: number,
  row: Row,
): Promise<{ shot: ImageBitmap; step: Step } | WhyNot> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (stopped()) return 'stopped';
    const step = await page.goTo(x, y, row);
    if (!step) return 'gone';
    const shot = await shoot();
    if (typeof shot === 'string') return shot;
    const after = await page.look();
    if (after && same(step, after)) return { shot, step };
    shot.close();
    if (!after) return 'gone';
  }
  return 'moved';
}

function same(a: Step, b: Step): boolean {
  const places = ({ at, area, view }: Step) => [
    at.x,
    at.y,
    area.left,
    area.top,
    area.width,
    area.height,
    view.width,
    view.height,
  ];
  const others = places(b);
  return places(a).every((value, i) => Math.abs(value - (others[i] ?? 0)) < 1);
}

/** The first shot with all that is around the list, the last with what is under it; between them the list alone. */
function draw(
  tiles: Pick<ReturnType<Taking['tiles']>, 'draw'>,
  shot: ImageBitmap,
  step: Step,
  scale: number,
  { first, last }: { first: boolean; last: boolean },
): void {
  const { shown, area, at } = step;
  const place = (left: number, top: number, width: number, height: number, x: number, y: number) => {
    const [l, t] = [Math.round(left * scale), Math.round(top * scale)];
    const [w, h] = [Math.round((left + width) * scale) - l, Math.round((top + height) * scale) - t];
    if (w > 0 && h > 0)
      tiles.draw(shot, { left: l, top: t, width: w, height: h, x: Math.round(x * scale), y: Math.round(y * scale) });
  };
  if (first) place(0, 0, shown.width, area.top + area.height, 0, 0);
  else place(area.left, area.top, area.width, area.height, area.left + at.x, area.top + at.y);
  const foot = area.top + area.height;
  if (last) place(0, foot, shown.width, shown.height - foot, 0, foot + at.y);
}
