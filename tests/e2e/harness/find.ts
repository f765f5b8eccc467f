import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** Runs in the page: the middle of the first visible element that matches and says the words, brought into view. */
function middleOf(selector: string, words: string): { x: number; y: number } | undefined {
  for (const element of document.querySelectorAll(selector)) {
    const said = [element.textContent, element.getAttribute('aria-label'), element.getAttribute('title')].join(' ');
    // A click on a disabled button is lost without a word: it is not there yet.
    if (!said.includes(words) || element.matches(':disabled')) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const middle = { x: x + width / 2, y: y + height / 2 };
    // What lies over it would get the click: it is not there yet, or not any more.
    const hit = document.elementFromPoint(middle.x, middle.y);
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    if (hit && [element, ...labels].some((one) => one.contains(hit) || hit.contains(one))) return middle;
  }
  return undefined;
}

/** A real click on the first visible element that matches and says the words; waits for it. */
export async function clickOn(tab: Tab, selector: string, words = ''): Promise<void> {
  // What is still being pushed along by something that came above it would be missed.
  let before: { x: number; y: number } | undefined;
  const atRest = async () => {
    const now = await tab.evaluate(middleOf, selector, words);
    const rests = now !== undefined && now.x === before?.x && now.y === before.y;
    before = now;
    return rests ? now : undefined;
  };
  const { x, y } = await until(atRest, `${selector} “${words}”`);
  await tab.clickAt(x, y);
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
