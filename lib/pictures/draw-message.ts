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
