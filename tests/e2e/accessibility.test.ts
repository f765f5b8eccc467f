import axe from 'axe-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { civilDateOf } from '@/lib/model/dates';
import { castRows } from '../demo/cast.ts';
import { STATES } from '../demo/states.ts';
import { takeOver } from '../demo/take-over.ts';
import { pageOf } from './harness/chromium.ts';
import { freshSession, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/until.ts';

/** Every page of ours in every state, light and dark, by the rules of WCAG 2.2 A and AA and the good habits beyond. */

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let session: Session;
let quiet: Tab;
let stored: number | undefined;
beforeAll(async () => {
  session = await freshSession();
  quiet = await session.openOwn('vault.html');
  await until(() => quiet.evaluate(() => document.querySelector('main') !== null), 'the vault');
});

/** Chromium only: the rules are of the page, and the same page is built for both. */
describe.runIf(process.env['E2E_BROWSER'] !== 'firefox')('axe finds nothing', () => {
  test.each(STATES)('$name', { timeout: 90_000 }, async (state) => {
    const rows = await castRows(civilDateOf(Date.now()), state.phones);
    if (stored !== (state.phones ?? -1)) {
      await quiet.goto(`${session.browser.extensionOrigin}content-scripts/jd.js`);
      await takeOver(quiet, rows);
      stored = state.phones ?? -1;
    }
    const purchases = (rows['purchases'] ?? []) as { id: string; line: { title: string } }[];
    const id = purchases.find(({ line }) => state.of && line.title.includes(` ${state.of} `))?.id ?? '';
    const tab = await session.openOwn(state.path.replace('{id}', encodeURIComponent(id)));
    const page = pageOf.get(tab);
    if (!page) throw new Error('no page');
    await until(
      () => tab.evaluate(() => document.querySelector('main')?.textContent?.includes('正在打开') === false),
      state.name,
    );
    await tab.resize(state.widths[0] ?? 400, 900);
    await state.act?.(tab);
    await page.evaluate(axe.source);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      const found = await page.evaluate(async (tags) => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: 'tag', values: tags },
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
      }, RULES);
      expect(found, `${state.name}, ${scheme}`).toEqual([]);
    }
    await tab.close();
  });
});
