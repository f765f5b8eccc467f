import type { PictureChoices } from '../model/settings';
import type { Goods } from '../pictures/serialise/other-goods';
import type { Site } from '../platforms/reading/reader';
import type { Parts } from './parts/parts';
import { type World, whenIdle } from './watch';
import type { Courier } from './world/courier';

/** An order whose element is gone or hidden may come back with a later reading; it is not waited for for ever. */
const MAX_TRIES = 6;
/** Shops' names, prices and buttons come in by and by; a picture of half an order proves half as much. */
const SETTLE = 1000;
/** Pictures of a freshly drawn card take a moment to arrive; without them its boxes may still move. */
const IMAGE_WAIT = 400;
/** JD fills in shops, marks and buttons up to 5 s after its table: so long after its picture an order is looked at once more. */
const SECOND_LOOK = 8000;

export interface PictureMaker {
  /** The background has no picture of these orders yet. */
  want(orderKeys: readonly string[], choices: PictureChoices): void;
  /** A new reading: where the orders are now. */
  shown(elements: ReadonlyMap<string, Element>, goods: ReadonlyMap<string, Goods>, url: string): void;
}

/**
 * Serialises the wanted orders, one in each idle moment, so that no task of ours is long however many there are. Which
 * orders are wanted is remembered until their picture has arrived.
 */
export function pictureMaker(
  world: Pick<World, 'requestIdleCallback' | 'setTimeout' | 'now'>,
  courier: Courier,
  serialiser: () => Parts['serialise'] | undefined,
  isAlive: () => boolean,
  site?: Pick<Site, 'domains' | 'kindAt' | 'parameters' | 'imageHosts'>,
): PictureMaker {
  const wanted = new Map<string, number>();
  const changed = new Set<string>();
  let elements: ReadonlyMap<string, Element> = new Map();
  let goods: ReadonlyMap<string, Goods> = new Map();
  let url = '';
  let choices: PictureChoices | undefined;
  let queue: string[] = [];
  let busy = false;

  function start(delay: number): void {
    queue = [...wanted.keys()];
    if (!busy && queue.length > 0) next(delay);
  }

  function next(delay: number): void {
    busy = true;
    const soon = () => whenIdle(world, 2000, () => void step());
    if (delay > 0) world.setTimeout(soon, delay);
    else soon();
  }

  async function step(): Promise<void> {
    const key = isAlive() ? queue.shift() : undefined;
    if (key === undefined) {
      busy = false;
      return;
    }
    const tries = wanted.get(key);
    const element = elements.get(key);
    if (tries === undefined || !element) return next(0);
    if (tries < MAX_TRIES - 1 && imagesComing(element)) {
      wanted.set(key, tries + 1);
      queue.push(key);
      return next(IMAGE_WAIT);
    }
    if (!serialiser()) {
      await courier.callPart('serialise');
      if (serialiser()) {
        // An answer comes at any time; the picture is taken in an idle moment all the same.
        queue.unshift(key);
        return next(0);
      }
    }
    const page = url;
    const text = element.textContent;
    const taken = (await serialiser()?.(element, {
      goods: goods.get(key),
      links: site,
      imageHosts: site?.imageHosts,
      ...choices,
    })) ?? { ok: false };
    const sent = taken.ok
      ? await courier.hand({
          orderKey: key,
          snapshot: taken.snapshot,
          url: page,
          takenAt: world.now(),
          ...(changed.has(key) ? { later: true } : {}),
        })
      : taken;
    if (sent.ok || tries + 1 >= MAX_TRIES) {
      wanted.delete(key);
      // A second picture is the last one: a page that never rests is not photographed for ever.
      if (!changed.delete(key) && sent.ok) world.setTimeout(() => lookAgain(key, text), SECOND_LOOK);
    } else wanted.set(key, tries + 1);
    next(0);
  }

  function lookAgain(key: string, before: string): void {
    const element = elements.get(key);
    if (!isAlive() || !element || element.textContent === before) return;
    changed.add(key);
    wanted.set(key, 0);
    start(0);
  }

  return {
    want(orderKeys, wishes) {
      choices = wishes;
      for (const key of orderKeys) wanted.set(key, wanted.get(key) ?? 0);
      start(SETTLE);
    },
    shown(now, itsGoods, address) {
      elements = now;
      goods = itsGoods;
      url = address;
      start(0);
    },
  };
}

/** Is a picture on its way that the browser is really fetching? Those that wait for scrolling are not. */
function imagesComing(element: Element): boolean {
  for (const image of element.querySelectorAll('img')) {
    if (!image.complete && image.currentSrc && image.loading !== 'lazy') return true;
  }
  return false;
}
