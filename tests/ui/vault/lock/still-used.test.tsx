import { act, cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useStillUsed } from '@/components/vault/lock/use-still-used';
import { readOpen, writeOpen } from '@/lib/lock/session';

const START = Date.parse('2026-11-22T04:00:00Z');
const MINUTE = 60_000;
const open = { keyId: '00', key: '00', usedAt: START, minutes: 5, state: 'on' } as const;

function Page({ busy }: { busy: boolean }) {
  useStillUsed();
  return <section aria-busy={busy}>一页</section>;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: START });
  await writeOpen(open);
});
afterEach(async () => {
  await act(() => cleanup());
  vi.useRealTimers();
});

const pass = (time: number) => act(async () => void (await vi.advanceTimersByTimeAsync(time)));
const usedAt = async () => (await readOpen(Date.now()))?.usedAt;

it('a page that somebody touches keeps the vault open; one that nobody touches does not', async () => {
  render(<Page busy={false} />);
  await pass(4 * MINUTE);
  expect(await usedAt()).toBe(START);
  fireEvent.keyDown(document.body, { key: 'a' });
  await pass(4 * MINUTE);
  expect(await usedAt()).toBe(START + 4 * MINUTE);
  await pass(2 * MINUTE);
  expect(await usedAt()).toBeUndefined();
});

it('a long work that somebody waits for keeps it open as well', async () => {
  render(<Page busy={true} />);
  await pass(20 * MINUTE);
  expect(await usedAt()).toBeGreaterThan(START + 19 * MINUTE);
});
