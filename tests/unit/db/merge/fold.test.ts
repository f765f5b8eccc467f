import { describe, expect, it } from 'vitest';
import { nameOf } from '@/lib/db/history/phone-name';
import { sumOf } from '@/lib/db/history/sum';
import { droppedParts, fold } from '@/lib/db/merge/fold';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { HistoryEntry, HistoryKind } from '@/lib/model/history/entry';
import { type OrderRecord, PURGED_TITLE, type Purchase } from '@/lib/model/purchase';
import { NOW, TODAY } from '../examples';
import { KEY, phone } from './phone-of-order';

const ID = `${KEY}/1`;

const ORDER: OrderRecord = {
  key: KEY,
  platform: 'jd',
  orderId: '350000000000',
  status: { text: '完成', phase: 'completed' },
  total: 1,
  links: {},
  otherLines: 0,
  sources: [],
  firstSeenAt: NOW,
  updatedAt: NOW,
};
const SEVEN = phone('1', '7');
const EIGHT = phone('2', '8');
const gone = (one: Purchase): Purchase => ({
  ...one,
  line: { title: PURGED_TITLE, skuId: one.line.skuId ?? '', quantity: 1 },
  shelf: 'deleted',
  deletedAt: NOW,
});

/** What happened, one after the other: the clock is the place. */
function history(...all: readonly [HistoryKind, ...object[]][]): HistoryEntry[] {
  return all.map(([kind, ...parts], i) => {
    const texts = parts.map(canonicalJson);
    const known = { device: 'a'.repeat(32), seq: i + 1, prev: '0'.repeat(64), at: NOW + i };
    const hash = i.toString(16).padStart(64, '0');
    return { ...known, clock: NOW + i, kind, orderKey: KEY, parts: texts.map(sumOf), hash, texts };
  });
}
const recorded = (...phones: Purchase[]): [HistoryKind, ...object[]] => ['recorded', ORDER, ...phones];
const said = (one: Purchase, says: object): [HistoryKind, ...object[]] => ['said', { phone: nameOf(one), says }];
const about = (kind: HistoryKind, one: Purchase): [HistoryKind, ...object[]] => [kind, { phone: nameOf(one) }];
const purged = (one: Purchase, of: number, drops: string[] = [], order?: OrderRecord): [HistoryKind, ...object[]] => [
  'purged',
  { phone: gone(one), of: NOW + of, drops, ...(order ? { order } : {}) },
];
const folded = (entries: readonly HistoryEntry[]) => fold(KEY, entries, TODAY);

describe('entries of an order', () => {
  it('that say nothing of it give none', () => {
    expect(folded([])).toBeUndefined();
    expect(folded(history(['kept', { x: 1 }], said(SEVEN, { note: '无' }), about('deleted', SEVEN)))).toBeUndefined();
    expect(
      folded(history(['split', { phone: nameOf(SEVEN), says: {} }], ['joined', { phone: nameOf(SEVEN), says: {} }])),
    ).toBeUndefined();
  });

  it('add up in the order of their clocks, however they lie', () => {
    const entries = history(recorded(SEVEN), said(SEVEN, { note: '先' }), said(SEVEN, { note: '后' }));
    for (const some of [entries, entries.toReversed()])
      expect(folded(some)?.purchases).toMatchObject([{ id: ID, says: { note: '后' } }]);
  });

  it('of items, ends and disputes change nothing of its phones', () => {
    const plain = folded(history(recorded(SEVEN)));
    for (const kind of ['began', 'kept', 'removed', 'noted', 'exported', 'argued', 'withdrawn', 'settled'] as const)
      expect(folded(history(recorded(SEVEN), [kind, { phone: nameOf(SEVEN), says: { note: '无' } }]))).toEqual(plain);
  });
});

describe('what was said of a phone', () => {
  it('is not touched by a record that comes later; what was said of another phone does not keep it', () => {
    const saved = { ...SEVEN, says: { note: '存的', nickname: '存的' }, updatedAt: NOW + 9 };
    const entries = history(
      recorded(SEVEN, EIGHT),
      said(SEVEN, { note: '说的' }),
      said(EIGHT, { nickname: '八' }),
      recorded(saved),
    );
    expect(folded(entries)?.purchases[0]?.says).toEqual({ note: '说的', nickname: '存的' });
  });

  it('twice holds for both fields', () => {
    const saved = { ...SEVEN, says: { note: '存的', nickname: '存的' }, updatedAt: NOW + 9 };
    const entries = history(
      recorded(SEVEN),
      said(SEVEN, { note: '一' }),
      said(SEVEN, { nickname: '二' }),
      recorded(saved),
    );
    expect(folded(entries)?.purchases[0]?.says).toEqual({ note: '一', nickname: '二' });
  });

  it('of a phone nobody knows says nothing', () => {
    const stranger = phone('9', '99', { line: { title: '一加 15', skuId: '99', quantity: 1 } });
    const entries = history(recorded(SEVEN, EIGHT), said(stranger, { note: '无' }));
    expect(folded(entries)?.purchases.map(({ says }) => says)).toEqual([{}, {}]);
  });
});

describe('a line of two pieces', () => {
  const two = { ...SEVEN, line: { ...SEVEN.line, quantity: 2 } };
  const second = { phone: nameOf({ ...two, id: `${ID}.2` }), says: { nickname: '第二台' } };

  it('is two phones once it was taken apart, and one again once they were joined', () => {
    const apart = history(recorded(two), ['split', second]);
    expect(folded(apart)?.purchases.map(({ id, says }) => [id, says.nickname])).toEqual([
      [ID, undefined],
      [`${ID}.2`, '第二台'],
    ]);
    const joined = history(recorded(two), ['split', second], ['joined', second]);
    expect(folded(joined)?.purchases.map(({ id }) => id)).toEqual([ID]);
  });
});

describe('a phone that was deleted', () => {
  it('lies in the bin, and is back once it was restored', () => {
    const shelf = (...more: [HistoryKind, ...object[]][]) =>
      folded(history(recorded(SEVEN), ...more))?.purchases[0]?.shelf;
    expect(shelf(about('deleted', SEVEN))).toBe('deleted');
    expect(shelf(about('deleted', SEVEN), about('restored', SEVEN))).toBe('active');
  });

  it('for good is a number, and so is its order after the last', () => {
    const left = { ...ORDER, status: { text: '', phase: 'unknown' as const } };
    const { total: _total, ...bare } = left;
    const known = folded(history(recorded(SEVEN), about('deleted', SEVEN), purged(SEVEN, 1, [], bare)));
    expect(known?.purchases).toMatchObject([{ id: ID, line: { title: PURGED_TITLE }, shelf: 'deleted' }]);
    expect(known?.order).not.toHaveProperty('total');
  });

  it('leaves the other phone of its order, and its words', () => {
    const known = folded(history(recorded(SEVEN, EIGHT), about('deleted', SEVEN), purged(SEVEN, 1)));
    expect(known?.purchases.map(({ line }) => line.title)).toEqual([PURGED_TITLE, EIGHT.line.title]);
    expect(known?.order.total).toBe(1);
  });

  it('is not gone where it was restored after the deletion that the purge followed; one before it, or of another, does not count', () => {
    const title = (...more: [HistoryKind, ...object[]][]) =>
      folded(history(recorded(SEVEN, EIGHT), about('deleted', SEVEN), ...more))?.purchases[0]?.line.title;
    expect(title(about('restored', SEVEN), purged(SEVEN, 1))).toBe(SEVEN.line.title);
    expect(title(purged(SEVEN, 1), about('restored', SEVEN))).toBe(SEVEN.line.title);
    expect(title(about('restored', SEVEN), about('deleted', SEVEN), purged(SEVEN, 3))).toBe(PURGED_TITLE);
    expect(title(about('restored', SEVEN), purged(SEVEN, 2))).toBe(PURGED_TITLE);
    expect(title(about('restored', EIGHT), purged(SEVEN, 1))).toBe(PURGED_TITLE);
  });

  it('takes the words with it that its purge names, in every entry that holds them', () => {
    const words = history(recorded(SEVEN, EIGHT), said(EIGHT, { note: '要走的话' }));
    const [part = ''] = words[1]?.parts ?? [];
    const entries = history(
      recorded(SEVEN, EIGHT),
      said(EIGHT, { note: '要走的话' }),
      about('deleted', SEVEN),
      purged(SEVEN, 2, [part]),
    );
    expect([...droppedParts(entries)]).toEqual([part]);
    expect(folded(entries)?.purchases[1]?.says).toEqual({});
    expect([...droppedParts(words)]).toEqual([]);
    const restored = [
      ...entries,
      ...history(...Array.from({ length: 4 }, () => recorded()), about('restored', SEVEN)).slice(4),
    ];
    expect([...droppedParts(restored)]).toEqual([]);
  });
});
