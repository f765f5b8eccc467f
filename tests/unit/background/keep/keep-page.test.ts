import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { endFollowing, onFollowed, startFollowing } from '@/lib/background/keep/chat/follow';
import { keepPage, stopKeeping } from '@/lib/background/keep/keep-page';
import { readKeeping } from '@/lib/background/keep/keeping';
import { findBytes } from '@/lib/db/evidence/bytes/stored-bytes';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { parseChat } from '@/lib/evidence/chat/chat-text';
import { WHOLE_PAGE } from '@/lib/pictures/whole/step';
import { freshVault, NOW, report, TODAY } from '../../db/examples';

const PHONE = 'jd:350000000000/1';
const CHAT = 'https://jdcs.jd.com/index.action?pid=100120340002&token=secret';
const VIEW = { width: 100, height: 80 };
const STEP = {
  view: VIEW,
  shown: VIEW,
  area: { left: 0, top: 0, ...VIEW },
  content: { width: 100, height: 80 },
  at: { x: 0, y: 0 },
  pinched: false,
};
const PNG = 'data:image/png;base64,iVBORw0KGgo=';

let db: Vault;
let tab: { id: number; windowId: number; active: boolean; incognito: boolean; url: string; title: string };
/** What the scripts in the page answer, by what they are asked. */
let answers: Record<string, unknown>;
let asked: string[];
beforeEach(async () => {
  vi.restoreAllMocks();
  await browser.storage.session.clear();
  db = freshVault();
  await recordPage(db, report(), NOW, TODAY);
  tab = { id: 7, windowId: 3, active: true, incognito: false, url: CHAT, title: '在线客服' };
  answers = {
    begin: STEP,
    goTo: STEP,
    look: STEP,
    copy: { markup: '<div/>', width: 100, height: 80, remarks: [] },
    keys: { orders: ['350000000000'], lines: [], skus: [], items: [] },
    start: { messages: 2, gaps: 0, pictures: 0 },
    finish: {
      name: '白鹭通讯',
      parts: [[{ text: '在吗' }], [{ text: '好的', at: '09:30' }]],
      stills: [],
      startedAt: NOW,
    },
  };
  asked = [];
  Object.assign(browser.tabs, {
    get: vi.fn(async () => tab),
    captureVisibleTab: vi.fn(async () => PNG),
  });
  Object.assign(browser, {
    scripting: {
      executeScript: vi.fn(async ({ files, args }: { files?: string[]; args?: [string, string] }) => {
        if (files) return [{ result: null }];
        const [program, name] = args ?? ['', ''];
        asked.push(`${program === WHOLE_PAGE ? 'page' : 'chat'} ${name}`);
        return [{ result: answers[name] ?? null }];
      }),
    },
    action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
  });
  Object.assign(browser.runtime, { getManifest: () => ({ version: '1.0.0' }) });
  const bitmap = { ...VIEW, close: () => undefined };
  vi.stubGlobal('createImageBitmap', async () => bitmap);
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ fillStyle: '', fillRect: () => undefined, drawImage: () => undefined });
      convertToBlob = async () => new Blob(['png'], { type: 'image/png' });
    },
  );
  vi.stubGlobal('navigator', { ...navigator, userAgent: 'Chrome/156', storage: { estimate: async () => ({}) } });
});

const vault = () => db;

describe('保存此页', () => {
  it('keeps picture and copy for the phone the page names, by its address without what lets somebody in', async () => {
    expect(await keepPage(vault, 7, undefined)).toMatchObject({ pictures: 1, phone: PHONE });
    const kept = await db.evidence.toArray();
    expect(kept.map(({ kind, purchaseId, url }) => [kind, purchaseId, url])).toEqual([
      ['chat', PHONE, 'https://jdcs.jd.com/index.action?pid=100120340002'],
      ['snapshot', PHONE, 'https://jdcs.jd.com/index.action?pid=100120340002'],
    ]);
    expect(asked.at(-2)).toBe('page end');
    expect((await readKeeping(browser, 7))?.ended).toMatchObject({ pictures: 1 });
  });

  it('keeps nothing of a private window, nor puts anything into it', async () => {
    tab.incognito = true;
    expect(await keepPage(vault, 7, undefined)).toEqual({ why: 'private' });
    expect(asked).toEqual([]);
    expect(await db.evidence.count()).toBe(0);
  });

  it.each([
    ['another tab is in front', () => (tab.active = false), 'moved'],
    ['the page is the browser’s own', () => (tab.url = 'about:config'), 'not-allowed'],
    ['the page went elsewhere meanwhile', () => (answers['goTo'] = null), 'gone'],
    ['its answer is not what was asked', () => (answers['begin'] = { view: 'large' }), 'gone'],
  ])('keeps nothing where %s', async (_name, happens, why) => {
    happens();
    expect(await keepPage(vault, 7, null)).toEqual({ why });
    expect(await db.evidence.count()).toBe(0);
  });

  it('is done once at a time, and keeps nothing once the buyer says no; the page is put back', async () => {
    const first = keepPage(vault, 7, null);
    expect(await keepPage(vault, 7, null)).toEqual({ why: 'busy' });
    stopKeeping(7);
    expect(await first).toEqual({ why: 'stopped' });
    expect(asked.at(-1)).toBe('page end');
    expect(await db.evidence.count()).toBe(0);
  });
});

describe('把这段聊天存下来', () => {
  it('keeps the talk as a text, with its gaps, for the phone that was chosen', async () => {
    expect(await startFollowing(7)).toEqual(answers['start']);
    expect(await endFollowing(vault, 7, true, PHONE)).toMatchObject({ pictures: 0, phone: PHONE });
    const [record] = await db.evidence.toArray();
    expect(record).toMatchObject({
      kind: 'chat',
      method: 'serialised',
      mime: 'text/plain',
      name: '聊天记录：白鹭通讯',
      remarks: ['中间有 1 处可能缺了消息'],
    });
    const text = await (await (await findBytes(db, record?.sha256 ?? ''))?.blob())?.text();
    expect(parseChat(text ?? '')?.parts).toEqual([[{ text: '在吗' }], [{ text: '好的', at: '09:30' }]]);
  });

  it('hears nothing of a page whose talk is not followed, and of one that is no more', async () => {
    const now = { messages: 3, gaps: 0, pictures: 0, still: true };
    expect(await onFollowed(7, now)).toBeUndefined();
    await startFollowing(7);
    expect(await onFollowed(7, now)).toEqual({ picture: PNG });
    await endFollowing(vault, 7, false, undefined);
    expect(await onFollowed(7, now)).toBeUndefined();
    expect(await db.evidence.count()).toBe(0);
  });

  it('takes no picture of another tab', async () => {
    await startFollowing(7);
    tab.active = false;
    expect(await onFollowed(7, { messages: 3, gaps: 0, pictures: 0, still: true })).toEqual({});
  });

  it.each([
    ['in a private window', () => (tab.incognito = true), 'private'],
    ['on a page where nobody talks', () => (tab.url = 'https://www.jd.com/'), 'not-allowed'],
    ['where no talk can be read', () => (answers['start'] = null), 'nothing'],
  ])('does not begin %s', async (_name, happens, why) => {
    happens();
    expect(await startFollowing(7)).toEqual({ why });
    expect(await onFollowed(7, { messages: 1, gaps: 0, pictures: 0, still: false })).toBeUndefined();
  });
});
