import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { offerPage } from '@/lib/background/keep/offer-page';
import { recordPage } from '@/lib/db/orders/record-page';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault, NOW, phoneOrder, reading, report, TODAY } from '../../db/examples';

const ORDER = '4917962281160028817';
const CHAT = 'https://market.m.taobao.com/app/im/chat/index.html?uid=cntaobao%E6%9D%BE%E6%9E%9C&gid=&type=web';

let db: Vault;
let url: string;
let keys: unknown;
let put: string[];
beforeEach(async () => {
  vi.restoreAllMocks();
  db = freshVault();
  const taobao = phoneOrder(reading({ orderId: ORDER, platform: 'taobao' }));
  await recordPage(db, report(), NOW, TODAY);
  await recordPage(
    db,
    report({ reader: 'tmall', layout: 'tmall-list-tm2', url: 'https://buyertrade.taobao.com/', orders: [taobao] }),
    NOW,
    TODAY,
  );
  url = CHAT;
  keys = { orders: [ORDER], lines: [], skus: [], items: [] };
  put = [];
  Object.assign(browser.tabs, { get: vi.fn(async () => ({ id: 7, url })) });
  Object.assign(browser, {
    scripting: {
      executeScript: vi.fn(async ({ files, args }: { files?: string[]; args?: [string, string] }) => {
        if (files) put.push(...files);
        return [{ result: args?.[1] === 'keys' ? keys : null }];
      }),
    },
  });
});

describe('what a page is offered as', () => {
  it('is a chat, for the phone whose order stands beside it; all others can be chosen', async () => {
    const offer = await offerPage(() => db, 7);
    expect(offer).toMatchObject({ kind: 'chat', platform: 'tmall' });
    expect(offer.phones.map(({ id, named }) => [id, named])).toEqual([
      [`tmall:${ORDER}/1`, 'order'],
      ['jd:350000000000/1', undefined],
    ]);
  });

  it('is still a chat where the page names nothing, or lets nobody in', async () => {
    keys = { orders: ['<script>'] };
    expect(await offerPage(() => db, 7)).toMatchObject({ kind: 'chat', phones: [{}, {}] });
  });

  it('is nothing known on any other page, into which nothing is put', async () => {
    url = 'https://example.com/';
    expect(await offerPage(() => db, 7)).not.toHaveProperty('kind');
    expect(put).toEqual([]);
  });
});
