import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { autoPhotographer } from '@/lib/background/tab/auto-photograph';
import { photographTab } from '@/lib/background/tab/photograph-tab';
import { evidenceOf } from '@/lib/db/evidence/items';
import { verifyVault } from '@/lib/db/history/verify';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase } from '@/lib/db/purchases/purchases';
import type { Vault } from '@/lib/db/store/schema';
import { EvidenceRecord } from '@/lib/model/evidence';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../../db/examples';

const KEY = 'jd:350000000000';
const SECOND = 'jd:350000000001';
const URL_LIST = 'https://order.jd.com/center/list.action?page=1&PassKey=0123456789abcdef#top';
const AS_SHOWN = '照屏幕原样拍下：收货人、电话、地址和同单的其他商品没有遮盖';
const VIEW = { width: 1000, height: 800, pinched: false };
const IN_VIEW = { orderKey: KEY, left: 10, top: 100, width: 900, height: 150 };
const CUT = { orderKey: SECOND, left: 10, top: 700, width: 900, height: 150 };
const BELOW = { orderKey: SECOND, left: 10, top: 790, width: 900, height: 150 };

let db: Vault;
let tab: { id: number; windowId: number; active: boolean; url: string };
/** What the page answers, one after the other; the last one for ever. */
let answers: unknown[];
let shots: (number | undefined)[];
let shot: ImageBitmap | 'not-allowed' | 'failed';
beforeEach(async () => {
  vi.restoreAllMocks();
  db = freshVault();
  const orders = [phoneOrder(), phoneOrder(reading({ orderId: '350000000001' }))];
  await recordPage(db, report({ orders }), NOW, TODAY);
  tab = { id: 7, windowId: 3, active: true, url: URL_LIST };
  answers = [{ ok: true, view: VIEW, orders: [IN_VIEW] }];
  shots = [];
  shot = { width: 2000, height: 1600, close: () => undefined } as ImageBitmap;
  Object.assign(browser.tabs, { get: vi.fn(async () => tab) });
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async () => {
    const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
    if (answer === undefined) throw new Error('Receiving end does not exist');
    return answer;
  }) as never);
});

const camera = {
  takeShot: async (windowId: number) => {
    shots.push(windowId);
    return shot;
  },
  cutOut: async (_shot: ImageBitmap, box: { left: number; top: number; width: number; height: number }) => ({
    blob: new Blob([JSON.stringify(box)], { type: 'image/png' }),
    width: box.width * 2,
    height: box.height * 2,
  }),
};
const photograph = (only?: ReadonlySet<string>) => photographTab(() => db, 7, only, camera);
const stored = async () => [...(await evidenceOf(db, KEY)), ...(await evidenceOf(db, SECOND))];

describe('拍下本页', () => {
  it('keeps the order in view as a photograph, with its page and without the secrets of its address', async () => {
    expect(await photograph()).toEqual({ taken: 1, cut: 0 });
    const [item] = await stored();
    expect(EvidenceRecord.parse(item)).toMatchObject({
      orderKey: KEY,
      kind: 'screenshot',
      method: 'photographed',
      mime: 'image/png',
      width: 1800,
      height: 300,
      url: 'https://order.jd.com/center/list.action?page=1',
      phase: 'shipped',
    });
    expect(item?.remarks).toEqual([AS_SHOWN]);
    expect((await verifyVault(db, { bytes: true })).ok).toBe(true);
  });

  it('takes one shot for all orders in view and remarks which of them is cut by the edge', async () => {
    answers = [{ ok: true, view: VIEW, orders: [IN_VIEW, CUT] }];
    expect(await photograph()).toEqual({ taken: 2, cut: 1 });
    expect(shots).toEqual([3]);
    expect((await stored()).map(({ remarks, height }) => [remarks, height])).toEqual([
      [[AS_SHOWN], 300],
      [[AS_SHOWN, '订单有一部分在画面之外，没有拍到'], 200],
    ]);
  });

  it('leaves out an order of which next to nothing is in view', async () => {
    answers = [{ ok: true, view: VIEW, orders: [BELOW] }];
    expect(await photograph()).toEqual({ taken: 0, cut: 0, why: 'none-in-view' });
    expect(shots).toEqual([]);
  });

  it('stores nothing of an order that moved while the picture was taken', async () => {
    answers = [
      { ok: true, view: VIEW, orders: [IN_VIEW] },
      { ok: true, view: VIEW, orders: [{ ...IN_VIEW, top: 90 }] },
    ];
    expect(await photograph()).toMatchObject({ taken: 0, why: 'moved' });
    expect(await stored()).toEqual([]);
  });

  it('stores nothing when another tab came to the front meanwhile', async () => {
    shot = { width: 2000, height: 1600, close: () => undefined } as ImageBitmap;
    const lost = { ...camera, takeShot: async () => Object.assign(tab, { active: false }) && shot };
    expect(await photographTab(() => db, 7, undefined, lost)).toMatchObject({ taken: 0, why: 'moved' });
  });

  it('stores nothing when the shot is not of the viewport', async () => {
    shot = { width: 2000, height: 1000, close: () => undefined } as ImageBitmap;
    expect(await photograph()).toMatchObject({ why: 'moved' });
  });

  it.each<[string, () => void]>([
    ['not-allowed', () => (shot = 'not-allowed')],
    ['failed', () => (shot = 'failed')],
    ['not-in-front', () => (tab.active = false)],
    ['not-in-front', () => (tab.url = 'https://example.com/')],
    ['gone', () => (answers = [undefined])],
    ['gone', () => (answers = [{ ok: true, view: VIEW, orders: [{ orderKey: 'x' }] }])],
    ['pinched', () => (answers = [{ ok: true, view: { ...VIEW, pinched: true }, orders: [IN_VIEW] }])],
    ['none-in-view', () => (answers = [{ ok: true, view: VIEW, orders: [{ ...IN_VIEW, orderKey: 'pinduoduo:1' }] }])],
  ])('says why there is no picture: %s', async (why, happens) => {
    happens();
    expect(await photograph()).toEqual({ taken: 0, cut: 0, why });
    expect(await stored()).toEqual([]);
  });

  it('keeps nothing of an order the buyer has deleted', async () => {
    await deletePurchase(db, `${KEY}/1`, NOW);
    expect(await photograph()).toMatchObject({ why: 'none-in-view' });
  });

  it('drops the picture of an order that is deleted while it is taken', async () => {
    const takeShot = async () => {
      await deletePurchase(db, `${KEY}/1`, NOW);
      return shot;
    };
    const reply = await photographTab(() => db, 7, undefined, { ...camera, takeShot });
    expect(reply).toMatchObject({ taken: 0, why: 'none-in-view' });
    expect([
      await db.evidence.count(),
      await db.blobs.count(),
      await db.history.where({ kind: 'kept' }).count(),
    ]).toEqual([0, 0, 0]);
  });
});

describe('where all sites are allowed', () => {
  const permissions = (granted: boolean) => ({ permissions: { contains: async () => granted } as never });

  it('a new order is photographed only where it is wholly in view', async () => {
    answers = [{ ok: true, view: VIEW, orders: [IN_VIEW, CUT] }];
    expect(await photograph(new Set([KEY, SECOND]))).toEqual({ taken: 1, cut: 0 });
    expect((await stored()).map(({ orderKey }) => orderKey)).toEqual([KEY]);
  });

  it('an order that is not new is left alone', async () => {
    expect(await photograph(new Set([SECOND]))).toMatchObject({ taken: 0 });
  });

  it('one shot serves the orders that a page sends one after the other', async () => {
    const taken: [number, string[]][] = [];
    const soon = autoPhotographer(async (tabId, keys) => taken.push([tabId, [...keys]]), permissions(true));
    soon(7, KEY);
    soon(8, KEY);
    soon(7, SECOND);
    await vi.waitFor(() => expect(taken).toHaveLength(2));
    expect(taken).toEqual([
      [7, [KEY, SECOND]],
      [8, [KEY]],
    ]);
  });

  it('nothing is photographed without that permission', async () => {
    const take = vi.fn(async () => undefined);
    const asked = vi.fn(async () => false);
    autoPhotographer(take, { permissions: { contains: asked } as never })(7, KEY);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    expect(take).not.toHaveBeenCalled();
  });
});
