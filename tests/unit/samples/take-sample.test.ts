import { describe, expect, test } from 'vitest';
import { takeSample } from '@/lib/samples/take-sample';

const PAGE = 'order.jd.com/center/list.action';
const SAMPLE = {
  ok: true,
  html: '<!-- url: x -->',
  url: `https://${PAGE}?d=1`,
  replaced: { text: 1, number: 0, money: 0, time: 0, link: 0, image: 0, script: 0, input: 0 },
};

/** A browser whose tab answers so. */
function browserWith(result: unknown, { open = true, allowed = true } = {}) {
  const refuse = (why: string) => Promise.reject(new Error(why));
  const calls: unknown[] = [];
  return {
    calls,
    api: {
      tabs: { get: (id: number) => (open ? Promise.resolve({ id }) : refuse('No tab with id')) },
      scripting: {
        executeScript: (call: unknown) => {
          calls.push(call);
          return allowed ? Promise.resolve([{ frameId: 0, result }]) : refuse('Cannot access contents of the page');
        },
      },
    } as unknown as Parameters<typeof takeSample>[0],
  };
}

describe('taking a sample of a tab', () => {
  test('puts the redactor into the top frame of that tab alone', async () => {
    const { api, calls } = browserWith(SAMPLE);
    expect(await takeSample(api, 7, PAGE)).toEqual(SAMPLE);
    expect(calls).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/redact.js'] }]);
  });

  test.each([
    ['the tab was closed', browserWith(SAMPLE, { open: false }), 'gone'],
    ['the tab went to another site', browserWith(SAMPLE, { allowed: false }), 'elsewhere'],
    [
      'the tab shows another order page',
      browserWith({ ...SAMPLE, url: 'https://details.jd.com/normal/item.action' }),
      'elsewhere',
    ],
    ['the page is too large', browserWith({ ok: false, reason: 'too-large' }), 'too-large'],
    ['the script gave no answer', browserWith(undefined), 'failed'],
    ['the answer is of another form', browserWith({ ...SAMPLE, more: 1 }), 'failed'],
  ])('says that %s', async (_what, { api }, reason) => {
    expect(await takeSample(api, 7, PAGE)).toEqual({ ok: false, reason });
  });
});
