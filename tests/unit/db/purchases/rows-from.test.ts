import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowsByKey, rowsFrom } from '@/lib/db/purchases/shelf-keys';
import { purchaseRow } from '@/lib/db/store/rows';
import { plainPhone } from '@/tests/fixtures/plain-phone';
import { freshVault } from '../examples';

/** Pieces of one line, numbers of other lengths, and letters: ids sort otherwise than numbers do. */
const ORDERS = ['hand:a', 'jd:1', 'jd:10', 'jd:100', 'jd:2', 'jd:20', 'pinduoduo:1-2', 'tmall:9', 'taobao:9'];
const ids = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...ORDERS), fc.constantFrom('1', '1.2', '2', '10')).map(([key, line]) => `${key}/${line}`),
);

it('reads on from any id what reading each key would give: every phone that has an order, once', async () => {
  await fc.assert(
    fc.asyncProperty(ids, fc.subarray(ORDERS), fc.integer({ min: 1, max: 9 }), async (all, missing, limit) => {
      const db = freshVault();
      try {
        await db.purchases.bulkPut(all.map((id) => purchaseRow(plainPhone(id))));
        const kept = ORDERS.filter((key) => !missing.includes(key));
        await db.orders.bulkPut(
          kept.map((key) => ({
            key,
            platform: 'jd',
            orderId: key,
            status: { text: '', phase: 'completed' },
            links: {},
            otherLines: 0,
            sources: [],
            firstSeenAt: 1,
            updatedAt: 1,
          })),
        );
        const stored = await db.purchases.toCollection().primaryKeys();
        const read = [];
        for (let next: string | undefined = ''; next !== undefined; ) {
          const { rows, end } = await rowsFrom(db, next, limit);
          read.push(...rows);
          next = end === undefined ? undefined : stored[stored.indexOf(end) + 1];
        }
        expect(read).toEqual(await rowsByKey(db, stored));
      } finally {
        await db.delete();
      }
    }),
    { numRuns: 60 },
  );
});
