/**
 * Rows of `memory` that follow from the phones, their orders, the disputes and the choices: they are dropped in the same
 * transaction in which any of those is changed (`drop-derived.ts`), so that one that is there is right.
 */

/** The popup's face; see `lib/cards/face.ts`. */
export const FACE = 'popup:face';
/** The day on which all that was due has been told; see `lib/reminders/rest-of-day.ts`. */
export const TOLD_FOR = 'reminders:told-for';

export const DERIVED = [FACE, TOLD_FOR];
