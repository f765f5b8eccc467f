import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageWorld } from '@/lib/capture/world/page-world';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const view = () => ({ setTimeout, clearTimeout, document: {}, location: {} }) as unknown as Window & typeof globalThis;

test('a timer of the page fires once, and leaves nothing behind', () => {
  const fired = vi.fn();
  pageWorld(view()).setTimeout(fired, 100);
  vi.advanceTimersByTime(1000);
  expect(fired).toHaveBeenCalledOnce();
});

test('a page that is left for good has no timer of ours, neither an old one nor a new one', () => {
  const world = pageWorld(view());
  const fired = vi.fn();
  world.setTimeout(fired, 100);
  world.setTimeout(fired, 20_000);
  world.stop();
  expect(vi.getTimerCount()).toBe(0);
  world.setTimeout(fired, 100);
  expect(vi.getTimerCount()).toBe(0);
});
