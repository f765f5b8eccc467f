import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Overview } from '@/components/vault/list/overview/Overview';
import { rowMemory } from '@/components/vault/list/rows/row-memory';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
const ROW = 52;
const COUNT = 620;
let db: Vault;
beforeEach(async () => {
  db = new Vault(`rows-${crypto.randomUUID()}`);
  const added = await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', signedOn: TODAY }, NOW, TODAY);
  if (!added.ok) throw new Error(added.reason);
  const row = await db.purchases.get(added.value);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) throw new Error('gone');
  const copies = Array.from({ length: COUNT - 1 }, (_, i) => `hand:copy-${String(i).padStart(3, '0')}`);
  await db.orders.bulkAdd(copies.map((key) => ({ ...order, key })));
  await db.purchases.bulkAdd(copies.map((key) => ({ ...row, id: `${key}/1`, orderKey: key })));
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

const LAST = 'hand:copy-618/1';
const FIRST = 'hand:copy-000/1';
const shown = (id: string) =>
  screen.queryAllByRole('link').find((link) => link.getAttribute('href')?.endsWith(encodeURIComponent(id)));

/** Opened, and everything read ahead. */
async function opened(): Promise<Element> {
  const { container } = render(<Overview db={db} today={TODAY} />);
  await waitFor(() => expect(container.querySelector('ol')?.style.height).toBe(`${COUNT * ROW}px`));
  await waitFor(() => expect(rowMemory(db).get(LAST)).toBeDefined());
  const frame = container.querySelector('.overview-frame');
  if (!frame) throw new Error('no frame');
  return frame;
}

async function scrollTo(frame: Element, row: number): Promise<void> {
  frame.scrollTop = row * ROW;
  await act(() => void fireEvent.scroll(frame));
}

it('draws what is scrolled to in the same frame: it was read before anybody came there', async () => {
  const frame = await opened();
  const read = vi.spyOn(db.purchases, 'bulkGet');
  await scrollTo(frame, COUNT);
  expect(shown(LAST)).toBeDefined();
  await scrollTo(frame, 0);
  expect(shown(FIRST)).toBeDefined();
  expect(read).not.toHaveBeenCalled();
});

it('never draws a phone as it was before a change', async () => {
  const frame = await opened();
  await scrollTo(frame, COUNT);
  await updateSays(db, FIRST, { nickname: '妈妈的手机' }, TODAY);
  await waitFor(() => expect(rowMemory(db).get(FIRST)?.purchase.says.nickname).not.toBe(undefined));
  await scrollTo(frame, 0);
  expect(shown(FIRST)?.textContent).toContain('妈妈的手机');
});

it('keeps nothing that was read before a change and came after it', async () => {
  const memory = rowMemory(db);
  const put = memory.reading();
  const row = await db.purchases.get(FIRST);
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order) throw new Error('gone');
  await updateSays(db, FIRST, { nickname: '备用' }, TODAY);
  put([{ purchase: row, order }]);
  expect(memory.get(FIRST)).toBeUndefined();
});
