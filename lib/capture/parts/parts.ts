import type { ItemVerdict } from '../../model/phone/item-kind';
import type { Item } from '../../phones';
import type { Serialised, Wanted } from '../../pictures/serialise/serialise';
import type { LabelReader } from '../../platforms/reading/label-reader';

/**
 * What a content script needs only now and then, or only once it has found an order, is a script of its own that the
 * background puts into the page when it is asked for: a page without orders pays for none of it. The two meet in the
 * extension's isolated world, which the page cannot look into.
 */
export interface Parts {
  /** Is an item a phone? Wanted as soon as an order with items is found. */
  recognise: (item: Item) => ItemVerdict;
  /** Reads layouts nobody has described. */
  labels: LabelReader;
  /** An order's element as a snapshot. Wanted for orders that have no picture yet. */
  serialise: (element: Element, wanted: Wanted) => Promise<Serialised>;
}

export type PartName = keyof Parts;

const PLACE = Symbol.for('goujibao.parts');

type Meeting = { [PLACE]?: Partial<Parts> };

/** In the injected script: here it is. */
export function offerPart<N extends PartName>(name: N, part: Parts[N]): void {
  const meeting = globalThis as Meeting;
  meeting[PLACE] = { ...meeting[PLACE], [name]: part };
}

/** In the content script: what was offered, if it has come. */
export function offeredPart<N extends PartName>(name: N): Parts[N] | undefined {
  return (globalThis as Meeting)[PLACE]?.[name];
}
