import { beforeAll, describe, expect, test } from 'vitest';
import { Stage } from '../demo/stage.ts';
import { STATES, settled } from '../demo/states.ts';
import { pageOf } from './harness/chromium.ts';
import { freshSession } from './harness/session.ts';
import { until } from './harness/until.ts';

let stage: Stage;
beforeAll(async () => {
  const { browser } = await freshSession();
  stage = await Stage.open(browser);
});

/** What cannot be used on paper, and is not to be seen there. */
const controls = () =>
  [...document.querySelectorAll<HTMLElement>('input, select, textarea, button:not([aria-expanded]), a.button')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 1)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));

/** Pages of a PDF as Chromium writes it. */
const sheets = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b(?!s)/g)?.length;

const PRINTED = [
  'counter',
  'phone',
  'phone-unfolded',
  'phone-repair',
  'phone-past',
  'phone-guess',
  'shelf',
  'overview',
];
const ONE_SHEET = ['counter', 'phone', 'phone-repair', 'phone-past', 'phone-guess'];

/** Only Chromium prints for a driver. */
describe.runIf(process.env['E2E_BROWSER'] !== 'firefox')('on paper', () => {
  test.each(STATES.filter(({ name }) => PRINTED.includes(name)))(
    '$name shows no form, and what belongs on one sheet is on one',
    async (state) => {
      const tab = await stage.show(state);
      const page = pageOf.get(tab);
      if (!page) throw new Error('no page');
      await settled(state, tab);
      await state.act?.(tab);
      await until(() => tab.evaluate(() => [...document.images].every(({ complete }) => complete)), 'the pictures');
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (ONE_SHEET.includes(state.name)) expect(sheets(pdf), state.name).toBe(1);
      await page.emulateMediaType('print');
      expect(await tab.evaluate(controls), state.name).toEqual([]);
      await tab.close();
    },
  );
});
