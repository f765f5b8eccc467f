import { describe, expect, test } from 'vitest';
import { takeSample } from '@/lib/samples/take-sample';
import { tickedIn } from '@/lib/samples/ticked';

const PAGE = 'order.jd.com/center/list.action';
const SAMPLE = {
  ok: true,
  html: '<!-- url: x -->',
  url: `https://${PAGE}?d=1`,
  replaced: { text: 1, number: 0, money: 0, time: 0, link: 0, image: 0, script: 0, input: 0 },
  candidates: ['单号'],
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
    expect(calls.at(-1)).toEqual({ target: { tabId: 7, frameIds: [0] }, files: ['/redact.js'] });
  });

  test('tells the redactor first which words the user has ticked', async () => {
    const { api, calls } = browserWith(SAMPLE);
    await takeSample(api, 7, PAGE, ['单号']);
    expect(calls[0]).toMatchObject({ target: { tabId: 7, frameIds: [0] }, args: [['单号']] });
    const left = calls[0] as { func: (words: string[]) => void };
    left.func(['单号']);
    expect(tickedIn(globalThis)).toEqual(new Set(['单号']));
    left.func([]);
    expect(tickedIn(globalThis)).toEqual(new Set());
  });

  test('takes nothing for ticked that is no list of words', () => {
    for (const left of [undefined, '单号', { 0: '单号' }, [7, null, 'x'.repeat(101)]])
      expect(tickedIn({ goujibaoTicked: left })).toEqual(new Set());
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
