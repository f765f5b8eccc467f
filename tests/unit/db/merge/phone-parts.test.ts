import { describe, expect, it } from 'vitest';
import { sumOf } from '@/lib/db/history/sum';
import { partsOfPhone } from '@/lib/db/merge/phone-parts';
import { canonicalJson } from '@/lib/db/store/canonical-json';
import type { HistoryEntry, HistoryKind } from '@/lib/model/history/entry';
import { PURGED_TITLE, type Purchase } from '@/lib/model/purchase';
import { NOW } from '../examples';
import { KEY, phone } from './phone-of-order';

const SEVEN = phone('1', '7');
const EIGHT = phone('2', '8');

function entry(kind: HistoryKind, ...parts: object[]): HistoryEntry {
  const texts = parts.map(canonicalJson);
  const known = { device: 'a'.repeat(32), seq: 1, prev: '0'.repeat(64), clock: NOW, at: NOW, hash: '0'.repeat(64) };
  return { ...known, kind, orderKey: KEY, parts: texts.map(sumOf), texts };
}
const told = (...phones: Purchase[]) =>
  entry(
    'told',
    { head: true },
    ...phones.map(({ line }, i) => ({ number: i + 1, line, verdict: { kind: 'phone', confidence: 0.9 } })),
  );
const recorded = (...phones: Purchase[]) => entry('recorded', { order: true }, ...phones);
const said = ({ id, line }: Purchase, note: string) =>
  entry('said', { phone: { id, skuId: line.skuId, title: line.title }, says: { note } });

/** Which parts go, as `[entry, part]`. */
function going(entries: readonly HistoryEntry[], one: Purchase, phones: readonly Purchase[], whole = false) {
  const gone = partsOfPhone(entries, one, phones, whole);
  return entries.flatMap(({ parts }, i) => parts.flatMap((part, n) => (gone.includes(part) ? `${i}/${n}` : [])));
}

describe('with one of two phones of an order', () => {
  it('goes its own line of each page, not the head and not the other’s line', () => {
    expect(going([told(SEVEN, EIGHT), told(EIGHT, SEVEN)], SEVEN, [SEVEN, EIGHT])).toEqual(['0/1', '1/2']);
  });

  it('goes its own row of each whole record', () => {
    expect(going([recorded(EIGHT, SEVEN)], SEVEN, [SEVEN, EIGHT])).toEqual(['0/2']);
  });

  it('goes what was said of it, whatever number it had then', () => {
    const renamed = { ...SEVEN, id: `${KEY}/2` };
    expect(going([said(SEVEN, 'a'), said(EIGHT, 'b'), said(renamed, 'c')], SEVEN, [SEVEN, EIGHT])).toEqual([
      '0/0',
      '2/0',
    ]);
  });

  it('goes nothing of an entry that speaks of evidence or disputes, and nothing that is gone already', () => {
    const cut = { ...said(SEVEN, 'a'), texts: [null] };
    expect(going([entry('noted', { evidenceId: 'x' }), entry('argued', { case: 'x' }), cut], SEVEN, [SEVEN])).toEqual(
      [],
    );
    expect(partsOfPhone([cut, entry('noted', { evidenceId: 'x' })], SEVEN, [SEVEN], true)).toEqual([]);
  });

  it('goes no line of a phone that is not known any more, and nothing that cannot be read', () => {
    const ten = phone('3', '10', { line: { title: '一加 15', skuId: '10', quantity: 1 } });
    expect(going([told(ten), recorded(ten), entry('said', { x: 1 })], SEVEN, [SEVEN, EIGHT])).toEqual([]);
  });
});

describe('with one of the pieces of a line', () => {
  const second = phone('1.2', '7');
  const purged = phone('1.2', '7', { line: { title: PURGED_TITLE, skuId: '7', quantity: 1 }, shelf: 'deleted' });

  it('the line stays as long as another piece lives by it, and goes with the last', () => {
    expect(going([told(SEVEN), recorded(SEVEN)], SEVEN, [SEVEN, second])).toEqual([]);
    expect(going([told(SEVEN), recorded(SEVEN)], second, [SEVEN, second])).toEqual([]);
    expect(going([told(SEVEN), recorded(SEVEN)], SEVEN, [SEVEN, purged])).toEqual(['0/1', '1/1']);
  });

  it('goes its own row of a record, and what was said of it alone', () => {
    const third = phone('1.3', '7');
    const entries = [recorded(SEVEN, second, third), said(second, 'a'), said(SEVEN, 'b')];
    expect(going(entries, second, [SEVEN, second, third])).toEqual(['0/2', '1/0']);
  });
});

it('with the last phone of an order goes every word of it', () => {
  const entries = [told(SEVEN, EIGHT), said(EIGHT, 'a'), recorded(SEVEN), entry('kept', { evidenceId: 'x' })];
  expect(going(entries, SEVEN, [SEVEN], true)).toEqual(['0/0', '0/1', '0/2', '1/0', '2/0', '2/1']);
});
