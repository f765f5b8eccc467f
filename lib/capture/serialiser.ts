import type { Serialised } from '../evidence/serialise';

/**
 * The serialiser is a quarter of what a content script would weigh, and most pages show no new phone. So it is a script
 * of its own that the background puts into a page when a picture is wanted. The two meet in the extension's isolated
 * world, which the page cannot look into.
 */
export type Serialise = (element: Element) => Serialised;

const PLACE = Symbol.for('goujibao.serialise');

type Meeting = { [PLACE]?: Serialise };

/** In the injected script: here it is. */
export function offerSerialiser(serialise: Serialise): void {
  (globalThis as Meeting)[PLACE] = serialise;
}

/** In the content script: what was offered, if it has come. */
export function offeredSerialiser(): Serialise | undefined {
  return (globalThis as Meeting)[PLACE];
}
