import { expect, test } from 'vitest';
import { type Answering, answerTo } from '@/lib/capture/questions';

const VIEW = {
  innerWidth: 1280,
  innerHeight: 800,
  visualViewport: { width: 1265 },
  document: { documentElement: { clientWidth: 1265 } },
};
const LINE = { key: 'jd:300000000001/0/示例平板', title: '示例平板', kind: 'other-device' as const };

function page(): Answering & { rereads: number } {
  const box = { left: 10, top: 900, width: 990, height: 180 };
  return {
    rereads: 0,
    others: () => [LINE],
    choose: (key) => key === LINE.key,
    elements: () => new Map([['jd:300000000001', { getBoundingClientRect: () => box } as unknown as Element]]),
    reread() {
      this.rereads += 1;
    },
  };
}

test('the popup can ask what else is on the page', () => {
  expect(answerTo({ type: 'lines-on-page' }, page(), VIEW)).toEqual({ ok: true, lines: [LINE] });
});

test('choosing a line reads the page again at once', () => {
  const asked = page();
  expect(answerTo({ type: 'this-is-a-phone', key: LINE.key }, asked, VIEW)).toEqual({ ok: true });
  expect(asked.rereads).toBe(1);
});

test('a line that has gone in the meantime cannot be chosen', () => {
  expect(answerTo({ type: 'this-is-a-phone', key: 'x' }, page(), VIEW)).toEqual({ ok: false, reason: 'gone' });
});

test('for a photograph the page tells where its orders are', () => {
  expect(answerTo({ type: 'orders-in-view' }, page(), VIEW)).toEqual({
    ok: true,
    view: { width: 1280, height: 800, pinched: false },
    orders: [{ orderKey: 'jd:300000000001', left: 10, top: 900, width: 990, height: 180 }],
  });
});

test('a page that two fingers have magnified says so: its boxes are not where the screen shows them', () => {
  expect(answerTo({ type: 'orders-in-view' }, page(), { ...VIEW, visualViewport: { width: 600 } })).toMatchObject({
    view: { pinched: true },
  });
});

test.each([null, 'reread', {}, { type: 'page-read' }, { type: 7 }])('%j is no question to a page', (message) => {
  expect(answerTo(message, page(), VIEW)).toBeUndefined();
});
