import { expect, it } from 'vitest';
import { freshPages } from '@/lib/cases/log/fresh-pages';
import type { EvidenceRecord } from '@/lib/model/evidence';
import type { EvidenceItem } from '@/lib/model/evidence-says';

const NOW = Date.parse('2026-11-20T12:00:00+08:00');
let made = 0;
const item = (minutesAgo: number, fields: Partial<EvidenceRecord> = {}): EvidenceItem => {
  made += 1;
  return {
    record: {
      id: `01a19000-0000-7000-8000-${String(made).padStart(12, '0')}`,
      orderKey: 'jd:350900001704',
      kind: 'screenshot',
      method: 'photographed',
      mime: 'image/webp',
      bytes: 10,
      sha256: String(made).padStart(64, '0'),
      url: 'https://im.jd.com/chat',
      takenAt: NOW - minutesAgo * 60_000,
      ...fields,
    },
    says: {},
  };
};

it('offers the pages saved within a day, the latest first, a picture with its copy as one', () => {
  const copy = item(10, { kind: 'snapshot', method: 'serialised' });
  const picture = item(9.5);
  const other = item(2, { url: 'https://details.jd.com/normal/item.action?orderid=1' });
  const pages = freshPages([copy, picture, other, item(60 * 25)], NOW);
  expect(pages).toMatchObject([
    { host: 'details.jd.com', ids: [other.record.id] },
    { host: 'im.jd.com', name: '订单画面', ids: [picture.record.id, copy.record.id] },
  ]);
});

it('offers no files of the buyer, and nothing from a clock that is ahead', () => {
  const { url: _url, ...file } = item(1).record;
  expect(freshPages([{ record: file, says: {} }, item(-5)], NOW)).toEqual([]);
});

it('keeps two pages of one host apart that were saved one after the other', () => {
  expect(freshPages([item(30), item(5)], NOW)).toHaveLength(2);
  const asides = ['https://im.jd.com/chat?shop=2', 'https://im.jd.com/chat'].map((url) => item(3, { url }));
  expect(freshPages(asides, NOW)).toHaveLength(2);
});
