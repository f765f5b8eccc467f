import type { Moment } from '../../model/dates';
import { meaningOf } from './signing';

/** One line of a parcel's record. The words are looked at and dropped: they may name the receiver. */
export interface ParcelEvent {
  at?: Moment | undefined;
  /** State and description, without the time. */
  words: string;
}

/** In the page's order, whichever end is the newest. */
export type Parcel = readonly ParcelEvent[];

/**
 * When the buyer got this parcel: the first of the events that say so, if nothing after them says otherwise (a courier signs
 * for a parcel that then lies at a station; a parcel is signed for by the shop it went back to).
 */
export function signedIn(parcel: Parcel): Moment | undefined {
  let signed: Moment | undefined;
  for (const { at, words } of newestFirst(parcel)) {
    const meaning = meaningOf(words);
    if (meaning === 'away') break;
    if (meaning === 'signed') signed = at;
  }
  return signed;
}

/** When the buyer had all of an order's parcels; `undefined` as long as one is missing, or its record does not say. */
export function signedOfAll(parcels: readonly Parcel[]): Moment | undefined {
  let last: Moment | undefined;
  for (const parcel of parcels) {
    const signed = signedIn(parcel);
    if (signed === undefined) return undefined;
    if (last === undefined || signed > last) last = signed;
  }
  return last;
}

/** By time; what has the same minute, or none, stays as the page has it. */
function newestFirst(parcel: Parcel): ParcelEvent[] {
  const timed = parcel.filter(({ at }) => at !== undefined);
  const rises = (timed[0]?.at ?? '') < (timed.at(-1)?.at ?? '');
  const shown = rises ? parcel.toReversed() : [...parcel];
  return shown
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : 0));
}
