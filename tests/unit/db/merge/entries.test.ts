import { expect, it } from 'vitest';
import { type Entries, entriesOf, stagedEntries } from '@/lib/db/merge/entries';
import type { HistoryEntry } from '@/lib/model/history/entry';
import { freshVault, NOW } from '../examples';

const entry = (n: number): HistoryEntry => ({
  device: 'a'.repeat(32),
  seq: n + 1,
  prev: '0'.repeat(64),
  clock: NOW + n,
  at: NOW,
  kind: 'settled',
  orderKey: '',
  parts: [],
  hash: n.toString(16).padStart(64, '0'),
  texts: [],
});
const MANY = Array.from({ length: 1201 }, (_, n) => entry(n));

/** How many come at a time, and which in all. */
async function given(entries: Entries) {
  const [sizes, all]: [number[], HistoryEntry[]] = [[], []];
  await entries.each(async (some) => {
    sizes.push(some.length);
    all.push(...some);
  });
  return { sizes, all };
}

it('entries in memory come all, once, some at a time', async () => {
  expect(await given(entriesOf(MANY))).toEqual({ sizes: [500, 500, 201], all: MANY });
  expect(await given(entriesOf([]))).toEqual({ sizes: [], all: [] });
  expect((await given(entriesOf(MANY.slice(0, 500)))).sizes).toEqual([500]);
});

it('entries that an import put aside come all, once, some at a time', async () => {
  const db = freshVault();
  expect(await given(stagedEntries(db))).toEqual({ sizes: [], all: [] });
  await db.staged.bulkAdd(MANY.toReversed());
  expect(await given(stagedEntries(db))).toEqual({ sizes: [500, 500, 201], all: MANY });
});
