import { expect, test, vi } from 'vitest';
import { bytesFromPage } from '@/lib/pictures/serialise/page-bytes';

const A = 'https://img10.360buyimg.com/n1/a.jpg';

/** The window of a page whose browser has a picture at hand. */
function page(answer: () => Response, controller: unknown = null) {
  const fetch = vi.fn(async (_address: string, _how?: RequestInit) => answer());
  const view = { fetch, navigator: { serviceWorker: { controller } } } as unknown as Window;
  return { fetch, view };
}

const picture = (bytes = 'A', type = 'image/png') => new Response(bytes, { headers: { 'content-type': type } });

test('what the browser has at hand is taken without cookies, out of its memory first', async () => {
  const { fetch, view } = page(() => picture());
  expect(await bytesFromPage([A], view, true)).toEqual({ [A]: 'data:image/png;base64,QQ==' });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ cache: 'force-cache', credentials: 'omit', redirect: 'error' });
});

test.each([
  ['a server that lets no script read', () => Promise.reject(new TypeError('CORS')) as never],
  ['a page instead of a picture', () => picture('<html>', 'text/html')],
  ['a drawing that could hold anything', () => picture('<svg/>', 'image/svg+xml')],
  ['an error', () => new Response('', { status: 404, headers: { 'content-type': 'image/png' } })],
  ['far too much', () => picture('x'.repeat(1_500_001))],
])('%s gives nothing', async (_what, answer) => {
  expect(await bytesFromPage([A], page(answer).view, true)).toEqual({});
});

test('a page that could see it is not asked: one with a worker of its own, and any in Firefox', async () => {
  const withWorker = page(() => picture(), {});
  expect(await bytesFromPage([A], withWorker.view, true)).toEqual({});
  const firefox = page(() => picture());
  expect(await bytesFromPage([A], firefox.view, false)).toEqual({});
  expect([...withWorker.fetch.mock.calls, ...firefox.fetch.mock.calls]).toEqual([]);
});

test('a host that lets no script read is asked once on a page, and one that does each time, whatever else fails there', async () => {
  const B = 'https://img14.360buyimg.com/n1/b.jpg';
  const closed = page(() => Promise.reject(new TypeError('CORS')) as never);
  await bytesFromPage([A], closed.view, true);
  await bytesFromPage(['https://img10.360buyimg.com/n1/c.jpg', B], closed.view, true);
  expect(closed.fetch.mock.calls.map(([address]) => address)).toEqual([A, B]);

  const answers = [picture, () => Promise.reject(new TypeError('redirected')) as never, picture];
  const open = page(() => (answers.shift() ?? picture)());
  for (let i = 0; i < 3; i++) await bytesFromPage([A], open.view, true);
  expect(open.fetch).toHaveBeenCalledTimes(3);

  const slow = page(() => Promise.reject(new DOMException('slow', 'TimeoutError')) as never);
  for (let i = 0; i < 2; i++) await bytesFromPage([A], slow.view, true);
  expect(slow.fetch).toHaveBeenCalledTimes(2);
});
