import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterMidnight, newDay } from '@/lib/background/daily/daily';
import { drawQueued, resumePictures } from '@/lib/background/daily/pending-pictures';
import { welcomeOnInstall } from '@/lib/background/on-installed';
import { onSnapshot } from '@/lib/background/tab/on-snapshot';
import { noteEvidence } from '@/lib/db/evidence/note-evidence';
import { addEvidence } from '@/lib/db/evidence/store-evidence';
import { recordPage } from '@/lib/db/orders/record-page';
import { finishJob, nextJobs } from '@/lib/db/pictures/picture-jobs';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, report, TODAY } from '../db/examples';

const KEY = 'jd:350000000000';
const SENDER = { kind: 'content', tabId: 7, platform: 'jd', visit: 'first' } as const;
const SENT = {
  orderKey: KEY,
  snapshot: { markup: '<p/>', width: 10, height: 10, scale: 1, images: [] },
  url: report().url,
  takenAt: NOW,
};

let db: Vault;
beforeEach(async () => {
  fakeBrowser.reset();
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => vi.unstubAllGlobals());

const noRoom = () =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 400_000, usage: 399_000 }) } });

const drawAll = async () => {
  for (const { job } of await nextJobs(db, 10)) {
    await finishJob(db, job, [{ blob: new Blob(['x'], { type: 'image/webp' }), width: 1, height: 1 }], NOW);
  }
};

describe('a snapshot', () => {
  it('is kept and drawn', async () => {
    const draw = vi.fn(async () => undefined);
    expect(await onSnapshot(() => db, SENT, SENDER, NOW, draw)).toEqual({ ok: true, value: {} });
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is not written where no room is left', async () => {
    noRoom();
    const vault = vi.fn(() => db);
    const reply = await onSnapshot(vault, SENT, SENDER, NOW, async () => undefined);
    expect(reply).toEqual({ ok: false, reason: 'full' });
    expect(vault).not.toHaveBeenCalled();
  });

  it('of another platform, or of an order nobody knows, is refused', async () => {
    const draw = vi.fn(async () => undefined);
    const refused = { ok: false, reason: 'refused' };
    expect(await onSnapshot(() => db, SENT, { ...SENDER, platform: 'tmall' }, NOW, draw)).toEqual(refused);
    expect(await onSnapshot(() => db, { ...SENT, orderKey: 'jd:350000000009' }, SENDER, NOW, draw)).toEqual(refused);
    expect([draw.mock.calls.length, await db.evidence.count()]).toEqual([0, 0]);
  });

  it.each([
    ['an address of another platform', { url: 'https://mobile.yangkeduo.com/orders.html' }],
    ['an address of nobody we read', { url: 'https://jd.com.example/center/list.action' }],
    ['a time that has not come', { takenAt: NOW + 3_600_000 }],
    ['a time before there were such pages', { takenAt: -1 }],
  ])('with %s is refused: it would be kept as evidence', async (_name, forged) => {
    const reply = await onSnapshot(
      () => db,
      { ...SENT, ...forged },
      SENDER,
      NOW,
      async () => undefined,
    );
    expect(reply).toEqual({ ok: false, reason: 'refused' });
    expect(await db.evidence.count()).toBe(0);
  });
});

describe('pictures that were not drawn', () => {
  const queue = () =>
    onSnapshot(
      () => db,
      SENT,
      SENDER,
      NOW,
      async () => undefined,
    );

  it('are drawn by the next worker, woken by the alarm that the killed one had set', async () => {
    await queue();
    const killed = drawQueued(
      () => db,
      () => new Promise(() => undefined),
    );
    await vi.waitFor(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    const [alarm] = await browser.alarms.getAll();
    db = new Vault(db.name);
    const resumed = vi.fn(() => drawQueued(() => db, drawAll));
    resumePictures(resumed);
    await fakeBrowser.alarms.onAlarm.trigger(alarm as never);
    await Promise.all(resumed.mock.results.map(({ value }) => value));
    expect(await db.pictureJobs.count()).toBe(0);
    expect(await browser.alarms.getAll()).toEqual([]);
    expect(killed).toBeInstanceOf(Promise);
  });

  it('are tried again as soon as the worker starts, whatever woke it', async () => {
    const resumed = vi.fn(async () => undefined);
    resumePictures(resumed);
    expect(resumed).toHaveBeenCalledOnce();
  });

  it('keep the alarm when drawing fails', async () => {
    await queue();
    await drawQueued(
      () => db,
      () => Promise.reject(new Error('no document')),
    );
    expect(await browser.alarms.getAll()).toHaveLength(1);
    expect(await nextJobs(db, 1)).toHaveLength(1);
  });

  it('keep the alarm while some are left', async () => {
    await queue();
    await drawQueued(
      () => db,
      async () => undefined,
    );
    expect(await browser.alarms.getAll()).toHaveLength(1);
  });

  it('wait for room on the disk, and are not given up for it', async () => {
    await queue();
    noRoom();
    const draw = vi.fn(drawAll);
    await drawQueued(() => db, draw);
    expect(draw).not.toHaveBeenCalled();
    expect(await browser.alarms.getAll()).toHaveLength(1);
    vi.unstubAllGlobals();
    await drawQueued(() => db, draw);
    expect(await db.pictureJobs.count()).toBe(0);
  });

  it('set no alarm when there are none', async () => {
    await drawQueued(() => db, drawAll);
    expect(await browser.alarms.getAll()).toEqual([]);
  });
});

describe('a new day', () => {
  it('begins a minute after midnight in Shanghai, wherever the machine is', () => {
    expect(new Date(afterMidnight(Date.parse('2026-11-20T15:59:00Z'))).toISOString()).toBe('2026-11-20T16:01:00.000Z');
    expect(new Date(afterMidnight(Date.parse('2026-11-20T16:00:00Z'))).toISOString()).toBe('2026-11-21T16:01:00.000Z');
  });

  it('moves deadlines and empties the bin after 30 days', async () => {
    await deletePurchase(db, `${KEY}/1`, NOW);
    await newDay(() => db, NOW + 29 * 86_400_000);
    expect((await db.purchases.toArray())[0]?.line.title).toContain('iPhone');
    await newDay(() => db, NOW + 31 * 86_400_000);
    expect((await db.purchases.toArray())[0]?.line.title).not.toContain('iPhone');
  });

  it('drops evidence that has lain in the bin for thirty days, and no other', async () => {
    const item = { orderKey: KEY, kind: 'photo', method: 'added-by-hand', mime: 'image/png' } as const;
    const [binned, kept] = await addEvidence(
      db,
      ['one', 'two'].map((text) => ({ ...item, content: new Blob([text]) })),
      NOW,
    );
    await noteEvidence(db, [binned?.id ?? ''], { binnedAt: NOW }, NOW);
    await newDay(() => db, NOW + 29 * 86_400_000);
    expect(await db.evidence.count()).toBe(2);
    await newDay(() => db, NOW + 31 * 86_400_000);
    expect(await db.evidence.toCollection().primaryKeys()).toEqual([kept?.id]);
  });
});

describe('the welcome page', () => {
  it.each([
    ['install', 1],
    ['update', 0],
  ] as const)('after %s opens %i times', async (reason, times) => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    welcomeOnInstall();
    await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);
    expect(create).toHaveBeenCalledTimes(times);
  });
});
