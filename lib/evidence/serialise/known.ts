import { type Look, sameLook } from './look';
import { SIGNS, SIGNS_WITHOUT_WORDS } from './properties';
import { shapeOf } from './shape';

/** A look, the signs it is known again by, and what elements in it look like. */
export interface Seen {
  readonly look: Look;
  /** Of the order it was read in. */
  readonly place: Place;
  readonly signs: readonly string[];
  readonly families: Map<string, Kin[]>;
}

/** Elements built alike, at the same place in orders built alike. Mostly they have one look. */
export type Kin = Seen[];

/** More than a list ever has; a page that invents classes must not fill the memory. */
const MAX_LOOKS = 6;
const MAX_FAMILIES = 40;
const MAX_ROOTS = 30;

/** Odd or even among its siblings: zebra stripes. */
type Place = 0 | 1;

/** What one order is told of earlier ones, and tells the next. */
export interface Lesson {
  readonly kin: Kin;
  readonly place: Place;
  /** Do orders at odd and at even places look alike? As long as nobody knows, looks hold for their own place only. */
  readonly alike: boolean | undefined;
  /** Elements found the same, and found different, at the other place. */
  equal: number;
  different: number;
}

/**
 * What earlier orders of a page looked like, so that the next one need not be asked for everything again. Elements share a
 * look when nothing that a selector can ask for tells them apart: the same tags, attributes and states from the order's own
 * element down to them, beside siblings of the same kind, in a document with the same style sheets. The order's own element
 * is always read in full, and of every other the `SIGNS`: they show what such a comparison cannot see (`:has()`, a rule for
 * one order only).
 */
export class Known {
  private page: readonly unknown[] = [];
  private roots = new Map<string, Kin>();
  private alike: boolean | undefined;
  private equal = 0;

  /** Before an order; `undefined` where it must not share: something in it is moving, or under the mouse. */
  begin(root: Element, view: Window): Lesson | undefined {
    if (root.matches(STATES) || root.querySelector(STATES) || moves(root)) return undefined;
    const page = stateOf(root, view);
    if (page.length !== this.page.length || page.some((part, i) => part !== this.page[i])) {
      this.page = page;
      this.roots.clear();
      this.alike = undefined;
      this.equal = 0;
    }
    const shape = shapeOf(root);
    const kin = this.roots.get(shape) ?? [];
    if (this.roots.size < MAX_ROOTS) this.roots.set(shape, kin);
    return { kin, place: placeOf(root), alike: this.alike, equal: 0, different: 0 };
  }

  /** After an order of so many elements: one difference decides, or as many found the same as half of an order. */
  end({ equal, different }: Lesson, elements: number): void {
    this.equal += equal;
    if (different > 0) this.alike = false;
    else if (this.alike === undefined && this.equal * 2 >= elements) this.alike = true;
  }
}

const STATES = ':hover,:active,:focus,:target';

function moves(root: Element): boolean {
  return typeof root.getAnimations === 'function' && root.getAnimations({ subtree: true }).length > 0;
}

/** What outside an order decides how it looks: window, style sheets, everything around it. */
function stateOf(root: Element, view: Window): unknown[] {
  const state: unknown[] = [root.parentElement, view.innerWidth, view.innerHeight, view.devicePixelRatio];
  for (const sheet of root.ownerDocument.styleSheets) {
    state.push(sheet, sheet.disabled);
    // A script adds rules to a sheet in the page itself; another server's cannot be changed, nor looked into.
    if (!sheet.href) state.push(ruleCount(sheet));
  }
  for (const sheet of root.ownerDocument.adoptedStyleSheets ?? []) state.push(sheet, ruleCount(sheet));
  for (let around = root.parentElement; around; around = around.parentElement)
    for (const { name, value } of around.attributes) state.push(name, value);
  return state;
}

/** Browsers throw where they think a sheet is none of our business; a picture must not fail for that. */
function ruleCount(sheet: CSSStyleSheet): number {
  try {
    return sheet.cssRules.length;
  } catch {
    return -1;
  }
}

function placeOf(root: Element): Place {
  let isOdd = false;
  for (let other = root.previousElementSibling; other; other = other.previousElementSibling) isOdd = !isOdd;
  return isOdd ? 1 : 0;
}

/** The values of `SIGNS`, read now. */
export function signsOf(style: CSSStyleDeclaration, words: boolean): string[] {
  const signs: string[] = [];
  for (const name of words ? SIGNS : SIGNS_WITHOUT_WORDS) signs.push(style.getPropertyValue(name));
  return signs;
}

/** The known look with these signs; where none is known for sure, the element has to be read. */
export function recall(lesson: Lesson, kin: Kin, display: string, signs: readonly string[]): Seen | undefined {
  for (const seen of kin)
    if (holds(seen, lesson) && seen.look.display === display && areSame(seen.signs, signs)) return seen;
  return undefined;
}

const holds = (seen: Seen, { place, alike }: Lesson): boolean => alike === true || seen.place === place;

function areSame(one: readonly string[], other: readonly string[]): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

/** Keeps a look that was just read in full; `undefined` where there are too many of them. */
export function keep(lesson: Lesson, kin: Kin, look: Look, signs: readonly string[]): Seen | undefined {
  const same = kin.filter((seen) => sameLook(seen.look, look));
  const own = same.find((seen) => holds(seen, lesson));
  if (own) return own;
  if (lesson.alike === undefined) {
    if (same[0]) lesson.equal += 1;
    else if (kin.length > 0 && !kin.some((seen) => holds(seen, lesson))) lesson.different += 1;
    if (same[0]) return same[0];
  }
  if (kin.length >= MAX_LOOKS) return undefined;
  const seen: Seen = { look, place: lesson.place, signs, families: new Map() };
  kin.push(seen);
  return seen;
}

/** What is known of an element's children, one by one; new where such children were never seen. */
export function familyOf({ families }: Seen, shapes: string, count: number): Kin[] | undefined {
  let family = families.get(shapes);
  if (!family && families.size < MAX_FAMILIES) {
    family = Array.from({ length: count }, () => []);
    families.set(shapes, family);
  }
  return family;
}
