import { h, render } from 'preact';
import { type Face, faceOf } from '@/lib/cards/face';
import { askedFace } from '@/lib/db/derived/asked-face';
import { civilDateOf } from '@/lib/model/dates';
import { doorNote } from '../door-note';
import { FirstLook } from '../FirstLook';
import { hasPanel } from '../has-panel';
import { typedIn } from '../typed-in';
import { afterPaint } from './after-paint';
import { keepClicks } from './keep-clicks';

/** Cards drawn in the first frame: a popup, 600 pixels high at most, has no room for more. */
const IN_VIEW = 5;

/**
 * Shows the stored face, if one holds today, and then the whole popup in its place: it takes over the elements that stand
 * there, so that what has the focus keeps it and a search that was begun goes on.
 */
export async function openPopup(app: HTMLElement, now = Date.now()): Promise<void> {
  const drawRest = showFace(app, await askedFace(), now);
  const giveBack = keepClicks(app);
  if (drawRest) {
    await afterPaint();
    drawRest();
  }
  const { takeOver } = await import('./take-over');
  await takeOver(app);
  giveBack();
}

interface Own {
  storage?: { session: { set(items: object): Promise<void> } };
}

/** Draws what is in view at first, and gives what draws the rest of it; `undefined` where there was no face to show. */
export function showFace(app: HTMLElement, stored: unknown, now: number): (() => void) | undefined {
  const face = faceOf(stored, civilDateOf(now));
  if (!face) return undefined;
  // Drawn aside: what stands in the page belongs to no tree, and the whole popup takes it over as its own.
  const aside = document.createElement('div');
  const browser = ownBrowser();
  const panel = hasPanel(browser);
  const onDoor = (phone: string) => void browser.storage?.session.set(doorNote(phone, Date.now()));
  const draw = (drawn: Face, typed?: string) => {
    try {
      render(h(FirstLook, { face: drawn, panel, typed, onDoor }), aside);
      return true;
    } catch (error) {
      console.error('face', error);
      return false;
    }
  };
  const all = face.cards.length <= IN_VIEW;
  if (!draw(all ? face : { ...face, cards: face.cards.slice(0, IN_VIEW), more: false })) return undefined;
  app.replaceChildren(...aside.childNodes);
  // Into the list and below it, which stand in the page now.
  return () => void (all || draw(face, typedIn(app)));
}

/** The browser's own, without what makes all of them alike: that is loaded with the whole popup. */
function ownBrowser(): Own {
  const { browser, chrome } = globalThis as { browser?: Own; chrome?: Own };
  return browser ?? chrome ?? {};
}
