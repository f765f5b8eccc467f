import type { OpenLock } from '../lock/session';

/**
 * From the background to the offscreen document (Chrome): there may be something to draw. That document has no storage, so
 * the key of an open vault comes along; it stays among our own pages and in memory.
 */
export interface DrawMessage {
  type: 'draw-pictures';
  open: OpenLock | undefined;
}

export const DRAW = 'draw-pictures' satisfies DrawMessage['type'];

/** Name of the lock that is held while pictures are drawn: one after the other, whoever was told to. */
export const DRAWING = 'goujibao-draw-pictures';
