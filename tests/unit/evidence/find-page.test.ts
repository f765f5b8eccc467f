import { expect, it } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { keepPageItems } from '@/lib/db/pages/keep-page';
import { filterEvidence, listEvidence } from '@/lib/evidence/find';
import { freshVault, NOW, report, TODAY } from '../db/examples';

it('the picture of a page is found by the words of the page, whose copy was taken with it, and no other picture is', async () => {
  const db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  const page = (
    kind: 'page' | 'snapshot',
    method: 'photographed' | 'serialised',
    takenAt: number,
    content: string,
  ) => ({
    kind,
    method,
    mime: kind === 'page' ? 'image/png' : 'application/xhtml+xml',
    url: 'https://example.com/',
    takenAt,
    content: new Blob([content]),
  });
  const [, copy] = (await keepPageItems(
    db,
    [
      page('page', 'photographed', NOW, 'first'),
      page('snapshot', 'serialised', NOW, '<p/>'),
      page('page', 'photographed', NOW + 1, 'x'),
    ],
    undefined,
    NOW,
  )) as { sha256: string }[];
  const { items } = await listEvidence(db);
  const inside = new Map([[copy?.sha256 ?? '', '本检测结论：主板进水']]);
  expect(filterEvidence(items, { words: '主板进水' }, inside).map(({ record }) => record.takenAt)).toEqual([NOW]);
});
