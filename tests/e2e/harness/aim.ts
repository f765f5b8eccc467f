import type { Point } from './tab.ts';

/**
 * What a test's pointer aims at, kept in the page. Between the look for a place and the press something that comes above may
 * have pushed another thing there: the pointer then touches nothing, and the test aims again, as a person's hand does.
 */
interface Aim {
  element: Element;
  /** What lay uppermost in its middle. */
  top: Element | null;
  /** Where the click came to; unset until one has come. */
  came?: 'hit' | 'missed';
}

interface AimedPage {
  aim?: Aim | undefined;
  aims?: true;
}

/** Runs in the page: the middle of the first visible element that matches and says the words, brought into view and aimed at. */
export function aimAt(selector: string, words: string): Point | undefined {
  const page = globalThis as AimedPage;
  page.aim = undefined;
  if (!page.aims) {
    page.aims = true;
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const guard = (event: Event) => {
        const { aim } = page;
        if (!aim || !event.isTrusted || !(event.target instanceof Node)) return;
        // What a click itself causes, on a label's field or after it, is none of the pointer's.
        if (aim.came === 'hit') return;
        const meant = event.target === aim.top || aim.element.contains(event.target);
        if (kind === 'click') aim.came = meant ? 'hit' : 'missed';
        if (meant) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      addEventListener(kind, guard, true);
    }
  }
  for (const element of document.querySelectorAll(selector)) {
    const said = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')].join(' ');
    // A click on a disabled button is lost without a word: it is not there yet.
    if (!said.includes(words) || element.matches(':disabled')) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const middle = { x: x + width / 2, y: y + height / 2 };
    // What lies over it would get the click: it is not there yet, or not any more.
    const top = document.elementFromPoint(middle.x, middle.y);
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    if (top && [element, ...labels].some((one) => one.contains(top) || top.contains(one))) {
      page.aim = { element, top };
      return middle;
    }
  }
  return undefined;
}

/** Runs in the page after the press: whether it reached what was aimed at; `waits` until the click has come. */
export function endOfAim(): 'hit' | 'missed' | 'waits' {
  const page = globalThis as AimedPage;
  // A document that has come since knows of no aim: the press led to it.
  const end = page.aim ? (page.aim.came ?? 'waits') : 'hit';
  if (end !== 'waits') page.aim = undefined;
  return end;
}
