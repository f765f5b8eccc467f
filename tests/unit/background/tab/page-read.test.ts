import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPageRead } from '@/lib/background/tab/on-page-read';
import { forgetTabState, readTabState, stateOfActiveTab, watchTabStates } from '@/lib/background/tab/tab-state';
import { Vault } from '@/lib/db/store/schema';
import type { PageReport } from '@/lib/model/page-report';
import { freshVault, NOW, phoneOrder, reading, report } from '../../db/examples';

const SENDER = { kind: 'content', tabId: 7, platform: 'jd', visit: 'first' } as const;

let db: Vault;
let badges: Map<number, string | undefined>;
beforeEach(() => {
  fakeBrowser.reset();
  db = freshVault();
  badges = new Map();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text, tabId }) => {
    badges.set(tabId ?? -1, text);
  });
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const read = (page: PageReport, sender: Parameters<typeof onPageRead>[2] = SENDER, vault = () => db) =>
  onPageRead(vault, page, sender, NOW);
const other = (orderId: string) => phoneOrder(reading({ orderId }));

describe('the tab of an order page', () => {
  it('shows how many phones were captured, and keeps it for the popup', async () => {
    expect(await read(report({ claimed: 12, found: 12, phones: 1 }))).toMatchObject({ ok: true });
    expect(badges.get(7)).toBe('✓1');
    expect(await readTabState(browser, 7)).toMatchObject({ claimed: 12, found: 12, phones: 1, newPhones: 1, at: NOW });
  });

  it('adds up what one visit reports in parts', async () => {
    await read(report({ phones: 1 }));
    await read(report({ phones: 2, orders: [other('350000000001')] }));
    await read(report({ phones: 2, orders: [] }));
    expect(await readTabState(browser, 7)).toMatchObject({ phones: 2, newPhones: 2 });
    expect(badges.get(7)).toBe('✓2');
  });

  it('knows the phones of the last visit', async () => {
    await read(report());
    await read(report(), { ...SENDER, visit: 'second' });
    expect(await readTabState(browser, 7)).toMatchObject({ phones: 1, newPhones: 0 });
  });

  it('loses no part when two reports come at once', async () => {
    // What was asked for comes late: the other reports have come in meanwhile.
    const { get } = browser.storage.session;
    vi.spyOn(browser.storage.session, 'get').mockImplementation((async (key: string) => {
      const found = await get(key);
      for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done));
      return found;
    }) as typeof get);
    await Promise.all(
      ['350000000001', '350000000002', '350000000003'].map((id) => read(report({ orders: [other(id)] }))),
    );
    expect((await readTabState(browser, 7))?.newPhones).toBe(3);
  });

  it.each([
    ['orders were missed', report({ claimed: 12, found: 11 }), '!'],
    ['nobody is logged in', report({ found: 0, orders: [], problems: ['logged-out'] }), '!'],
    [
      'there are no orders, by leaving the badge to what is urgent',
      report({ found: 0, orders: [], problems: ['no-orders'] }),
      null,
    ],
    ['there are no phones, by leaving the badge to what is urgent', report({ found: 3, orders: [] }), null],
  ])('shows when %s', async (_name, page, text) => {
    await read(page);
    expect(badges.get(7)).toBe(text);
  });

  it('is forgotten when it is closed', async () => {
    await read(report());
    await forgetTabState(browser, 7);
    expect(await readTabState(browser, 7)).toBeUndefined();
  });
});

describe('the popup', () => {
  it('sees the state of the tab in front while it shows that page', async () => {
    const { url } = report();
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: `${url}?page=2` }] as never);
    await read(report());
    expect(await stateOfActiveTab(browser)).toMatchObject({ tabId: 7, state: { url } });
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://news.example/' }] as never);
    expect(await stateOfActiveTab(browser)).toMatchObject({
      tabId: 7,
      url: 'https://news.example/',
      state: undefined,
    });
  });

  it('is told of changes until it closes', async () => {
    const changed = vi.fn();
    const stop = watchTabStates(browser, changed);
    await read(report());
    const times = changed.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    stop();
    await read(report({ phones: 9 }));
    expect(changed).toHaveBeenCalledTimes(times);
  });
});

describe('trouble', () => {
  it.each(['orders', 'purchases'])(
    'a full disk while writing %s is told and leaves nothing half stored',
    async (table) => {
      await read(report());
      const before = [await db.orders.toArray(), await db.purchases.toArray()];
      db.table(table).hook('creating', () => {
        throw new Dexie.QuotaExceededError('disk full');
      });
      const reply = await read(report({ orders: [other('350000000001')] }));
      expect(reply).toEqual({ ok: false, reason: 'full' });
      expect([await db.orders.toArray(), await db.purchases.toArray()]).toEqual(before);
      expect(await readTabState(browser, 7)).toMatchObject({ failure: 'full' });
      expect(badges.get(7)).toBe('!');
    },
  );

  it('where no room is left nothing is tried: opening a database can cost it there', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 400_000, usage: 399_000 }) } });
    const vault = vi.fn(() => db);
    expect(await read(report(), SENDER, vault)).toEqual({ ok: false, reason: 'full' });
    expect(vault).not.toHaveBeenCalled();
    expect(await readTabState(browser, 7)).toMatchObject({ failure: 'full' });
  });

  it('a database that cannot be opened is told, and tried again later', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    const broken = new Vault(`private-${crypto.randomUUID()}`);
    expect(await read(report(), SENDER, () => broken)).toEqual({ ok: false, reason: 'unavailable' });
    expect(await readTabState(browser, 7)).toMatchObject({ failure: 'unavailable' });
    expect(broken.hasFailed()).toBe(true);
    open.mockRestore();
    expect(await read(report())).toMatchObject({ ok: true });
    expect(await readTabState(browser, 7)).not.toHaveProperty('failure');
  });

  it('a page that speaks for another platform is refused', async () => {
    expect(await read(report(), { ...SENDER, platform: 'tmall' })).toEqual({ ok: false, reason: 'refused' });
    const mixed = report({ orders: [phoneOrder(reading({ platform: 'pinduoduo' }))] });
    expect(await read(mixed)).toEqual({ ok: false, reason: 'refused' });
    expect(await db.orders.count()).toBe(0);
  });

  it.each([
    ['of another platform', 'https://mobile.yangkeduo.com/orders.html'],
    ['of nobody we read', 'https://jd.com.example/center/list.action'],
    ['of a host of the platform that shows no orders', 'https://item.jd.com/100012345678.html'],
  ])('a page that claims an address %s is refused: evidence would name it', async (_name, url) => {
    expect(await read(report({ url }))).toEqual({ ok: false, reason: 'refused' });
    expect(await db.orders.count()).toBe(0);
  });
});
