import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFull, whyStoringFailed } from '@/lib/background/why-storing-failed';
import type { Vault } from '@/lib/db/store/schema';
import { freshVault } from '../db/examples';

let db: Vault;
beforeEach(() => {
  db = freshVault();
});

const estimate = (quota: number, usage: number) => ({ estimate: async () => ({ quota, usage }) });
const ROOM = estimate(80_000_000_000, 400_000);
const CANNOT_OPEN = new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');

describe('what went wrong', () => {
  it.each([
    ['no room is left', estimate(364_690, 364_690), 'full'],
    ['there is room', ROOM, 'unavailable'],
    ['the browser does not say', { estimate: async () => ({}) }, 'unavailable'],
    ['even that fails', { estimate: () => Promise.reject(new TypeError('no')) }, 'unavailable'],
  ])('a database that cannot be opened, when %s', async (_name, storage, expected) => {
    expect(await whyStoringFailed(CANNOT_OPEN, () => db, storage)).toBe(expected);
  });

  it('a mistake of ours is not blamed on a disk that happens to be full', async () => {
    expect(await whyStoringFailed(new TypeError('oops'), () => db, estimate(1, 1))).toBe('failed');
  });
});

it('a browser that never says how much room there is does not hold up what is to be stored', async () => {
  vi.useFakeTimers();
  try {
    const asked = isFull({ estimate: () => Promise.race<never>([]) });
    await vi.runAllTimersAsync();
    expect(await asked).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});

describe('a connection that takes no more writes', () => {
  const STALE = new DOMException('A mutation operation was attempted on a database …', 'InvalidStateError');

  it('is replaced, and the page may try again', async () => {
    await db.orders.count();
    const before = db.backendDB();
    expect(await whyStoringFailed(STALE, () => db, ROOM)).toBe('failed');
    expect(await db.orders.count()).toBe(0);
    expect(db.backendDB()).not.toBe(before);
  });

  it('is kept at any other failure', async () => {
    await db.orders.count();
    const before = db.backendDB();
    await whyStoringFailed(new DOMException('no room', 'QuotaExceededError'), () => db, ROOM);
    expect(await db.orders.count()).toBe(0);
    expect(db.backendDB()).toBe(before);
  });
});
