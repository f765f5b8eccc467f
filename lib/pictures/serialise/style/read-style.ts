import type { LaidOut } from '../layout';
import { CONTROLS, REPLACED } from '../markup/elements';
import type { Walk } from '../piece';
import { controlInside, controlStyle } from './controls';
import { pseudoStyle } from './pseudo';
import { declarations, type HandedDown, inherited } from './style';

/** What of an element's style does not depend on its layout. */
export interface ReadStyle extends LaidOut {
  /** Not in the picture, with everything in it. */
  readonly gone: boolean;
  /** `content-visibility: hidden` */
  readonly closed: boolean;
  readonly css: string;
  readonly handed: HandedDown;
  readonly before: boolean;
  readonly after: boolean;
}

/** Reads some 40 computed properties. `parent` is `undefined` for the root; `holdsOthers`: there can be pseudo elements. */
export function readStyle(
  element: Element,
  style: CSSStyleDeclaration,
  parent: HandedDown | undefined,
  holdsOthers: boolean,
  { view, addresses }: Walk,
): ReadStyle {
  const { display, position } = style;
  const name = element.localName;
  const replaced = REPLACED.has(name) || name === 'button';
  const context = { display, position, parent, replaced, words: holdsWords(element), addresses };
  const { css, handed } = inherited(style, context);
  return {
    display,
    position,
    replaced,
    gone: position === 'fixed' && parent !== undefined,
    closed: style.contentVisibility === 'hidden',
    // A run of text in a line is not transformed, whatever its style says.
    transformed: (replaced || display !== 'inline') && style.transform !== 'none',
    css:
      css +
      declarations(style, context) +
      (CONTROLS.has(name) ? controlInside(style) + controlStyle(element, style, parent?.display ?? '') : ''),
    handed,
    before: holdsOthers && pseudoStyle(element, '::before', view) !== undefined,
    after: holdsOthers && pseudoStyle(element, '::after', view) !== undefined,
  };
}

/** Has it text of its own, not only in elements inside it? */
function holdsWords(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}
