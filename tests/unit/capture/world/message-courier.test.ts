import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { messageCourier } from '@/lib/capture/world/message-courier';
import { report } from '../../db/examples';

afterEach(() => vi.restoreAllMocks());

const answer = (reply: () => Promise<unknown>) =>
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(reply as never);

test.each([
  ['full', false],
  ['unavailable', false],
  ['refused', true],
  ['invalid', false],
  ['failed', true],
])('a report that was not stored (%s): is sending it again any use? %s', async (reason, retry) => {
  answer(async () => ({ ok: false, reason }));
  expect(await messageCourier.tell(report())).toEqual({ ok: false, retry });
});

test('a background that cannot be woken is no trouble to the page', async () => {
  const sent = answer(() => Promise.reject(new Error('Extension context invalidated.')));
  messageCourier.wake();
  expect(sent).toHaveBeenCalledWith({ name: 'page-opened', payload: {} });
  await new Promise((done) => setImmediate(done));
});

test.each([
  ['is gone', () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'))],
  ['was ended before it answered', () => Promise.resolve(undefined)],
  ['answers something else', () => Promise.resolve('pong')],
])('a background that %s may be asked again', async (_name, reply) => {
  answer(reply);
  const again = { ok: false, retry: true };
  expect(await messageCourier.tell(report())).toEqual(again);
  expect(await messageCourier.callPart('serialise')).toEqual(again);
  expect(
    await messageCourier.hand({
      orderKey: 'jd:350000000000',
      snapshot: { markup: '<p/>', width: 1, height: 1, scale: 1, images: [] },
      url: report().url,
      takenAt: 1,
    }),
  ).toEqual(again);
});
