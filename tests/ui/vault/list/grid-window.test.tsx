import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useGridWindow } from '@/components/vault/list/rows/use-grid-window';

const LINE = 100;
const SEEN = 8;
let top = 0;

function Grid({ count }: { count: number }) {
  const { list, first, end } = useGridWindow(count, 300, LINE - 10, 10);
  return <ul ref={list} data-first={first} data-end={end} />;
}

beforeEach(() => {
  top = 0;
  vi.stubGlobal('innerHeight', SEEN * LINE);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, -top, 300, 0));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const drawn = () => {
  const { first, end } = document.querySelector('ul')?.dataset ?? {};
  return { first: Number(first), end: Number(end) };
};
const scrollTo = (line: number) => {
  top = line * LINE;
  return act(() => void fireEvent.scroll(window));
};

it.each([0, 1, 37, 500, 992])('draws what can be seen at once, wherever somebody scrolls to: line %i', async (line) => {
  render(<Grid count={1000} />);
  await scrollTo(line);
  expect(drawn().first).toBeLessThanOrEqual(line);
  expect(drawn().end).toBeGreaterThanOrEqual(Math.min(1000, line + SEEN));
});

it('draws few while the list moves, and more around it once it rests', async () => {
  render(<Grid count={1000} />);
  await scrollTo(500);
  const moving = drawn();
  expect(moving.end - moving.first).toBeLessThan(SEEN + 14);
  await waitFor(() => expect(drawn().first).toBeLessThanOrEqual(500 - 12));
  expect(drawn().end).toBeGreaterThanOrEqual(500 + SEEN + 12);
});

it('draws more on the side it is scrolled to', async () => {
  render(<Grid count={1000} />);
  await scrollTo(500);
  expect(drawn().end - 500 - SEEN).toBeGreaterThan(500 - drawn().first);
  await scrollTo(400);
  expect(drawn().end - 400 - SEEN).toBeLessThan(400 - drawn().first);
});

it('draws nothing else as long as what is drawn is enough', async () => {
  render(<Grid count={1000} />);
  await scrollTo(500);
  await waitFor(() => expect(drawn().first).toBeLessThanOrEqual(500 - 12));
  const rested = drawn();
  await scrollTo(503);
  expect(drawn()).toEqual(rested);
});

it('never draws beyond the end of a list that has become shorter', async () => {
  const { rerender } = render(<Grid count={1000} />);
  await scrollTo(900);
  top = 0;
  rerender(<Grid count={5} />);
  await waitFor(() => expect(drawn()).toEqual({ first: 0, end: 5 }));
});
