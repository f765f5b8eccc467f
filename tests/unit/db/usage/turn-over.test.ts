import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterTurnOver, turnOverLog, turnOverOnce } from '@/lib/db/usage/turn-over';
import { freshVault } from '../examples';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it('writes more than twice the four megabytes after which a log is turned over, and leaves none of it', async () => {
  let bytes = 0;
  const { put } = IDBObjectStore.prototype;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    bytes += (value as Uint8Array).length;
    return put.call(this, value, key);
  });
  await turnOverLog();
  spy.mockRestore();
  expect(bytes).toBeGreaterThan(2 * 4 * 2 ** 20);
  const [{ name } = { name: '' }] = await indexedDB.databases();
  const left = await new Promise<number>((resolve) => {
    indexedDB.open(name ?? '').onsuccess = ({ target }) => {
      const db = (target as IDBOpenDBRequest).result;
      const count = db.transaction('filler').objectStore('filler').count();
      count.onsuccess = () => resolve(count.result);
    };
  });
  expect(left).toBe(0);
});

it('is done once in a session of the browser, and again where it failed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const opened = vi.spyOn(indexedDB, 'open');
  opened.mockImplementationOnce(() => {
    throw new Error('no database');
  });
  await turnOverOnce();
  await turnOverOnce();
  expect(opened).toHaveBeenCalledTimes(2);
  await turnOverOnce();
  expect(opened).toHaveBeenCalledTimes(2);
  await browser.storage.session.clear();
  await turnOverOnce();
  expect(opened).toHaveBeenCalledTimes(3);
});

it('nothing is written into the vault before it is done', async () => {
  const written: string[] = [];
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    written.push(this.transaction.db.name);
    return put.call(this, value, key);
  });
  const db = freshVault();
  afterTurnOver(db);
  await db.memory.put({ key: 'first', value: 1 });
  db.close();
  const side = written.findLastIndex((name) => name !== db.name);
  expect(side).toBeGreaterThan(0);
  expect(written.indexOf(db.name)).toBeGreaterThan(side);
});

it('a disk that does not answer is not waited for for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(indexedDB, 'open').mockReturnValue(new IDBOpenDBRequest());
  const turned = turnOverOnce();
  await vi.advanceTimersByTimeAsync(3000);
  await turned;
  vi.useRealTimers();
  expect(told).toHaveBeenCalledOnce();
});

it('a document that has no storage for the session goes on without', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  const { storage } = browser;
  Object.defineProperty(browser, 'storage', { value: undefined, configurable: true, writable: true });
  const db = freshVault();
  afterTurnOver(db);
  expect(await db.orders.count()).toBe(0);
  db.close();
  Object.defineProperty(browser, 'storage', { value: storage, configurable: true, writable: true });
  expect(opened).not.toHaveBeenCalledWith('goujibao-turn-over', 1);
});

it('whoever asks for it meanwhile waits for the same', async () => {
  const opened = vi.spyOn(indexedDB, 'open');
  await Promise.all([turnOverOnce(), turnOverOnce()]);
  expect(opened).toHaveBeenCalledOnce();
});
