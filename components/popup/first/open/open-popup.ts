import { h, render } from 'preact';
import { faceOf } from '@/lib/cards/face';
import { askedFace } from '@/lib/db/derived/asked-face';
import { civilDateOf } from '@/lib/model/dates';
import { doorNote } from '../door-note';
import { FirstLook } from '../FirstLook';
import { hasPanel } from '../has-panel';
import { keepClicks } from './keep-clicks';

/** Milliseconds after which the whole popup is loaded whether or not the browser says that it has painted. */
const PAINTED = 150;

/**
 * Shows the stored face, if one holds today, and then the whole popup in its place: it takes over the elements that stand
 * there, so that what has the focus keeps it and a search that was begun goes on.
 */
export async function openPopup(app: HTMLElement, now = Date.now()): Promise<void> {
  const shown = showFace(app, await askedFace(), now);
  const giveBack = keepClicks(app);
  if (shown) await painted();
  const { takeOver } = await import('./take-over');
  await takeOver(app);
  giveBack();
}

interface Own {
  storage?: { session: { set(items: object): Promise<void> } };
}

/** Whether there was a face to show. */
export function showFace(app: HTMLElement, stored: unknown, now: number): boolean {
  const face = faceOf(stored, civilDateOf(now));
  if (!face) return false;
  try {
    // Drawn aside: what stands in the page belongs to no tree, and the whole popup takes it over as its own.
    const aside = document.createElement('div');
    const browser = ownBrowser();
    const onDoor = (phone: string) => void browser.storage?.session.set(doorNote(phone, Date.now()));
    render(h(FirstLook, { face, panel: hasPanel(browser), onDoor }), aside);
    app.replaceChildren(...aside.childNodes);
    return true;
  } catch (error) {
    console.error('face', error);
    return false;
  }
}

/** The browser's own, without what makes all of them alike: that is loaded with the whole popup. */
function ownBrowser(): Own {
  const { browser, chrome } = globalThis as { browser?: Own; chrome?: Own };
  return browser ?? chrome ?? {};
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A popup that is not in view paints nothing.
    setTimeout(resolve, PAINTED);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
