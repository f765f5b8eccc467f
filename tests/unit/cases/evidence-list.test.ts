import { describe, expect, it } from 'vitest';
import { copiesWithPicture, evidenceLines } from '@/lib/cases/evidence/evidence-list';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem, EvidenceSays } from '@/lib/model/evidence-says';

const item = (fields: Partial<EvidenceRecord>, says: EvidenceSays = {}): EvidenceItem => ({
  record: {
    id: '01a19000-0000-7000-8000-000000000001',
    orderKey: 'jd:350900001704',
    kind: 'screenshot',
    method: 'rendered',
    mime: 'image/webp',
    bytes: 10_000,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    takenAt: Date.parse('2026-11-26T12:00:00+08:00'),
    ...fields,
  },
  says,
});

describe('the list of evidence', () => {
  it('names each item, where it is from, and what it proves; the sealed copies of the log are no items', () => {
    const lines = evidenceLines([
      item({
        kind: 'chat',
        method: 'added-by-hand',
        mime: 'text/plain',
        takenAt: Date.parse('2026-11-28T01:00:00+08:00'),
      }),
      item({ url: 'https://details.jd.com/normal/item.action?orderid=1' }),
      item({ kind: 'note', name: '维权记录', mime: 'application/json' }),
    ]);
    expect(lines).toMatchObject([
      { name: '订单画面', source: '按网页内容画出：details.jd.com', date: '2026-11-26', category: '电子数据' },
      { name: '聊天记录', source: '本人提供', proves: '提出过什么要求，对方怎样答复' },
    ]);
  });

  it('goes by what the buyer says of an item: its title, kind and day, and what it proves', () => {
    const said = { title: '检测单', kind: 'inspection', happenedOn: '2026-11-20', proves: '主板故障，非人为' } as const;
    const photo = item({ kind: 'photo', method: 'added-by-hand', mime: 'image/jpeg', name: 'IMG_1.jpg' }, said);
    expect(evidenceLines([item({}), photo])).toMatchObject([
      { name: '检测单', date: '2026-11-20', proves: '主板故障，非人为' },
      { name: '订单画面' },
    ]);
  });

  it('leaves out at first the copy of a page whose picture is there, and only that', () => {
    const id = (n: number) => `01a19000-0000-7000-8000-00000000000${n}`;
    const url = 'https://details.jd.com/normal/item.action?orderid=1';
    const copy = item({ id: id(2), kind: 'snapshot', mime: 'application/xhtml+xml', url });
    const alone = item({ id: id(3), kind: 'snapshot', mime: 'application/xhtml+xml', url: 'https://im.jd.com/chat' });
    expect([...copiesWithPicture([item({ url }), copy, alone])]).toEqual([id(2)]);
  });
});
