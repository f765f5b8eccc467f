import { aimAt, endOfAim } from './aim.ts';
import type { Point, Tab } from './tab.ts';
import { until } from './until.ts';

/** Milliseconds after which no click comes any more: the browser has told that the pointer was let go. */
const NO_CLICK = 3000;

/** A real click on the first visible element that matches and says the words; waits for it. */
export async function clickOn(tab: Tab, selector: string, words = ''): Promise<void> {
  // What is still being pushed along by something that came above it would be missed.
  let before: Point | undefined;
  const atRest = async () => {
    const now = await tab.evaluate(aimAt, selector, words);
    const rests = now !== undefined && now.x === before?.x && now.y === before.y;
    before = now;
    return rests ? now : undefined;
  };
  const hit = async () => {
    const { x, y } = await until(atRest, `${selector} “${words}”`);
    await tab.clickAt(x, y);
    const ended = async () => {
      // A page that is on its way to another, or closed, was hit.
      const end = await tab.evaluate(endOfAim).catch(() => 'hit' as const);
      return end !== 'waits' && end;
    };
    // Pressed on one thing and let go on another, a pointer clicks on neither.
    return (await until(ended, 'the click', NO_CLICK).catch(() => 'missed')) === 'hit';
  };
  await until(hit, `a click on ${selector} “${words}”`);
}

/** Waits until the page shows the words. */
export async function sees(tab: Tab, words: string): Promise<void> {
  await until(
    () => tab.evaluate((wanted) => document.body.textContent.includes(wanted), words),
    `the words “${words}” on ${await tab.url()}`,
  );
}

/** As a key presses it: wherever a notice that comes above has pushed it to meanwhile. */
export async function press(page: Tab, selector: string, words: string): Promise<void> {
  const pressed = (wanted: string, said: string) => {
    const button = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) => one.textContent.includes(said));
    button?.click();
    return button !== undefined;
  };
  await until(() => page.evaluate(pressed, selector, words), `${selector} “${words}”`);
}
