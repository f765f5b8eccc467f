import { describe, expect, test } from 'vitest';
import { mergeFields, sourceName, sourceRank, type Votes } from '@/lib/db/orders/merge/source-rank';

const LIST = 'order-list jd-list';
const DETAIL = 'order-detail jd-detail';
const votes = (known: Votes['known'], seen: Votes['seen']): Votes => ({
  known,
  seen,
  merged: { ...known },
  replaced: [],
});

describe('who may correct whom', () => {
  test('a described order page, a described list, an order page by its labels, a list by them, whatever was typed in', () => {
    const ranks = [
      DETAIL,
      'order-logistics jd-parcel',
      LIST,
      'order-detail labels',
      'order-list labels',
      'order-detail jd-detail translated',
      'order-list jd-list translated',
      'hand hand',
      'import import',
      'hand labels',
      'hand hand translated',
      undefined,
    ].map((source) => sourceRank(source));
    expect(ranks).toEqual([4, 4, 3, 2, 1, 0.2, 0.1, 0, 0, 0, 0, 0]);
  });

  test('a source is named by its page and its layout', () => {
    expect(sourceName({ page: 'order-list', layout: 'jd-list' })).toBe(LIST);
  });
});

interface Told {
  total?: number;
  placedAt?: string;
  title?: string;
  id?: string;
}

function merged(known: Told, by: string | undefined, seen: Told, now: string | undefined, prefix = '') {
  const named = (fields: Told, source: string | undefined) =>
    Object.fromEntries(Object.keys(fields).flatMap((name) => (source === undefined ? [] : [[prefix + name, source]])));
  const said = votes(named(known, by), named(seen, now));
  const fields = ['total', 'placedAt', 'title', 'id'] as const;
  return { fields: mergeFields(known, seen, fields, said, prefix), told: said.merged, replaced: said.replaced };
}

describe('one field of two sources', () => {
  test('what is missing is filled in by anybody, and it is noted by whom', () => {
    expect(merged({ total: 1 }, DETAIL, { id: 'a' }, LIST)).toEqual({
      fields: { total: 1, id: 'a' },
      told: { total: DETAIL, id: LIST },
      replaced: [],
    });
    expect(merged({}, undefined, { id: 'a' }, undefined)).toStrictEqual({
      fields: { id: 'a' },
      told: {},
      replaced: [],
    });
  });

  test.each([
    ['a list by a list', LIST, LIST, 2],
    ['an order page by a list', DETAIL, LIST, 1],
    ['a list by an order page', LIST, DETAIL, 2],
    ['what nobody vouches for by what was typed in', undefined, 'hand hand', 2],
    ['a list by nobody', LIST, undefined, 1],
  ])('%s', (_what, by, now, total) => {
    expect(merged({ total: 1 }, by, { total: 2 }, now).fields.total).toBe(total);
  });

  test('a corrected field is told by who corrected it, one that stands by who told it first', () => {
    expect(merged({ total: 1 }, LIST, { total: 2 }, DETAIL).told).toEqual({ total: DETAIL });
    expect(merged({ total: 1 }, DETAIL, { total: 2 }, LIST).told).toEqual({ total: DETAIL });
  });

  test('fields of a part are told by their full names', () => {
    expect(merged({ id: 'a' }, LIST, { id: 'b', title: 'x' }, LIST, 'shop.').told).toEqual({
      'shop.id': LIST,
      'shop.title': LIST,
    });
  });

  test.each([
    ['2026-11-01', DETAIL, '2026-11-01T10:00:00+08:00', LIST, '2026-11-01T10:00:00+08:00'],
    ['2026-11-01T10:00:00+08:00', LIST, '2026-11-01', DETAIL, '2026-11-01T10:00:00+08:00'],
    ['2026-11-01T10:00:00+08:00', LIST, '2026-11-02', DETAIL, '2026-11-02'],
    ['2026-11-02', DETAIL, '2026-11-01T10:00:00+08:00', LIST, '2026-11-02'],
    ['2026-11-01T10:00:00+08:00', DETAIL, '2026-11-01T11:00:00+08:00', LIST, '2026-11-01T10:00:00+08:00'],
    ['2026-11-01T10:00:00+08:00', LIST, '2026-11-01T11:00:00+08:00', DETAIL, '2026-11-01T11:00:00+08:00'],
    ['2026-11-01', LIST, '2026-11-02', LIST, '2026-11-02'],
  ])('%s told by %s, then %s by %s: %s', (was, by, is, now, result) => {
    expect(merged({ placedAt: was }, by, { placedAt: is }, now).fields.placedAt).toBe(result);
  });

  test('a text that only begins like a day is no moment', () => {
    expect(merged({ title: '2026-11-01x' }, DETAIL, { title: '2026-11-01xy' }, LIST).fields.title).toBe('2026-11-01x');
    expect(merged({ title: 'x2026-11-01' }, DETAIL, { title: 'x2026-11-01T1' }, LIST).fields.title).toBe('x2026-11-01');
  });
});

describe('what a source of the same rank contradicts', () => {
  test('is noted with who said it', () => {
    expect(merged({ total: 1 }, LIST, { total: 2 }, 'order-list jd-list-new').replaced).toEqual([
      { field: 'total', was: '1', source: LIST },
    ]);
  });

  test('is no contradiction where the rank differs, nobody had vouched, or nothing was there', () => {
    expect(merged({ total: 1 }, LIST, { total: 2 }, DETAIL).replaced).toEqual([]);
    expect(merged({ total: 1 }, undefined, { total: 2 }, 'hand hand').replaced).toEqual([]);
    expect(merged({}, undefined, { total: 2 }, LIST).replaced).toEqual([]);
    expect(merged({ total: 1 }, LIST, { total: 1 }, LIST).replaced).toEqual([]);
  });

  test('is kept up to five hundred letters', () => {
    const [one] = merged({ title: '机'.repeat(600) }, LIST, { title: '箱' }, LIST).replaced ?? [];
    expect(one?.was).toBe('机'.repeat(500));
  });

  test('is not asked for where nobody keeps it', () => {
    const { replaced: _none, ...said } = votes({ total: LIST }, { total: LIST });
    expect(mergeFields<Told>({ total: 1 }, { total: 2 }, ['total'], said)).toEqual({ total: 2 });
  });
});
