import { expect, test } from 'vitest';
import type { PartName } from '@/lib/capture/parts/parts';
import type { Classify } from '@/lib/capture/report';
import { captureSession } from '@/lib/capture/session';
import type { Courier, Failed } from '@/lib/capture/world/courier';
import type { PageReport } from '@/lib/model/page-report';
import { DEFAULT_CHOICES } from '@/lib/model/settings';
import type { PageFinding } from '@/lib/platforms/reading/find-orders';
import { inOneGo } from '@/lib/platforms/reading/pausing';
import { classify, finding, order } from './examples';

const ANSWERED = { ok: true as const, wantPictures: ['jd:300000000001'], pictures: DEFAULT_CHOICES.pictures };

function session(answers: (typeof ANSWERED | Failed)[] = []) {
  const state = {
    page: finding([order('300000000001', ['示例手机', '示例充电器'])]) as PageFinding,
    sent: [] as PageReport[],
    wanted: [] as string[],
    later: [] as number[],
    recogniser: classify as Classify | undefined,
    called: [] as PartName[],
    readings: 0,
    changes: 1,
    shown: 0,
    partsCome: true,
  };
  const courier: Courier = {
    wake: () => undefined,
    tell: async (report) => {
      state.sent.push(report);
      return answers.shift() ?? ANSWERED;
    },
    callPart: async () => ({ ok: true }),
    hand: async () => ({ ok: true }),
  };
  const shown = () => {
    state.shown += 1;
  };
  const { read, ...capture } = captureSession({
    find: () => {
      state.readings += 1;
      const { page } = state;
      // biome-ignore lint/correctness/useYield: a page this small is read in one piece
      const pieces = (function* () {
        return page;
      })();
      return pieces;
    },
    changes: () => state.changes,
    recogniser: () => state.recogniser,
    parts: {
      call: (name) => {
        state.called.push(name);
        return state.partsCome;
      },
    },
    courier,
    pictures: { want: (keys) => state.wanted.push(...keys), shown },
    later: (delay) => state.later.push(delay),
  });
  const inOne = { ...capture, read: (why: { again: boolean; goOn?: true }) => inOneGo(read(why)) };
  return { state, capture: inOne, settled: () => new Promise((done) => setImmediate(done)) };
}

test('the first reading is sent, and the pictures that are missing are asked for', async () => {
  const { state, capture, settled } = session();
  expect(capture.read({ again: true })).toEqual({ news: true });
  await settled();
  expect(state.sent).toHaveLength(1);
  expect(state.wanted).toEqual(['jd:300000000001']);
});

test('while an answer is still out, the same is not sent a second time', () => {
  const { state, capture } = session();
  capture.read({ again: true });
  capture.read({ again: false });
  expect(state.sent).toHaveLength(1);
});

test('when the background was just restarting, the report is sent again, a few times and no more', async () => {
  const { state, capture, settled } = session(Array.from({ length: 9 }, () => ({ ok: false, retry: true })));
  for (let i = 0; i < 6; i++) {
    capture.read({ again: false });
    await settled();
  }
  expect(state.later).toEqual([1000, 5000, 20_000]);
});

test('a report that was refused is not sent again by itself', async () => {
  const { state, capture, settled } = session([{ ok: false, retry: false }]);
  capture.read({ again: true });
  await settled();
  expect(state.later).toEqual([]);
});

test('这是手机: the line the buyer chose goes out with the next reading', async () => {
  const { state, capture, settled } = session();
  capture.read({ again: true });
  await settled();
  expect(capture.choose(capture.others()[0]?.key ?? '')).toBe(true);
  capture.read({ again: false });
  expect(state.sent.at(-1)?.orders[0]?.order.lines.map(({ title }) => title)).toEqual(['示例手机', '示例充电器']);
});

test('a line that is not on the page cannot be chosen', () => {
  const { capture } = session();
  capture.read({ again: true });
  expect(capture.choose('jd:999999999999/0/别处')).toBe(false);
});

test('a page that became none of ours is not reported', () => {
  const { state, capture } = session();
  state.page = finding([], { page: 'other' });
  expect(capture.read({ again: true })).toEqual({ news: false });
  expect(state.sent).toEqual([]);
});

test('nothing is told of items before they can be told from phones; what can is called', () => {
  const { state, capture } = session();
  state.recogniser = undefined;
  expect(capture.read({ again: true })).toEqual({ news: false });
  expect(state.sent).toEqual([]);
  expect(state.called).toEqual(['recognise']);
  state.recogniser = classify;
  expect(capture.read({ again: false })).toEqual({ news: true });
});

test('a page without orders is told of at once: nothing is called for it', async () => {
  const { state, capture } = session();
  state.recogniser = undefined;
  state.page = finding([], { problems: ['no-orders'] });
  expect(capture.read({ again: true })).toEqual({ news: true });
  expect(state.called).toEqual([]);
});

test('an unknown layout is not reported as unreadable before the label reader was asked', () => {
  const { state, capture } = session();
  state.page = { ...finding([], { problems: ['layout-unknown'] }), wantsLabels: true };
  expect(capture.read({ again: true })).toEqual({ news: false });
  expect(state.called).toEqual(['labels']);
  state.partsCome = false;
  expect(capture.read({ again: false })).toEqual({ news: true });
});

test('a page that is still the same when recognition arrives is not read a second time', () => {
  const { state, capture } = session();
  state.recogniser = undefined;
  capture.read({ again: true });
  state.recogniser = classify;
  expect(capture.read({ again: false })).toEqual({ news: true });
  expect(state.readings).toBe(1);
  expect(state.sent[0]?.orders.map(({ order: { orderId } }) => orderId)).toEqual(['300000000001']);
});

test.each([
  ['a page that changed while recognition was on its way is read again', { changed: 1, again: false }],
  ['what is to be told once more is read once more', { changed: 0, again: true }],
])('%s', (_, { changed, again }) => {
  const { state, capture } = session();
  state.recogniser = undefined;
  capture.read({ again: true });
  state.recogniser = classify;
  state.changes += changed;
  expect(capture.read({ again })).toEqual({ news: true });
  expect(state.readings).toBe(2);
});

test('what was read without the label reader is not told when the label reader comes', () => {
  const { state, capture } = session();
  state.page = { ...finding([], { problems: ['layout-unknown'] }), wantsLabels: true };
  capture.read({ again: true });
  state.page = finding([order('300000000002', ['示例手机'])]);
  capture.read({ again: false });
  expect(state.sent.map(({ problems }) => problems)).toEqual([[]]);
});

test('what was read before a page changed is told when recognition arrives, without its places; then the page is read again', () => {
  const { state, capture } = session();
  state.recogniser = undefined;
  capture.read({ again: true });
  state.recogniser = classify;
  state.changes += 1;
  expect(capture.read({ again: false, goOn: true })).toEqual({ news: true });
  expect([state.readings, state.sent.length, state.shown]).toEqual([1, 1, 0]);
  expect(capture.read({ again: false })).toEqual({ news: false });
  expect([state.readings, state.sent.length, state.shown]).toEqual([2, 1, 1]);
});

test('a reading is told once, however often recognition is said to have come', () => {
  const { state, capture } = session();
  state.recogniser = undefined;
  capture.read({ again: true });
  state.recogniser = classify;
  capture.read({ again: false });
  capture.read({ again: false });
  expect(state.sent).toHaveLength(1);
});
