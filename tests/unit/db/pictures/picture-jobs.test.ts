import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceOf } from '@/lib/db/evidence/items';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { failJob, finishJob, nextJobs, queuePicture } from '@/lib/db/pictures/picture-jobs';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { detailReport, freshVault, NOW, phoneOrder, reading, report, TODAY } from '../examples';

const KEY = 'jd:350000000000';
const SNAPSHOT = {
  markup: '<div xmlns="http://www.w3.org/1999/xhtml">订单</div>',
  width: 900,
  height: 120,
  scale: 2,
  images: [],
};
const LIST = 'https://order.jd.com/center/list.action?s=4096&page=1';
const DETAIL = detailReport().url;
const PICTURE = { blob: new Blob(['webp'], { type: 'image/webp' }), width: 1800, height: 240 };

let db: Vault;
beforeEach(async () => {
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
});

const queue = (url = LIST, vault = db) =>
  queuePicture(vault, { orderKey: KEY, snapshot: SNAPSHOT, url, takenAt: NOW }, NOW);
const sizes = async () => [
  await db.evidence.count(),
  await db.blobs.count(),
  await db.history.where({ kind: 'kept' }).count(),
];

describe('a snapshot that arrives', () => {
  it('is evidence at once and waits to be drawn', async () => {
    expect(await queue()).toBe('queued');
    expect(await evidenceOf(db, KEY)).toMatchObject([{ kind: 'snapshot', method: 'serialised', width: 900 }]);
    expect(await nextJobs(db, 5)).toMatchObject([{ job: { orderKey: KEY, tries: 0 }, snapshot: SNAPSHOT }]);
  });

  it('is wanted once of the list and once of the order page', async () => {
    const wanted = async (page: typeof report) => (await recordPage(db, page(), NOW, TODAY)).wantPictures;
    await queue();
    expect(await wanted(report)).toEqual([]);
    expect(await wanted(detailReport)).toEqual([KEY]);
    expect(await queue(`${LIST}&page=2`)).toBe('kept-already');
    expect(await queue(DETAIL)).toBe('queued');
  });

  it('is wanted again when the order has come further, and only then', async () => {
    const delivered = () =>
      report({ orders: [phoneOrder(reading({ status: { text: '已完成', phase: 'completed' } }))] });
    await queue();
    expect((await recordPage(db, delivered(), NOW, TODAY)).wantPictures).toEqual([KEY]);
    expect(await queue()).toBe('queued');
    expect((await recordPage(db, delivered(), NOW, TODAY)).wantPictures).toEqual([]);
    expect((await evidenceOf(db, KEY)).map(({ phase }) => phase).toSorted()).toEqual(['completed', 'shipped']);
  });

  it('is kept beside the first when the page filled the order in after it, once and soon', async () => {
    const later = (words: string, after: number) => {
      const snapshot = { ...SNAPSHOT, markup: SNAPSHOT.markup.replace('订单', words) };
      return queuePicture(db, { orderKey: KEY, snapshot, url: LIST, takenAt: NOW + after, later: true }, NOW + after);
    };
    await queue();
    expect(await later('订单', 8000)).toBe('kept-already');
    expect(await later('订单 店铺', 60_000)).toBe('kept-already');
    expect(await later('订单 店铺', 8000)).toBe('queued');
    expect(await later('订单 店铺 售后', 9000)).toBe('kept-already');
    expect((await evidenceOf(db, KEY)).map(({ takenAt }) => takenAt)).toEqual([NOW, NOW + 8000]);
    expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
  });

  it('counts once when ten tabs send it', async () => {
    const tabs = Array.from({ length: 10 }, () => new Vault(db.name));
    const answers = await Promise.all(tabs.map((tab) => queue(LIST, tab)));
    for (const tab of tabs) tab.close();
    expect(answers.filter((answer) => answer === 'queued')).toHaveLength(1);
    expect([await sizes(), await db.pictureJobs.count()]).toEqual([[1, 1, 1], 1]);
  });

  it('is refused for an order that is unknown or was deleted', async () => {
    await deletePurchase(db, `${KEY}/1`, NOW);
    expect(await queue()).toBe('no-such-order');
    expect(await sizes()).toEqual([0, 0, 0]);
  });
});

describe('drawing', () => {
  const task = async (vault = db) => {
    const [first] = await nextJobs(vault, 1);
    if (!first) throw new Error('no job');
    return first;
  };

  it('keeps the picture, which names its snapshot, and ends the job', async () => {
    await queue();
    const { job } = await task();
    await finishJob(db, job, [{ ...PICTURE, remarks: ['商品图 1 张未能取得'] }], NOW + 1);
    expect(await evidenceOf(db, KEY)).toMatchObject([
      { kind: 'snapshot' },
      { kind: 'screenshot', method: 'rendered', mime: 'image/webp', width: 1800, derivedFrom: job.sha256, url: LIST },
    ]);
    expect(await db.pictureJobs.count()).toBe(0);
    expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
  });

  it('keeps one picture when two contexts drew the same job', async () => {
    await queue();
    const { job } = await task();
    const both = await Promise.all([finishJob(db, job, [PICTURE], NOW), finishJob(db, job, [PICTURE], NOW)]);
    expect(both.filter((records) => records !== undefined)).toHaveLength(1);
    expect(await sizes()).toEqual([2, 2, 2]);
  });

  it('keeps all parts of an order too tall for one picture, told apart', async () => {
    await queue();
    const parts = [PICTURE, { ...PICTURE, blob: new Blob(['rest'], { type: 'image/webp' }) }];
    await finishJob(db, (await task()).job, parts, NOW + 1);
    const pictures = (await evidenceOf(db, KEY)).filter(({ kind }) => kind === 'screenshot');
    expect(pictures.map(({ remarks }) => remarks)).toEqual([['第 1 张，共 2 张'], ['第 2 张，共 2 张']]);
  });

  it('is given up after five failures: the snapshot stays, and a note says in words what happened', async () => {
    await queue();
    for (let i = 0; i < 5; i++) await failJob(db, (await task()).job, 'decoder failed');
    expect(await nextJobs(db, 5)).toEqual([]);
    const [snapshot, note] = await evidenceOf(db, KEY);
    expect(snapshot).toMatchObject({ kind: 'snapshot' });
    expect(note).toMatchObject({ kind: 'note', derivedFrom: snapshot?.sha256, name: '订单画面没能画成' });
    expect(note?.remarks?.join()).toContain('浏览器画不出这一块网页');
    expect(await db.pictureJobs.count()).toBe(0);
    expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
  });

  it('that has lost its snapshot does not hold up the others', async () => {
    await queue();
    await db.pictureJobs.add({ ...(await task()).job, id: undefined, sha256: '0'.repeat(64), tries: -1 } as never);
    expect(await nextJobs(db, 1)).toHaveLength(1);
  });
});

describe('a worker killed', () => {
  /** What a new worker finds on the disk. */
  const afterRestart = () => {
    db.close();
    db = new Vault(db.name);
  };

  it('after the snapshot was kept leaves the job to the next worker', async () => {
    await queue();
    afterRestart();
    expect(await nextJobs(db, 5)).toHaveLength(1);
  });

  it('while drawing leaves the job untouched', async () => {
    await queue();
    await nextJobs(db, 1);
    afterRestart();
    expect(await nextJobs(db, 5)).toMatchObject([{ job: { tries: 0 } }]);
  });

  it.each(['evidence', 'blobs', 'history', 'pictureJobs'] as const)(
    'while %s was being written leaves the whole job and no half of the picture',
    async (table) => {
      await queue();
      const before = await sizes();
      const [first] = await nextJobs(db, 1);
      if (!first) throw new Error('no job');
      const die = () => {
        throw new Dexie.AbortError('killed');
      };
      db.table(table).hook('creating', die);
      db.table(table).hook('deleting', die);
      await expect(finishJob(db, first.job, [PICTURE], NOW)).rejects.toThrow();
      afterRestart();
      expect(await sizes()).toEqual(before);
      expect(await nextJobs(db, 5)).toHaveLength(1);
      expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
    },
  );

  it('while the snapshot was being queued leaves nothing of it', async () => {
    db.pictureJobs.hook('creating', () => {
      throw new Dexie.AbortError('killed');
    });
    await expect(queue()).rejects.toThrow();
    afterRestart();
    expect(await sizes()).toEqual([0, 0, 0]);
    expect((await recordPage(db, report(), NOW, TODAY)).wantPictures).toEqual([KEY]);
  });
});
