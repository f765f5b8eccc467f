import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstRows } from '@/lib/db/purchases/first-rows';
import { OPENING, openVault, Vault } from '@/lib/db/store/schema';
import { storageFailure } from '@/lib/db/store/storage-failure';
import { ANSWER } from '@/lib/db/store/time-limit';
import { freshVault } from '../examples';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const never = () => new IDBOpenDBRequest();
const failureOf = (work: Promise<unknown>) => work.then(() => 'none', storageFailure);

describe('a browser that never answers whether the database may be opened', () => {
  it('is taken for one that does not allow it', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(never);
    const db = freshVault();
    const failure = failureOf(db.orders.count());
    await vi.advanceTimersByTimeAsync(OPENING);
    expect(await failure).toBe('unavailable');
    expect(db.hasFailed()).toBe(true);
  });

  it('is not waited for by the popup’s list either', async () => {
    const name = `popup-${crypto.randomUUID()}`;
    const db = new Vault(name);
    await db.open();
    db.close();
    vi.spyOn(indexedDB, 'open').mockImplementation(never);
    const failure = failureOf(firstRows(5, name));
    await vi.advanceTimersByTimeAsync(ANSWER);
    expect(await failure).toBe('unavailable');
  });
});

it('a database that is open stays open, however long', async () => {
  const db = freshVault();
  await db.orders.count();
  await vi.advanceTimersByTimeAsync(OPENING * 10);
  expect(db.isOpen()).toBe(true);
});

it('a connection that failed to open is not kept: the next call tries anew', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not allowed', 'InvalidStateError');
  });
  const before = openVault();
  expect(await failureOf(before.orders.count())).toBe('unavailable');
  open.mockRestore();
  expect(openVault()).not.toBe(before);
  expect(await openVault().orders.count()).toBe(0);
  openVault().close();
});

describe('a database that a later release has used', () => {
  it('is not written to, and that is told apart from one that cannot be opened', async () => {
    vi.useRealTimers();
    const name = `newer-${crypto.randomUUID()}`;
    const newer = new Dexie(name);
    newer.version(990).stores({ orders: 'key', purchases: 'id' });
    await newer.table('orders').add({ key: 'jd:1', later: true });
    newer.close();
    const db = new Vault(name);
    expect(await failureOf(db.orders.clear())).toBe('newer');
    expect(await failureOf(db.orders.count())).toBe('newer');
    const again = await new Dexie(name).open();
    expect(await again.table('orders').toArray()).toEqual([{ key: 'jd:1', later: true }]);
  });
});
