import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '@/lib/model/page-report';
import type { Site } from '@/lib/platforms/reading/reader';
import { NOW, phoneOrder, reading, TODAY } from '../../db/examples';

/**
 * Somebody adds a platform: one line in the table of the model, one site. Here it is made up, `example` with one reader and its orders,
 * and everything that lists platforms is loaded anew.
 */
const ID = 'example' as 'jd';
const KEY = `${ID}:990000000000`;

const SITE: Site = {
  id: ID,
  name: '示例商城',
  orderListUrl: 'https://order.shop.example/list',
  loginUrl: 'https://login.shop.example/',
  matches: ['https://order.shop.example/list*'],
  imageHosts: ['https://*.pictures.example/*'],
  domains: ['shop.example'],
  kindAt: () => 'order-list',
  parameters: { 'order-list': {}, 'order-detail': {}, 'order-logistics': {}, other: {} },
  pageKind: () => 'order-list',
};

const load = async () => ({
  ...(await import('@/components/popup/page/page-words')),
  ...(await import('@/components/popup/page/shop-pages')),
  ...(await import('@/lib/backup/export')),
  ...(await import('@/lib/backup/import')),
  ...(await import('@/lib/db/pictures/picture-jobs')),
  ...(await import('@/lib/db/orders/record-page')),
  ...(await import('@/lib/db/store/schema')),
  ...(await import('@/lib/messages/sender')),
  ...(await import('@/lib/model/order-key')),
  ...(await import('@/lib/model/page-report')),
  ...(await import('@/lib/platforms/sites')),
  ...(await import('@/lib/warranty')),
  ...(await import('@/lib/warranty/facts')),
});

let code: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('@/lib/model/platform/facts', async (actual) => {
    const { PLATFORM_FACTS } = await actual<typeof import('@/lib/model/platform/facts')>();
    const added = { name: '示例商城', reader: ID, sellsItself: false, completes: 'by-buyer' };
    return { PLATFORM_FACTS: { ...PLATFORM_FACTS, [ID]: added } };
  });
  vi.doMock('@/lib/platforms/sites', async (actual) => {
    const { SITE_OF, SITES } = await actual<typeof import('@/lib/platforms/sites')>();
    return { SITE_OF: { ...SITE_OF, [ID]: SITE }, SITES: [...SITES.filter(Boolean), SITE] };
  });
  code = await load();
});
afterAll(() => {
  vi.doUnmock('@/lib/model/platform/facts');
  vi.doUnmock('@/lib/platforms/sites');
  vi.resetModules();
});

const page: PageReport = {
  reader: ID,
  page: 'order-list',
  layout: 'example-list',
  url: 'https://order.shop.example/list',
  found: 1,
  problems: [],
  orders: [phoneOrder(reading({ platform: ID, orderId: '990000000000', signedAt: '2026-11-18' }))],
};

const fresh = () => new code.Vault(`new-platform-${crypto.randomUUID()}`);

describe('a platform that was added to the table', () => {
  it('is one that a report may be of, and its page one whose reports are listened to', () => {
    expect(code.PageReport.safeParse(page).success).toBe(true);
    expect(code.isHostOf(ID, page.url)).toBe(true);
    expect(code.isHostOf('jd', page.url)).toBe(false);
  });

  it('has its orders stored, with a picture, and brought back from a backup on another machine', async () => {
    const vault = fresh();
    const recorded = await code.recordPage(vault, page, NOW, TODAY);
    expect(recorded).toEqual({ orders: [{ key: KEY, state: 'new' }], wantPictures: [KEY] });
    const snapshot = { markup: '<p>订单</p>', width: 10, height: 10, scale: 1, images: [] };
    expect(await code.queuePicture(vault, { orderKey: KEY, snapshot, url: page.url, takenAt: NOW }, NOW)).toBe(
      'queued',
    );

    const file = await code.exportBackup(vault, NOW);
    const other = fresh();
    expect(await code.importBackup(other, file, NOW)).toEqual({ ok: true, value: { added: 1, merged: 0 } });
    expect(await other.orders.toArray()).toEqual(await vault.orders.toArray());
    expect(await other.purchases.toArray()).toEqual(await vault.purchases.toArray());
    expect(await other.evidence.toArray()).toEqual(await vault.evidence.toArray());
  });

  it('has its pictures fetched from its own hosts', () => {
    const reader = code.readerOfKey(KEY);
    expect(reader && code.SITE_OF[reader].imageHosts).toEqual(SITE.imageHosts);
  });

  it('is one whose pages the popup knows: the way to the orders, and where to log in', () => {
    expect(code.shopAt('https://www.shop.example/')).toMatchObject({
      name: '示例商城',
      orderListUrl: 'https://order.shop.example/list',
    });
    expect(code.shopAt('https://shop.example.net/')).toBeUndefined();
    const { reader, layout, url } = page;
    const none = { found: 0, phones: 0, newPhones: 0, problems: ['logged-out'], at: 0, visit: 'one' };
    expect(code.pageWords({ reader, page: page.page, layout, url, ...none })).toMatchObject({
      headline: '还没登录',
      login: SITE.loginUrl,
    });
  });

  it('gives its buyers the rights of the law', async () => {
    const vault = fresh();
    await code.recordPage(vault, page, NOW, TODAY);
    const [order] = await vault.orders.toArray();
    const [purchase] = await vault.purchases.toArray();
    if (!order || !purchase) throw new Error('nothing stored');
    const windows = code.windowsFor(code.factsOf(purchase, order), TODAY);
    expect(windows.map(({ ruleId }) => ruleId)).toContain('law.noreason7');
  });
});
