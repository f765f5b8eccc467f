import { vi } from 'vitest';
import { browser } from 'wxt/browser';

/** The fake browser knows no permissions: here all of them are given, or none, and nobody changes that. */
export function fakePermissions(given: boolean): void {
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => given);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(() => undefined);
    vi.spyOn(event, 'removeListener').mockImplementation(() => undefined);
  }
}
