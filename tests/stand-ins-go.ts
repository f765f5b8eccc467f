import { afterAll, vi } from 'vitest';
import { browser } from 'wxt/browser';

/** Of the browser that tests have: what a file puts in the place of its parts goes with the file. */
const PARTS: readonly object[] = [browser, browser.tabs, browser.runtime];

/** Files share their process: a stand-in that one has put in a global's place would be met by the next. */
export function standInsGo(): void {
  const before = PARTS.map((part) => Object.getOwnPropertyDescriptors(part));
  afterAll(() => {
    vi.unstubAllGlobals();
    for (const [i, part] of PARTS.entries()) {
      const known = before[i] ?? {};
      for (const name of Object.keys(part)) if (!(name in known)) Reflect.deleteProperty(part, name);
      Object.defineProperties(part, known);
    }
  });
}
