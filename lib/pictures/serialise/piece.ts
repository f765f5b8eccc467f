import type { LinkRules } from '../../platforms/page/links';
import type { Addresses } from './markup/addresses';
import type { Mask } from './mask-personal';

/** One pass over an order's element. */
export interface Walk {
  readonly view: Window & typeof globalThis;
  readonly addresses: Addresses;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
  /** The element the picture is of, and where its box begins. */
  readonly root: Element;
  readonly origin: { x: number; y: number };
  readonly mask: Mask;
  /** What is kept of where the page's links lead; without it nothing is. */
  readonly links: LinkRules | undefined;
  /** Rows of goods that are not kept, and what is written where the first of them stood. */
  readonly leftOut: ReadonlySet<Element>;
  readonly note: string;
  /** Left of the budget; below zero the snapshot is given up. */
  nodes: number;
  characters: number;
}

export interface Piece {
  markup: string;
  /** Bottom margin of an in-flow block, CSS px; what may stick out of its parent. */
  marginBottom?: number;
  bottom?: number;
}
