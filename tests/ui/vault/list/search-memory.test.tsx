import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PhoneShelves } from '@/components/vault/list/PhoneShelves';
import { rowMemory } from '@/components/vault/list/rows/row-memory';
import { searchMemory } from '@/components/vault/list/rows/search-memory';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { deletePurchase, updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';

const TODAY = '2026-11-22';
const NOW = Date.parse(`${TODAY}T04:00:00Z`);
/** More than are read without being asked. */
const COUNT = 520;
const LAST = `hand:copy-${COUNT - 2}/1`;
let db: Vault;
let stop: (() => void) | undefined;

beforeEach(async () => {
  db = new Vault(`search-${crypto.randomUUID()}`);
  const added = await addByHand(db, { platform: 'jd', title: '荣耀 Magic8', signedOn: TODAY }, NOW, TODAY);
  if (!added.ok) throw new Error(added.reason);
  const [row, words] = [await db.purchases.get(added.value), await db.search.get(added.value)];
  const order = row && (await db.orders.get(row.orderKey));
  if (!row || !order || !words) throw new Error('gone');
  const copies = Array.from({ length: COUNT - 1 }, (_, i) => `hand:copy-${i}`);
  await db.orders.bulkAdd(copies.map((key) => ({ ...order, key })));
  await db.purchases.bulkAdd(copies.map((key) => ({ ...row, id: `${key}/1`, orderKey: key })));
  await db.search.bulkAdd(copies.map((key) => ({ ...words, id: `${key}/1` })));
});
afterEach(async () => {
  stop?.();
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

const found = async (words: string) =>
  (await searchMemory(db).find(words))?.rows.map(({ purchase }) => purchase.id) ?? 'not known';

async function known(): Promise<void> {
  stop = searchMemory(db).keep();
  await waitFor(async () => expect(await found('magic')).toHaveLength(100), { timeout: 10_000 });
}

it('asks the database for no phone once all are known', async () => {
  expect(await found('magic')).toBe('not known');
  await known();
  const read = vi.spyOn(db.purchases, 'bulkGet');
  expect(await searchMemory(db).find('荣耀')).toMatchObject({ cut: true });
  expect(await found('华为')).toEqual([]);
  expect(read).not.toHaveBeenCalled();
});

it('knows of every change with the next search: what was said, deleted, added', async () => {
  await known();
  await updateSays(db, LAST, { nickname: '妈妈的手机' }, TODAY);
  expect(await found('妈妈')).toEqual([LAST]);
  await deletePurchase(db, LAST, NOW);
  expect(await found('妈妈')).toEqual([]);
  const added = await addByHand(db, { platform: 'jd', title: '华为 Mate 80', signedOn: TODAY }, NOW, TODAY);
  expect(await found('mate')).toEqual([added.ok && added.value]);
});

it('leaves it to the database when more has changed than is read in a moment', async () => {
  await known();
  await db.purchases.bulkPut(await db.purchases.toArray());
  expect(await found('magic')).toBe('not known');
  await waitFor(async () => expect(await found('magic')).toHaveLength(100), { timeout: 10_000 });
});

it('knows nothing once the vault was locked', async () => {
  await known();
  rowMemory(db).forget();
  expect(await found('magic')).toBe('not known');
});

it('shows a phone that comes to be found while its word stands in the box', async () => {
  render(<PhoneShelves db={db} today={TODAY} />);
  await waitFor(async () => expect(await found('magic')).toHaveLength(100), { timeout: 10_000 });
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '妈妈' } });
  await screen.findByText('没有找到“妈妈”。');
  await updateSays(db, LAST, { nickname: '妈妈的手机' }, TODAY);
  expect((await screen.findAllByText(/妈妈的手机/)).length).toBeGreaterThan(0);
  await updateSays(db, LAST, { nickname: undefined }, TODAY);
  await screen.findByText('没有找到“妈妈”。');
});
