import type { Scroller } from './scroller';
import type { Row } from './step';

type Declarations = Readonly<Record<string, string>>;

/** Where it stands in the page, it stays; it no longer follows. */
const IN_PLACE: Declarations = { position: 'relative', top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };
const UNSEEN: Declarations = { visibility: 'hidden', opacity: '0', transition: 'none' };

export interface Pinned {
  /** What follows the buyer down the page is seen once: heads in the first row of shots, feet in the last. */
  arrange(row: Row): void;
  /** Every style is again as it was. */
  release(): void;
}

/**
 * Heads that stick and boxes that float would stand in every shot. A sticky one is put where it belongs, which moves nothing
 * else; a fixed one is hidden in all rows but its own. Looked for anew at each step: some come only when one scrolls.
 */
export function pinnedOf(view: Window, scroller: Scroller): Pinned {
  const held = new Map<HTMLElement, { before: string | null; ours: string | null; was: Map<string, Was> }>();

  function put(element: HTMLElement, declarations: Declarations): void {
    const { style } = element;
    const known = held.get(element) ?? { before: element.getAttribute('style'), ours: null, was: new Map() };
    for (const [name, value] of Object.entries(declarations)) {
      if (!known.was.has(name)) known.was.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      style.setProperty(name, value, 'important');
    }
    held.set(element, { ...known, ours: element.getAttribute('style') });
  }

  function takeBack(element: HTMLElement): void {
    const known = held.get(element);
    held.delete(element);
    if (!known) return;
    const { before, ours, was } = known;
    // What the page itself has written meanwhile is the page's: then only our own words go.
    if (element.getAttribute('style') !== ours)
      for (const [name, [value, priority]] of was) element.style.setProperty(name, value, priority);
    else if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  }

  return {
    arrange({ first, last, leftmost }) {
      for (const element of elementsIn(view.document.body)) {
        if (!isStyled(element)) continue;
        const { position } = view.getComputedStyle(element);
        if (position === 'sticky' && sticksIn(element, scroller, view)) put(element, IN_PLACE);
        if (position !== 'fixed' || element.contains(scroller.element)) continue;
        const box = element.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const low = box.top + box.height / 2 > view.innerHeight / 2 && box.height < view.innerHeight * 0.6;
        const seen = leftmost && (low ? last : first);
        if (!seen) put(element, UNSEEN);
        else if (held.has(element)) takeBack(element);
      }
    },
    release() {
      for (const element of [...held.keys()]) takeBack(element);
    },
  };
}

type Was = [value: string, priority: string];

function* elementsIn(root: ParentNode | null): Generator<Element> {
  for (const element of root?.querySelectorAll('*') ?? []) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

const isStyled = (element: Element): element is HTMLElement => 'style' in element;

/** Is it this scroller that it follows, and not a list of its own? */
function sticksIn(element: Element, { element: scroller, isPage }: Scroller, view: Window): boolean {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around === scroller) return true;
    if (around === view.document.body && isPage) return true;
    if (/auto|scroll|hidden|overlay/.test(view.getComputedStyle(around).overflowY)) return false;
  }
  return isPage;
}
