import { act, cleanup } from '@testing-library/preact';
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openVault } from '@/lib/db/store/schema';
import { fakePermissions } from './fake-permissions';

export const TODAY = '2026-11-22';
export const NOW = Date.parse('2026-11-22T04:00:00Z');

/** The one vault that pages open by themselves. */
export const db = openVault();

/** A browser in which the popup finds no page in front, on that day, with all permissions. */
export function arrange(): void {
  fakeBrowser.reset();
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => []) as never);
  fakePermissions(true);
}

export async function tidy(): Promise<void> {
  await act(() => cleanup());
  vi.restoreAllMocks();
  await Promise.all(db.tables.map((table) => table.clear()));
}
