import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { act } from '@testing-library/preact';
import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepClicks } from '@/components/popup/first/open/keep-clicks';
import { showFace } from '@/components/popup/first/open/open-popup';
import { takeOver } from '@/components/popup/first/open/take-over';
import type { Face } from '@/lib/cards/face';
import { keepFace } from '@/lib/cards/keep-face';
import { storedFace } from '@/lib/db/derived/stored-face';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { updateSays } from '@/lib/db/purchases/purchases';
import { addDays } from '@/lib/model/dates';
import { PHONE, phoneOrder, reading, report } from '../../../unit/db/examples';
import { runs } from '../../../unit/runs';
import { arrange, db, NOW, TODAY, tidy } from '../../own-vault';

const HTML = readFileSync(path.resolve(import.meta.dirname, '../../../../entrypoints/popup/index.html'), 'utf8');

/** The page as the browser has it before any script. */
function page(): HTMLElement {
  const parsed = new DOMParser().parseFromString(HTML, 'text/html');
  const app = document.importNode(parsed.querySelector<HTMLElement>('#app') ?? parsed.body, true);
  document.body.append(app);
  return app;
}

async function away(app: HTMLElement): Promise<void> {
  await act(() => render(null, app));
  app.remove();
}

const add = (title: string, signedOn?: string, orderId?: string) =>
  addByHand(
    db,
    { platform: 'jd', title, ...(signedOn ? { signedOn } : {}), ...(orderId ? { orderId } : {}) },
    NOW,
    TODAY,
  );

beforeEach(arrange);
afterEach(async () => {
  document.body.replaceChildren();
  await tidy();
});

const phone = fc.record({
  title: fc.constantFrom('荣耀 Magic8 12GB+256GB', 'Apple iPhone 17 Pro 256GB', '小米17 Ultra', '二手 华为 Mate 60'),
  signed: fc.option(fc.integer({ min: -500, max: 0 }), { nil: undefined }),
  nickname: fc.option(fc.constantFrom('妈妈的手机', '<b>备用</b>'), { nil: undefined }),
  state: fc.option(fc.constantFrom('in-repair' as const, 'sold' as const), { nil: undefined }),
});

it('draws what the whole popup then draws, element for element, whatever phones there are', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(phone, { minLength: 1, maxLength: 10 }), fc.boolean(), async (phones, pair) => {
      await Promise.all(db.tables.map((table) => table.clear()));
      for (const { title, signed, nickname, state } of phones) {
        const added = await add(title, signed === undefined ? undefined : addDays(TODAY, signed));
        if (!added.ok) throw new Error(added.reason);
        const says = { ...(nickname ? { nickname } : {}), ...(state ? { state } : {}) };
        await updateSays(db, added.value, says, TODAY);
      }
      if (pair)
        await recordPage(
          db,
          report({ orders: [phoneOrder(reading({ lines: [{ ...PHONE, quantity: 2 }] }))] }),
          NOW,
          TODAY,
        );
      await keepFace(db, TODAY);
      const app = page();
      const drawRest = showFace(app, await storedFace(), NOW);
      if (drawRest) {
        shown++;
        drawRest();
        const [html, elements] = [app.innerHTML, [...app.querySelectorAll('*')]];
        await act(() => takeOver(app));
        // What stands after the list comes when the browser has answered; nothing of the face has moved or changed.
        expect(app.innerHTML).toBe(html);
        expect([...app.querySelectorAll('*')]).toEqual(elements);
        expect([...app.querySelectorAll('*')].every((element, i) => element === elements[i])).toBe(true);
      }
      await away(app);
    }),
    { numRuns: runs(6, 25) },
  );
  expect(shown).toBeGreaterThan(runs(2, 10));
});

it('draws at first what a popup has room for, and then the rest below it', async () => {
  for (let nth = 1; nth <= 10; nth++) await add(`小米 ${nth}`, '2026-11-10');
  await keepFace(db, TODAY);
  const app = page();
  const drawRest = showFace(app, await storedFace(), NOW);
  const first = [...app.querySelectorAll('*')];
  expect(app.querySelectorAll('.phone')).toHaveLength(5);
  expect(app.querySelector('.more')).toBeNull();
  drawRest?.();
  expect(app.querySelectorAll('.phone')).toHaveLength(8);
  expect(app.querySelector('main > .more')).not.toBeNull();
  expect(first.every((element) => element.isConnected)).toBe(true);
  await away(app);
});

it('keeps what was typed while the rest was not there yet, and opens whatever the rest is like', async () => {
  for (let nth = 1; nth <= 7; nth++) await add(`小米 ${nth}`, '2026-11-10');
  await keepFace(db, TODAY);
  const stored = (await storedFace()) as Face;
  const app = page();
  const drawRest = showFace(app, stored, NOW);
  const box = app.querySelector<HTMLInputElement>('input[type=search]');
  if (box) box.value = 'mate';
  drawRest?.();
  expect(app.querySelector<HTMLInputElement>('input[type=search]')).toBe(box);
  expect(box?.value).toBe('mate');
  await away(app);
  const damaged = stored.cards.map((row, i) => (i === 6 ? { ...row, card: { ...row.card, stamps: [null] } } : row));
  const other = page();
  vi.spyOn(console, 'error').mockReturnValue();
  expect(showFace(other, { ...stored, cards: damaged }, NOW)).not.toThrow();
  await act(() => takeOver(other));
  expect(other.querySelectorAll('.phone')).toHaveLength(7);
  await away(other);
});

it('keeps the focus, and what was typed into the search, when the whole popup takes over', async () => {
  for (const nth of [1, 2, 3, 4, 5, 6]) await add(`小米 1${nth}`, '2026-11-10');
  await add('华为 Mate 80', '2026-11-10');
  await keepFace(db, TODAY);
  const app = page();
  expect(showFace(app, await storedFace(), NOW)).toBeDefined();
  const box = app.querySelector<HTMLInputElement>('input[type=search]');
  box?.focus();
  if (box) box.value = 'mate';
  await act(() => takeOver(app));
  expect(document.activeElement).toBe(box);
  expect(box?.value).toBe('mate');
  await vi.waitFor(() => expect(app.querySelectorAll('.phone')).toHaveLength(1));
  expect(app.querySelector('.phone')?.textContent).toContain('Mate 80');
  await away(app);
});

it('does, once it can, what was pressed before it could', async () => {
  await add('荣耀 Magic8');
  await keepFace(db, TODAY);
  const app = page();
  expect(showFace(app, await storedFace(), NOW)).toBeDefined();
  const giveBack = keepClicks(app);
  const ask = app.querySelector<HTMLButtonElement>('.card-next button');
  expect(ask?.textContent).toMatch(/收到了？|哪天签收的？/);
  ask?.click();
  expect(app.querySelector('.card-ask')).toBeNull();
  await act(() => takeOver(app));
  await act(() => giveBack());
  expect(app.querySelector('.card-ask')).not.toBeNull();
  await away(app);
});

it('shows nothing of yesterday, and nothing that is damaged', async () => {
  await add('荣耀 Magic8', '2026-11-10');
  await keepFace(db, TODAY);
  const stored = await storedFace();
  const app = page();
  const before = app.innerHTML;
  expect(showFace(app, stored, NOW + 86_400_000)).toBeUndefined();
  expect(showFace(app, { ...(stored as object), cards: [{ pieces: 0, card: { id: 'x' } }] }, NOW)).toBeUndefined();
  expect(app.innerHTML).toBe(before);
  app.remove();
});
