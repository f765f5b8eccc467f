import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers, listen } from '@/lib/messages/listen';
import { send } from '@/lib/messages/send';
import type { Sender } from '@/lib/messages/sender';
import { DEFAULT_CHOICES } from '@/lib/model/settings';
import { detailReport, phoneOrder, reading, report } from '../db/examples';

const URL_LIST = 'https://order.jd.com/center/list.action?d=1&s=4096';
const PAGE: Sender = { id: browser.runtime.id, url: URL_LIST, frameId: 0, tab: { id: 7 } };

const handlers = {
  'page-read': vi.fn(async () => ({
    ok: true as const,
    value: { orders: [], wantPictures: [], pictures: DEFAULT_CHOICES.pictures },
  })),
  'page-opened': vi.fn(async () => ({ ok: true as const, value: {} })),
  'part-wanted': vi.fn(async () => ({ ok: true as const, value: {} })),
  snapshot: vi.fn(async () => ({ ok: true as const, value: {} })),
  photograph: vi.fn(async () => ({ ok: true as const, value: { taken: 1, cut: 0 } })),
  'page-offer': vi.fn(async () => ({ ok: true as const, value: { phones: [] } })),
  'keep-page': vi.fn(async () => ({ ok: true as const, value: { ids: [], pictures: 0 } })),
  'keep-page-stop': vi.fn(async () => ({ ok: true as const, value: {} })),
  'follow-chat': vi.fn(async () => ({ ok: true as const, value: { messages: 0, gaps: 0, pictures: 0 } })),
  'follow-end': vi.fn(async () => ({ ok: true as const, value: { ids: [], pictures: 0 } })),
  'chat-followed': vi.fn(async () => ({ ok: true as const, value: {} })),
  'page-is-of': vi.fn(async () => ({ ok: true as const, value: {} })),
  'catch-up': vi.fn(async () => ({ ok: true as const, value: {} })),
  'signed-on': vi.fn(async () => ({ ok: true as const, value: {} })),
  'split-line': vi.fn(async () => ({ ok: true as const, value: {} })),
  'waiting-answered': vi.fn(async () => ({ ok: true as const, value: {} })),
  'door-worked': vi.fn(async () => ({ ok: true as const, value: {} })),
  'remind-me': vi.fn(async () => ({ ok: true as const, value: {} })),
  'phones-seen': vi.fn(async () => ({ ok: true as const, value: {} })),
} satisfies Handlers;

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const tell = (payload: unknown, sender: Sender = PAGE) => answer('page-read', payload, sender, handlers, () => 'full');

describe('a message from an order page', () => {
  it('reaches its handler with what the browser says of the sender', async () => {
    expect(await tell(report())).toEqual({
      ok: true,
      value: { orders: [], wantPictures: [], pictures: DEFAULT_CHOICES.pictures },
    });
    expect(handlers['page-read']).toHaveBeenCalledWith(report(), {
      kind: 'content',
      tabId: 7,
      platform: 'jd',
      visit: URL_LIST,
    });
  });

  it('says why when its handler fails', async () => {
    handlers['page-read'].mockRejectedValueOnce(new Error('disk'));
    expect(await tell(report())).toEqual({ ok: false, reason: 'full' });
  });
});

describe('a message from a chat page', () => {
  const CHAT: Sender = {
    id: PAGE.id,
    url: 'https://jdcs.jd.com/index.action?pid=1',
    frameId: 0,
    tab: { id: 7, incognito: false },
  };
  const now = { messages: 3, gaps: 0, pictures: 0, still: false };
  const say = (sender: Sender) => answer('chat-followed', now, sender, handlers, () => 'failed');

  it('reaches its handler with the tab it comes from', async () => {
    expect(await say(CHAT)).toEqual({ ok: true, value: {} });
    expect(handlers['chat-followed']).toHaveBeenCalledWith(now, { kind: 'chat-page', tabId: 7 });
  });

  it.each<[string, Sender]>([
    ['another page', { ...CHAT, url: 'https://www.jd.com/' }],
    ['an order page', { ...CHAT, url: PAGE.url }],
    ['a frame', { ...CHAT, frameId: 3 }],
    ['a private window', { ...CHAT, tab: { id: 7, incognito: true } }],
    ['another extension', { ...CHAT, id: 'somebody-else' }],
  ])('is refused from %s', async (_name, sender) => {
    expect(await say(sender)).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('a forged message', () => {
  it.each<[string, Sender]>([
    ['another extension', { ...PAGE, id: 'somebody-else' }],
    ['nobody', {}],
    ['a frame inside the page', { ...PAGE, frameId: 3 }],
    ['a private window', { ...PAGE, tab: { id: 7, incognito: true } }],
    ['no tab', { id: PAGE.id, url: PAGE.url, frameId: 0 }],
    ['another site', { ...PAGE, url: 'https://order.jd.com.example/center/list.action' }],
    ['another page of the shop', { ...PAGE, url: 'https://item.jd.com/100012345678.html' }],
    ['an address that is none', { ...PAGE, url: 'order page' }],
    ['http', { ...PAGE, url: 'http://order.jd.com/center/list.action' }],
    ['nobody with an address', { id: PAGE.id, frameId: 0, tab: { id: 7 } }],
    ['a page of our own, which may not say that', { id: PAGE.id, url: browser.runtime.getURL('/popup.html') }],
  ])('from %s is refused unread', async (_name, sender) => {
    expect(await tell(report(), sender)).toEqual({ ok: false, reason: 'refused' });
    expect(handlers['page-read']).not.toHaveBeenCalled();
  });

  it.each<[string, Sender]>([
    ['the script in an order page', PAGE],
    ['another extension', { id: 'somebody-else', url: browser.runtime.getURL('/popup.html') }],
    [
      'an address that only begins like ours',
      { id: PAGE.id, url: `${browser.runtime.getURL('/popup.html').replace(/\/popup.html$/, '')}.example/` },
    ],
  ])('from %s may not say what our own pages say', async (_name, sender) => {
    const refused = { ok: false, reason: 'refused' };
    expect(await answer('photograph', { tabId: 7 }, sender, handlers, () => 'failed')).toEqual(refused);
    expect(await answer('phones-seen', { phones: [] }, sender, handlers, () => 'failed')).toEqual(refused);
    expect(handlers.photograph).not.toHaveBeenCalled();
    expect(handlers['phones-seen']).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a field nobody agreed on', { ...report(), admin: true }],
    [
      'a field too many deep inside',
      report({ orders: [{ ...phoneOrder(), order: { ...reading(), buyer: '某人' } as never }] }),
    ],
    ['an order number that is a number', report({ orders: [phoneOrder(reading({ orderId: 350000000000 as never }))] })],
    [
      'a link that runs a script',
      report({ orders: [phoneOrder(reading({ links: { detail: 'javascript:alert(1)' } }))] }),
    ],
    [
      'a title as long as a book',
      report({ orders: [phoneOrder(reading({ lines: [{ title: '机'.repeat(501), quantity: 1 }] }))] }),
    ],
    ['a day that does not exist', report({ orders: [phoneOrder(reading({ placedAt: '2026-02-31' }))] })],
    ['an address with a script', detailReport({ url: 'data:text/html,x' })],
    ['more orders than a page has', report({ orders: Array.from({ length: 501 }, () => phoneOrder()) })],
  ])('with %s is invalid', async (_name, payload) => {
    expect(await tell(payload)).toEqual({ ok: false, reason: 'invalid' });
    expect(handlers['page-read']).not.toHaveBeenCalled();
  });

  it('cannot reach what every object has', async () => {
    listen(handlers, () => 'failed');
    for (const name of ['constructor', '__proto__', 'toString', 'no-such-message']) {
      // The fake browser's sender is empty; an unknown name is not even looked at.
      expect(await browser.runtime.sendMessage({ name, payload: {} })).toBeUndefined();
    }
  });
});

describe('send', () => {
  it('brings back the answer of the listener', async () => {
    listen(handlers, () => 'failed');
    // The fake browser names no sender, so it is refused: by our listener, over the real channel.
    expect(await send('page-read', report())).toEqual({ ok: false, reason: 'refused' });
  });

  it('is a failed reply and not an exception when no one is there', async () => {
    expect(await send('page-read', report())).toEqual({ ok: false, reason: 'failed' });
  });
});
