import { beforeEach, expect, it } from 'vitest';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import { removeForGood } from '@/lib/db/evidence/evidence-bin';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { failJob, finishJob, nextJobs, queuePicture } from '@/lib/db/pictures/picture-jobs';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { queueLostPictures } from '@/lib/pictures/lost-pictures';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';
const PICTURE = 'https://img10.360buyimg.com/n1/a.jpg?x=1&y=2';
const MARKUP = `<p style="background: url(&quot;https://img11.360buyimg.com/b.png&quot;)"><img src="${PICTURE.replace('&', '&amp;')}"/></p>`;

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  const snapshot = { markup: MARKUP, width: 300, height: 200, scale: 2, images: [PICTURE] };
  await queuePicture(db, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW }, NOW);
});

const drawn = { blob: new Blob(['picture'], { type: 'image/webp' }), width: 300, height: 200 };

it('a snapshot whose job is lost gets its picture, with the pictures that stand in it', async () => {
  await db.pictureJobs.clear();
  expect(await queueLostPictures(db)).toBe(1);
  const [task] = await nextJobs(db, 5);
  expect(task?.snapshot).toMatchObject({ markup: MARKUP, width: 300, height: 200 });
  expect(task?.snapshot.images.toSorted()).toEqual([PICTURE, 'https://img11.360buyimg.com/b.png']);
  if (task) await finishJob(db, task.job, drawn, NOW + 1);
  expect((await db.evidence.toArray()).map(({ kind, takenAt }) => [kind, takenAt])).toEqual([
    ['snapshot', NOW],
    ['screenshot', NOW],
  ]);
  expect(await queueLostPictures(db)).toBe(0);
});

it('one that waits, failed for good, or belongs to a deleted phone is left alone', async () => {
  expect(await queueLostPictures(db)).toBe(0);
  for (let i = 0; i < 5; i++) {
    const [task] = await nextJobs(db, 1);
    if (task) await failJob(db, task.job, 'cannot be drawn');
  }
  expect(await queueLostPictures(db)).toBe(0);
  await db.pictureJobs.clear();
  await deletePurchase(db, `${KEY}/1`, NOW);
  expect(await queueLostPictures(db)).toBe(0);
});

it('a snapshot from a backup that was made before it was drawn is drawn on the new machine', async () => {
  const other = freshVault();
  await importBackup(other, await exportBackup(db, NOW), NOW);
  expect(await nextJobs(other, 5)).toHaveLength(0);
  expect(await queueLostPictures(other)).toBe(1);
});

it('a picture that the buyer threw away for good is not drawn again; the next of the order is', async () => {
  const [task] = await nextJobs(db, 1);
  const [picture] = (task && (await finishJob(db, task.job, drawn, NOW))) ?? [];
  const id = picture?.id ?? '';
  await noteEvidence(db, [id], { binnedAt: NOW }, NOW);
  expect(await queueLostPictures(db)).toBe(0);
  await removeForGood(db, [id], NOW + 1);
  expect(await queueLostPictures(db)).toBe(0);
  const snapshot = { markup: '<p>later</p>', width: 300, height: 200, scale: 2, images: [] };
  await queuePicture(db, { orderKey: KEY, snapshot, url: report().url, takenAt: NOW + 2, later: true }, NOW + 2);
  await db.pictureJobs.clear();
  expect(await queueLostPictures(db)).toBe(1);
});
