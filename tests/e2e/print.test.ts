import { beforeAll, describe, expect, test } from 'vitest';
import { Stage } from '../demo/stage.ts';
import { STATES, settled } from '../demo/states.ts';
import { pageOf } from './harness/chromium.ts';
import { clickOn } from './harness/find.ts';
import { freshSession } from './harness/session.ts';
import { until } from './harness/until.ts';

let stage: Stage;
beforeAll(async () => {
  const { browser } = await freshSession();
  stage = await Stage.open(browser);
});

/** What cannot be used on paper, and is not to be seen there. */
const controls = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'input, select, textarea, button:not([aria-expanded], :has(img)), a.button',
    ),
  ]
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

test('the counter sheet is saved as a picture of the whole sheet, to be sent', async () => {
  const counter = STATES.find(({ name }) => name === 'counter');
  if (!counter) throw new Error('no counter page');
  const tab = await stage.show(counter);
  await settled(counter, tab);
  await until(() => tab.evaluate(() => document.querySelector('.sheet img') !== null), 'the picture of the order');
  await tab.evaluate(() => {
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob });
      return original(blob);
    };
  });
  await clickOn(tab, 'button', '存成图片');
  const picture = await until(
    () =>
      tab.evaluate(async () => {
        const { saved } = window as unknown as { saved?: Blob };
        if (!saved) return undefined;
        const { width, height } = await createImageBitmap(saved);
        const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
        return { type: saved.type, bytes: saved.size, width, height, wide: sheet?.width, high: sheet?.height };
      }),
    'the picture',
  );
  expect(picture.type).toBe('image/png');
  expect(picture.bytes).toBeGreaterThan(30_000);
  expect([picture.width, picture.height]).toEqual([
    Math.round(2 * (picture.wide ?? 0)),
    Math.round(2 * (picture.high ?? 0)),
  ]);
  await tab.close();
});
