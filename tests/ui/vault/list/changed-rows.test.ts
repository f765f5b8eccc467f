import 'fake-indexeddb/auto';
import { Dexie, RangeSet } from 'dexie';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedBy } from '@/components/vault/list/rows/changed-rows';
import { RowMemory } from '@/components/vault/list/rows/row-memory';
import { rowsByKey } from '@/lib/db/purchases/shelf-keys';
import { rememberDoor } from '@/lib/db/purchases/worked-doors';
import { purchaseRow } from '@/lib/db/store/rows';
import { Vault } from '@/lib/db/store/schema';
import type { OrderRecord } from '@/lib/model/purchase';
import { plainPhone } from '@/tests/fixtures/plain-phone';

const COUNT = 60;
const key = (i: number) => `jd:${1000 + i}`;
const idOf = (i: number) => `${key(i)}/1`;
const IDS = Array.from({ length: COUNT }, (_, i) => idOf(i));

function order(i: number, text: string): OrderRecord {
  return {
    key: key(i),
    platform: 'jd',
    orderId: key(i).slice(3),
    status: { text, phase: 'completed' },
    links: {},
    otherLines: 0,
    sources: [],
    firstSeenAt: 1,
    updatedAt: 1,
  };
}

const phone = (i: number, title: string) => plainPhone(idOf(i), title);

/** A dispute as the table has it; no list looks at the rest. */
const dispute = (i: number, words: string) =>
  ({
    id: `case-${i}`,
    purchaseId: idOf(i),
    status: 'open',
    nextOn: '2026-12-01',
    nextWords: words,
    openedAt: 1,
  }) as never;

const one = fc.nat({ max: COUNT - 1 });
const some = fc.uniqueArray(one, { maxLength: COUNT });
const text = fc.string({ maxLength: 3 });
type Write = (db: Vault) => PromiseLike<unknown>;

const writes: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(some, text).map(
    ([all, to]): Write =>
      (db) =>
        db.purchases.bulkPut(all.map((i) => purchaseRow(phone(i, to)))),
  ),
  fc.tuple(some, text).map(
    ([all, to]): Write =>
      (db) =>
        db.orders.bulkPut(all.map((i) => order(i, to))),
  ),
  fc.tuple(one, text).map(
    ([i, to]): Write =>
      (db) =>
        db.purchases.update(idOf(i), { 'says.nickname': to }),
  ),
  some.map(
    (all): Write =>
      (db) =>
        db.purchases.bulkDelete(all.map(idOf)),
  ),
  some.map(
    (all): Write =>
      (db) =>
        db.orders.bulkDelete(all.map(key)),
  ),
  fc.tuple(one, one).map(
    ([a, b]): Write =>
      (db) =>
        db.purchases.where('id').between(idOf(a), idOf(b)).delete(),
  ),
  fc.tuple(one, text).map(
    ([i, to]): Write =>
      (db) =>
        db.cases.put(dispute(i, to)),
  ),
  one.map(
    (i): Write =>
      (db) =>
        db.cases.delete(`case-${i}`),
  ),
  fc.constantFrom('site', 'app', undefined).map(
    (kind): Write =>
      (db) =>
        rememberDoor(db, 'jd', kind as never),
  ),
  fc.constant<Write>((db) => db.purchases.clear()),
);

it('knows after any writes which rows are as they were read: none of those has changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(writes, fc.boolean()), { maxLength: 12 }), async (steps) => {
      const db = new Vault(`changed-${crypto.randomUUID()}`);
      try {
        const all = IDS.map((_, i) => i);
        await db.orders.bulkPut(all.map((i) => order(i, '')));
        await db.purchases.bulkPut(all.map((i) => purchaseRow(phone(i, ''))));
        const memory = new RowMemory(db.name);
        const readAll = async (then: () => PromiseLike<unknown> = async () => undefined) => {
          const put = memory.reading();
          const rows = await rowsByKey(db, IDS);
          await then();
          put(rows, IDS);
        };
        await readAll();
        for (const [write, late] of steps) {
          // What was read before a write and comes after it, and what is read afterwards.
          await readAll(() => write(db));
          const now = new Map((await rowsByKey(db, IDS)).map((row) => [row.purchase.id, row]));
          for (const id of IDS) if (memory.isRead(id)) expect(memory.get(id)).toEqual(now.get(id));
          if (late) await readAll();
        }
        await readAll();
        expect(IDS.filter((id) => !memory.isRead(id))).toEqual([]);
      } finally {
        await db.delete();
      }
    }),
    { numRuns: 60 },
  );
});

it('says nothing of a write that concerns no row: nothing written, another table, another database', async () => {
  const keys = (...ids: string[]) => new RangeSet().addKeys(ids);
  expect(changedBy({ 'idb://v/purchases/': new RangeSet() }, 'v')).toBeUndefined();
  expect(changedBy({ 'idb://v/memory/': keys('deadlines:as-of') }, 'v')).toBeUndefined();
  expect(changedBy({ 'idb://v/evidence/': keys('a') }, 'v')).toBeUndefined();
  expect(changedBy({ 'idb://w/purchases/': keys('a') }, 'v')).toBeUndefined();
  const changed = changedBy({ 'idb://v/purchases/': keys('a', 'c') }, 'v');
  expect(['a', 'b', 'c'].map((id) => changed?.(id, undefined))).toEqual([true, false, true]);
});

it('takes all for changed when a page comes back that the browser had put away', () => {
  expect(changedBy({ all: new RangeSet(-Infinity, [[]]) }, 'v')?.('a', 'b')).toBe(true);
  expect(Dexie.on.storagemutated).toBeDefined();
});
