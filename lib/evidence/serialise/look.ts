import type { Addresses } from './addresses';
import type { LaidOut } from './layout';
import { SIGNS } from './properties';
import { pseudoStyle } from './pseudo';
import { declarations, type HandedDown, inherited, type Kind, type Read } from './style';

/** What of an element's style does not depend on its layout: the same for elements that are built alike. */
export interface Look extends LaidOut {
  /** Has text of its own, not only in elements inside it. */
  readonly words: boolean;
  /** Not in the picture, with everything in it. */
  readonly gone: boolean;
  /** `content-visibility: hidden` */
  readonly closed: boolean;
  readonly floats: boolean;
  readonly css: string;
  readonly handed: HandedDown;
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * Reads some 40 computed properties, but for the `signs`, which have been read. `parent` is `undefined` for the root, `holdsOthers` says whether there can be pseudo
 * elements.
 */
export function readLook(
  element: Element,
  style: CSSStyleDeclaration,
  signs: readonly string[],
  parent: HandedDown | undefined,
  kind: Kind,
  holdsOthers: boolean,
  view: Window,
  addresses: Addresses,
): Look {
  const { display, position } = style;
  const { replaced, words } = kind;
  const context = { display, position, parent, replaced, words, addresses };
  const known = new Map<string, string>();
  signs.forEach((value, i) => {
    known.set(SIGNS[i] ?? '', value);
  });
  const read: Read = (name) => known.get(name) ?? style.getPropertyValue(name);
  const { css, handed } = inherited(read, context);
  return {
    display,
    position,
    replaced,
    words,
    gone: position === 'fixed' && parent !== undefined,
    closed: style.contentVisibility === 'hidden',
    floats: style.float !== 'none',
    transformed: style.transform !== 'none',
    css: css + declarations(read, context),
    handed,
    before: holdsOthers && pseudoStyle(element, '::before', view) !== undefined,
    after: holdsOthers && pseudoStyle(element, '::after', view) !== undefined,
  };
}

export function sameLook(one: Look, other: Look): boolean {
  return (
    one.css === other.css &&
    one.display === other.display &&
    one.position === other.position &&
    one.closed === other.closed &&
    one.floats === other.floats &&
    one.transformed === other.transformed &&
    one.before === other.before &&
    one.after === other.after
  );
}
