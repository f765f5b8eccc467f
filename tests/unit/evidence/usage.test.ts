import { describe, expect, it } from 'vitest';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { sumUp, usageOf } from '@/lib/evidence/usage/usage';
import type { EvidenceItem } from '@/lib/model/evidence-says';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';
const sum = (digit: string) => digit.repeat(64);

const item = (id: string, fields: Partial<EvidenceItem['record']>, says: EvidenceItem['says'] = {}): EvidenceItem => ({
  record: {
    id,
    orderKey: KEY,
    kind: 'photo',
    method: 'added-by-hand',
    mime: 'image/jpeg',
    bytes: 1_000_000,
    sha256: sum(id),
    takenAt: NOW,
    ...fields,
  },
  says,
});

describe('what takes room', () => {
  it('is told by kind and phone, with what lies in the bin apart', async () => {
    const db = freshVault();
    await recordPage(db, report(), NOW, TODAY);
    const of = { orderKey: KEY, method: 'added-by-hand' as const };
    const [, film] = await addEvidence(
      db,
      [
        { ...of, kind: 'photo', mime: 'image/jpeg', content: new Blob([new Uint8Array(300)]) },
        { ...of, kind: 'video', mime: 'video/mp4', content: new Blob([new Uint8Array(500)]) },
        { ...of, kind: 'invoice', mime: 'application/pdf', content: new Blob([new Uint8Array(40)]) },
      ],
      NOW,
    );
    await noteEvidence(db, [film?.id ?? ''], { binnedAt: NOW }, NOW);
    expect(await usageOf(db)).toMatchObject({
      bytes: 840,
      shares: [
        { share: 'films', bytes: 300, items: 1 },
        { share: 'papers', bytes: 40, items: 1 },
        { share: 'bin', bytes: 500, items: 1 },
      ],
      phones: [{ id: `${KEY}/1`, bytes: 840 }],
      binned: [film?.id],
    });
  });

  it('counts bytes that two items share once, and for the one that is not in the bin', () => {
    const shared = { sha256: sum('a') };
    const { bytes, shares } = sumUp([item('1', shared, { binnedAt: NOW }), item('2', shared)], []);
    expect([bytes, shares]).toEqual([
      1_000_000,
      [
        { share: 'films', bytes: 1_000_000, items: 1 },
        { share: 'bin', bytes: 0, items: 1 },
      ],
    ]);
  });
});

describe('what could go', () => {
  it('is listed by size, without what frees nothing', () => {
    const shared = { sha256: sum('a'), bytes: 9_000_000 };
    const items = [
      item('1', { bytes: 2_000_000 }),
      item('2', { bytes: 5_000_000 }),
      item('3', shared),
      item('4', shared),
      item('5', { bytes: 99 }),
      item('6', { bytes: 8_000_000 }, { binnedAt: NOW }),
    ];
    expect(sumUp(items, []).largest.map(({ record }) => record.id)).toEqual(['2', '1']);
  });

  const snapshot = item('1', { kind: 'snapshot', method: 'serialised' });
  const drawn = item('2', { kind: 'screenshot', method: 'rendered', derivedFrom: sum('1') });
  const lostOf = (items: EvidenceItem[], id: string) =>
    sumUp(items, []).largest.find(({ record }) => record.id === id)?.lost;

  it.each([
    ['a drawing, beside its copy', [snapshot, drawn], '2', /从副本看得到/],
    ['a drawing, alone', [drawn], '2', /删掉就看不到了/],
    ['a drawing whose copy is in the bin', [{ ...snapshot, says: { binnedAt: NOW } }, drawn], '2', /删掉就看不到了/],
    ['a copy, beside its drawing', [snapshot, drawn], '1', /画面还在/],
    ['a copy, alone', [snapshot], '1', /唯一的留底/],
    ['a photograph of the screen', [item('3', { method: 'photographed' })], '3', /不能再拍/],
    ['a file of the buyer', [item('3', {})], '3', /这是原件/],
    ['a picture made from a file that is here', [item('3', {}), item('4', { derivedFrom: sum('3') })], '4', /再做一份/],
  ])('says what is lost: %s', (_what, items, id, words) => {
    expect(lostOf(items, id)).toMatch(words);
  });
});
