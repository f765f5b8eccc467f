import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { lendOpen, readOpen, watchOpen } from '@/lib/lock/session';

afterEach(() => vi.unstubAllGlobals());

it('does without a storage, which the document that draws pictures has none of: there a vault is open as long as it is lent the key', async () => {
  const { storage } = browser;
  Object.defineProperty(browser, 'storage', { value: undefined, configurable: true, writable: true });
  try {
    expect(await readOpen(Date.now())).toBeUndefined();
    const open = { keyId: 'k', key: '00', usedAt: Date.now(), minutes: 15, state: 'on' } as const;
    lendOpen(open);
    expect(await readOpen(Date.now())).toEqual(open);
    lendOpen(undefined);
    expect(await readOpen(Date.now())).toBeUndefined();
    expect(() => watchOpen(() => undefined)()).not.toThrow();
  } finally {
    Object.defineProperty(browser, 'storage', { value: storage, configurable: true, writable: true });
  }
});
