import type { Moment } from '../../../../model/dates';
import { readMoment } from '../../../../model/dates';
import type { Strategies, Trail } from '../../../reading/trail';
import { shown, spaced } from '../shown-text';

/** To the second, as JD writes all its times; `2016-01-01<br>10:00:00` has nothing between day and time. */
const TO_THE_SECOND = /20\d\d-\d\d-\d\d\s*\d\d:\d\d:\d\d/;

/** A time in a text: one to the second wins over a bare day, which may be of delivery or an offer. */
export function timeInText(text: string): Moment | undefined {
  const found = TO_THE_SECOND.exec(text)?.[0];
  return found === undefined ? undefined : readMoment(found);
}

/** The time an element shows. Its pieces may cut a number in two, so they are tried joined before they are spaced. */
export function momentIn(element: Element | null | undefined): Moment | undefined {
  const joined = shown(element, 4000);
  return timeInText(joined) ?? timeInText(spaced(element)) ?? readMoment(joined);
}

/**
 * The first strategy that gives a moment; where that is a bare day, the first that gives a time of the same day: a page
 * may write the day and keep the time in a title, a hidden field or a step.
 */
export function firstMoment(trail: Trail, field: string, strategies: Strategies<Moment>): Moment | undefined {
  let best: Moment | undefined;
  let by = '';
  for (const name in strategies) {
    const moment = strategies[name]?.();
    if (!moment || (best !== undefined && !moment.startsWith(`${best}T`))) continue;
    best = moment;
    by = name;
    if (moment.includes('T')) break;
  }
  if (best !== undefined) trail.note(field, by);
  return best;
}
