/** From the background to the offscreen document (Chrome): there may be something to draw. */
export const DRAW = { type: 'draw-pictures' } as const;
