/** The row of `memory` in which the popup's face is kept; see `lib/cards/face.ts`. */
export const FACE = 'popup:face';
