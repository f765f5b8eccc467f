import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPaint } from '@/components/popup/first/open/after-paint';

let said: string[];
let frames: (() => void)[];
let rests: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  [said, frames, rests] = [[], [], []];
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => frames.push(next));
  vi.stubGlobal('requestIdleCallback', (next: () => void) => rests.push(next));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = () => afterPaint().then(() => said.push('painted'));

it('waits for the frame, for what comes after it, and for rest', async () => {
  const done = wait();
  expect(rests).toHaveLength(0);
  for (const frame of frames) frame();
  expect(rests).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(0);
  expect([rests.length, said]).toEqual([1, []]);
  for (const rest of rests) rest();
  await done;
  expect(said).toEqual(['painted']);
});

it('does not wait for ever where nothing is painted', async () => {
  const done = wait();
  await vi.advanceTimersByTimeAsync(149);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await done;
  expect(said).toEqual(['painted']);
});
