import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordPage } from '@/lib/db/orders/record-page';
import { queuePicture } from '@/lib/db/pictures/picture-jobs';
import { Vault } from '@/lib/db/store/schema';
import type { PageReport } from '@/lib/model/page-report';
import { drawPending } from '@/lib/pictures/draw-pending';

const URL = 'https://order.jd.com/center/list.action';
const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const PICTURE = { blob: new Blob(['picture'], { type: 'image/webp' }), width: 990, height: 240 };

let db: Vault;
beforeEach(() => {
  db = new Vault(`test-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

/** A vault with these orders in it, each with a snapshot that waits to be drawn. */
async function queued(...orderIds: string[]): Promise<void> {
  const orders: PageReport['orders'] = orderIds.map((orderId) => ({
    order: {
      platform: 'jd',
      orderId,
      status: { text: '已完成', phase: 'completed' },
      lines: [{ title: '示例手机', quantity: 1 }],
      links: {},
    },
    verdicts: [{ kind: 'phone', isPhone: true, confidence: 0.9 }],
    otherLines: 0,
  }));
  const page = { reader: 'jd', page: 'order-list', layout: 'jd-list-legacy', url: URL } as const;
  await recordPage(db, { ...page, found: orders.length, problems: [], orders }, NOW, '2026-11-20');
  for (const orderId of orderIds) {
    const snapshot = { markup: `<div>${orderId}</div>`, width: 990, height: 240, scale: 1, images: [] };
    await queuePicture(db, { orderKey: `jd:${orderId}`, snapshot, url: URL, takenAt: NOW }, NOW);
  }
}

const screenshots = async () => (await db.evidence.toArray()).filter(({ kind }) => kind === 'screenshot');

test('every queued snapshot becomes a picture that names what it was made from', async () => {
  await queued('300000000001', '300000000002');
  expect(await drawPending(db, async () => [PICTURE])).toBe(2);
  const snapshots = (await db.evidence.toArray()).filter(({ kind }) => kind === 'snapshot');
  expect((await screenshots()).map(({ derivedFrom }) => derivedFrom).toSorted()).toEqual(
    snapshots.map(({ sha256 }) => sha256).toSorted(),
  );
  expect(await db.pictureJobs.count()).toBe(0);
});

test('called twice at once, each order is drawn once', async () => {
  await queued('300000000001');
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    return [PICTURE];
  };
  await Promise.all([drawPending(db, draw), drawPending(db, draw)]);
  expect(drawn).toBe(1);
  expect(await screenshots()).toHaveLength(1);
});

test('one that cannot be drawn does not hold up the others, and is left for another time', async () => {
  await queued('300000000001', '300000000002', '300000000003');
  let calls = 0;
  const stored = await drawPending(db, async ({ job }) => {
    calls += 1;
    if (job.orderKey === 'jd:300000000001') throw new Error('画不出来');
    return [PICTURE];
  });
  expect([stored, calls]).toEqual([2, 3]);
  expect(await db.pictureJobs.toArray()).toMatchObject([
    { orderKey: 'jd:300000000001', tries: 1, failure: '画不出来' },
  ]);
});

test('a very high order is kept as several pictures', async () => {
  await queued('300000000001');
  expect(await drawPending(db, async () => [PICTURE, { ...PICTURE, blob: new Blob(['rest']) }])).toBe(2);
  expect(await screenshots()).toHaveLength(2);
});
