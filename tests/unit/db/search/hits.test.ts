import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storePurchases } from '@/lib/db/purchases/store-purchases';
import { hitsAmong, indexed } from '@/lib/db/search/hits';
import { searchPurchases } from '@/lib/db/search/search-purchases';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { freshVault } from '../examples';

const WORDS = [
  '苹果',
  'iPhone',
  '17',
  'Pro',
  '荣耀',
  'Magic8',
  '小米17',
  'Redmi',
  'K90',
  '256GB',
  '５Ｇ',
  '全网通',
  '曜',
];
const TYPED = [
  ...WORDS,
  'apple',
  'pho',
  'mag',
  '红米',
  '苹果17',
  '25',
  '6gb',
  '网通',
  '在修',
  '退款',
  '%',
  '350',
  'zz',
];
const PHASES = ['completed', 'refunding', 'shipped'] as const;

const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const phone = fc.record({
  title,
  shop: fc.option(title, { nil: undefined }),
  nickname: fc.option(fc.constantFrom('妈妈的手机', '备用 17'), { nil: undefined }),
  day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  phase: fc.constantFrom(...PHASES),
  shelf: fc.constantFrom('active', 'ended', 'deleted'),
});
const typed = fc.array(fc.constantFrom(...TYPED), { maxLength: 3 }).map((words) => words.join(' '));

type Example = typeof phone extends fc.Arbitrary<infer T> ? T : never;

function rowOf(example: Example, i: number): { purchase: Purchase; order: OrderRecord } {
  const key = `jd:${350_000 + i}`;
  const placedAt = example.day === undefined ? {} : { placedAt: `2026-11-${String(example.day).padStart(2, '0')}` };
  return {
    order: {
      key,
      platform: 'jd',
      orderId: key.slice(3),
      ...(example.shop ? { shop: { name: example.shop } } : {}),
      ...placedAt,
      status: { text: '', phase: example.phase },
      links: {},
      otherLines: 0,
      sources: [],
      firstSeenAt: 1,
      updatedAt: 1,
    },
    purchase: {
      id: `${key}/1`,
      orderKey: key,
      platform: 'jd',
      line: { title: example.title, quantity: 1 },
      kind: 'phone',
      confidence: 1,
      says: example.nickname ? { nickname: example.nickname } : {},
      shelf: example.shelf,
      nextDeadline: '2027-01-01',
      ...placedAt,
      addedAt: 1,
      updatedAt: 1,
    },
  };
}

it('finds in memory what the index of the database leads to, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(phone, { maxLength: 30 }),
      fc.array(typed, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 40 }),
      async (examples, searches, limit) => {
        const db = freshVault();
        try {
          const rows = examples.map(rowOf);
          await db.transaction('rw', [db.orders, db.purchases, db.search], async () => {
            await db.orders.bulkPut(rows.map(({ order }) => order));
            await storePurchases(db, rows);
          });
          const phones = rows.map(indexed);
          for (const words of searches) {
            const asked = await searchPurchases(db, words, limit);
            const known = hitsAmong(phones, words, limit, false);
            const ids = (found: typeof asked) => found.rows.map(({ purchase }) => purchase.id);
            expect([words, ids(known), known.cut]).toEqual([words, ids(asked), asked.cut]);
          }
        } finally {
          await db.delete();
        }
      },
    ),
    { numRuns: 60 },
  );
});
