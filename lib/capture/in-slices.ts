import type { InPieces } from '../platforms/reading/pausing';
import { type World, whenIdle } from './watch';

/** Milliseconds of one task of ours. The page does not feel less than 50; one piece of work may take a few more. */
export const SLICE = 25;
/** Milliseconds of all slices together: some twenty times a list of fifty orders. Then work ends with what it has. */
export const ENOUGH = 1000;

const OVER = { done: true, value: undefined };

/**
 * Does work in slices: one now, the others in idle moments of the page, so that no task of ours is long however large the
 * page is. `done` gets `undefined` where the work has failed, or lost its point meanwhile.
 */
export function inSlices<T>(
  world: Pick<World, 'requestIdleCallback' | 'setTimeout' | 'ticks'>,
  work: InPieces<T>,
  hasPoint: () => boolean,
  done: (result: T | undefined) => void,
): void {
  let spent = 0;
  slice();

  function slice(): void {
    const result = hasPoint() ? attempt() : OVER;
    if (result.done) done(result.value);
    else whenIdle(world, 2000, slice);
  }

  /** Work that fails is over: whoever waits for it must not wait for ever. */
  function attempt(): ReturnType<typeof goOn> {
    try {
      return goOn();
    } catch {
      return OVER;
    }
  }

  /** Until the work or the slice is at its end. */
  function goOn(): { done?: boolean; value?: T | undefined } {
    const start = world.ticks();
    for (let taken = 0; taken < SLICE; taken = world.ticks() - start) {
      const step = work.next(spent + taken >= ENOUGH);
      if (step.done) return step;
    }
    spent += world.ticks() - start;
    return {};
  }
}
