import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Overview } from '@/components/vault/list/overview/Overview';
import { ReadAhead } from '@/components/vault/list/rows/read-ahead';
import { rowMemory } from '@/components/vault/list/rows/row-memory';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { updateSays } from '@/lib/db/purchases/purchases';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
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

it('draws a phone that has changed as it is, as soon as it has been read', async () => {
  const frame = await opened();
  await scrollTo(frame, COUNT);
  await updateSays(db, FIRST, { nickname: '妈妈的手机' }, TODAY);
  await waitFor(() => expect(rowMemory(db).get(FIRST)?.purchase.says.nickname).not.toBe(undefined));
  await scrollTo(frame, 0);
  expect(shown(FIRST)?.textContent).toContain('妈妈的手机');
});

it('lets nothing go blank when something is written: what is not read anew yet stands as it was', async () => {
  const frame = await opened();
  // Of so many at once a write says only that all of them may have changed.
  await db.purchases.bulkPut(await db.purchases.limit(60).toArray());
  expect(rowMemory(db).isRead(LAST)).toBe(false);
  await scrollTo(frame, COUNT);
  expect(shown(LAST)).toBeDefined();
  await waitFor(() => expect(rowMemory(db).isRead(FIRST)).toBe(true));
});

it('reads nothing anew that a write has left alone, and draws nothing anew that is the same', async () => {
  await opened();
  const [changed, other] = [rowMemory(db).get(FIRST), rowMemory(db).get(LAST)];
  await updateSays(db, FIRST, { nickname: '备用' }, TODAY);
  expect(rowMemory(db).isRead(LAST)).toBe(true);
  await waitFor(() => expect(rowMemory(db).get(FIRST)).not.toBe(changed));
  await db.purchases.bulkPut(await db.purchases.toArray());
  await waitFor(() => expect(rowMemory(db).isRead(LAST)).toBe(true));
  expect(rowMemory(db).get(LAST)).toBe(other);
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

it('reads what is in view before whatever was read ahead, wherever somebody has scrolled to meanwhile', async () => {
  const ids = await db.purchases.orderBy('id').primaryKeys();
  const memory = rowMemory(db);
  const read = vi.spyOn(db.purchases, 'bulkGet');
  const ahead = new ReadAhead(db, memory);
  ahead.look({ ids, first: 0, end: 10 });
  // A place that was left at once: nothing is read for it.
  ahead.look({ ids, first: 300, end: 310 });
  ahead.look({ ids, first: 600, end: 610 });
  await waitFor(() => expect(ids.every((id) => memory.isRead(id))).toBe(true));
  const begins = read.mock.calls.map(([asked]) => asked[0]);
  expect([begins[0], begins[1]]).toEqual([ids[0], ids[600]]);
  ahead.stop();
});

it('reads what lies far away as it is stored, many at a look, and all of it', async () => {
  const stored = await db.purchases.toCollection().primaryKeys();
  const [row, order] = [await db.purchases.get(FIRST), await db.orders.get('hand:copy-000')];
  if (!row || !order) throw new Error('gone');
  const more = Array.from({ length: 1500 }, (_, i) => `hand:more-${i}`);
  await db.orders.bulkAdd(more.map((key) => ({ ...order, key })));
  await db.purchases.bulkAdd(more.map((key) => ({ ...row, id: `${key}/1`, orderKey: key })));
  // In no order at all, with one that is not there, and without those that were there before.
  const ids = [...more.map((key) => `${key}/1`), 'hand:more-15x/1'].toSorted(
    (a, b) => a.length - b.length || Number(a < b) - 0.5,
  );
  const memory = rowMemory(db);
  const read = vi.spyOn(db.purchases, 'bulkGet');
  const ahead = new ReadAhead(db, memory);
  ahead.look({ ids, first: 0, end: 10 });
  await waitFor(() => expect(ids.filter((id) => !memory.isRead(id))).toEqual([]), { timeout: 10_000 });
  expect(ids.filter((id) => !memory.get(id))).toEqual(['hand:more-15x/1']);
  expect(read.mock.calls.length).toBeLessThanOrEqual(5);
  expect(memory.get(stored[0] ?? '')).toBeUndefined();
  ahead.stop();
});

it('asks once for a phone that is gone', async () => {
  const memory = rowMemory(db);
  const ahead = new ReadAhead(db, memory);
  ahead.look({ ids: [FIRST, 'jd:1/1'], first: 0, end: 2 });
  await waitFor(() => expect(memory.get(FIRST)).toBeDefined());
  expect([memory.get('jd:1/1'), memory.isRead('jd:1/1')]).toEqual([undefined, true]);
  ahead.stop();
});

it('keeps nothing once the vault was locked, nor what is being read by then', async () => {
  const memory = rowMemory(db);
  const put = memory.reading();
  const rows = await rowsByKey(db, [FIRST]);
  put(rows);
  const late = memory.reading();
  memory.forget();
  late(rows);
  expect([memory.get(FIRST), memory.isRead(FIRST)]).toEqual([undefined, false]);
});
