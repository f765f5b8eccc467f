import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { Stage } from '../demo/stage.ts';
import { STATES, settled } from '../demo/states.ts';
import { pageOf } from './harness/chromium.ts';
import { freshSession } from './harness/session.ts';

/** Every page of ours in every state, light and dark, by the rules of WCAG 2.2 A and AA and the good habits beyond. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In the dark only the colours are others. */
const SCHEMES: [scheme: string, runOnly: axe.RunOnly][] = [
  ['light', { type: 'tag', values: RULES }],
  ['dark', { type: 'rule', values: ['color-contrast'] }],
];
/** Smaller is hard to hit; a link inside a sentence is as high as its line (WCAG 2.2, 2.5.8). */
const SMALLEST = 24;

/** The small one: every page has to read it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: Stage;
beforeAll(async () => {
  const { browser } = await freshSession();
  stage = await Stage.open(browser);
});

/** Runs in the page: what can be pressed and is smaller than that in one direction. */
const tooSmall = (smallest: number) =>
  [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].flatMap(
    (element) => {
      // The whole label is pressed for its box; a link whose ::after covers its card is as large as the card.
      const covers = getComputedStyle(element, '::after').position === 'absolute' && element.matches('a');
      const { width, height } = (
        (covers ? element.closest('.card, li') : element.closest('label')) ?? element
      ).getBoundingClientRect();
      const inSentence = element.matches('p a, li a, dd a') && getComputedStyle(element).display === 'inline';
      const seen = element.checkVisibility() && element.closest('.spoken') === null;
      return seen && !inSentence && (width < smallest - 0.5 || height < smallest - 0.5)
        ? [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 100)}`]
        : [];
    },
  );

/** Chromium only: the rules are of the page, and the same page is built for both. */
describe.runIf(process.env['E2E_BROWSER'] !== 'firefox')('axe finds nothing, and all can be hit', () => {
  // The true popup takes no emulation; what is in it is looked at as a page.
  test.each(STATES.filter(({ front }) => !front))('$name', async (state) => {
    const tab = await stage.show(state);
    const page = pageOf.get(tab);
    if (!page) throw new Error('no page');
    await settled(state, tab);
    await tab.resize(state.widths[0] ?? 400, 900);
    await state.act?.(tab);
    expect(await tab.evaluate(tooSmall, SMALLEST), state.name).toEqual([]);
    await page.evaluate(AXE);
    for (const [scheme, runOnly] of SCHEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const found = await page.evaluate(
        async (options) => {
          const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
        },
        { runOnly, resultTypes: ['violations'] } as axe.RunOptions,
      );
      expect(found, `${state.name}, ${scheme}`).toEqual([]);
    }
    await tab.close();
  });

  test.each(STATES.filter(({ front }) => front))('$name, the true popup as it is', async (state) => {
    const tab = await stage.show(state);
    const page = pageOf.get(tab);
    if (!page) throw new Error('no page');
    await settled(state, tab);
    await state.act?.(tab);
    expect(await tab.evaluate(tooSmall, SMALLEST), state.name).toEqual([]);
    await page.evaluate(AXE);
    const found = await page.evaluate(
      async (options) => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, options);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
      },
      { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] } as axe.RunOptions,
    );
    expect(found, state.name).toEqual([]);
  });
});
