import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { useCatchUp } from '@/components/vault/use-catch-up';
import type { onVaultChanged } from '@/lib/db/store/announce-changes';

function Page({ listen }: { listen: typeof onVaultChanged }) {
  useCatchUp(listen);
  return null;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('after edits in the vault the background is asked, once, to bring badge and reminders up to now', () => {
  const told = vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(undefined);
  let changed: () => void = () => expect.unreachable('nobody listens');
  const listen: typeof onVaultChanged = (heard) => {
    changed = heard;
    return () => undefined;
  };
  render(<Page listen={listen} />);
  vi.advanceTimersByTime(5000);
  expect(told).not.toHaveBeenCalled();
  for (let field = 0; field < 3; field++) {
    changed();
    vi.advanceTimersByTime(500);
  }
  expect(told).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(told.mock.calls).toEqual([[{ name: 'catch-up', payload: {} }]]);
});
