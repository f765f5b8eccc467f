import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readOpen, watchOpen } from '@/lib/lock/session';

afterEach(() => vi.unstubAllGlobals());

it('does without a storage, which the document that draws pictures has none of: there no vault is open', async () => {
  const { storage } = browser;
  Object.defineProperty(browser, 'storage', { value: undefined, configurable: true, writable: true });
  try {
    expect(await readOpen(Date.now())).toBeUndefined();
    expect(() => watchOpen(() => undefined)()).not.toThrow();
  } finally {
    Object.defineProperty(browser, 'storage', { value: storage, configurable: true, writable: true });
  }
});
