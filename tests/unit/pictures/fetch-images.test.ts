import { expect, test } from 'vitest';
import { fillPictures, isImageHost } from '@/lib/pictures/fetch-images';

const HOSTS = ['https://*.360buyimg.com/*'];
const A = 'https://img10.360buyimg.com/n1/a.jpg';
const PNG = 'data:image/png;base64,';

/** An image host that remembers how it was asked. */
function host(answer: () => Response = () => picture('A')) {
  const asked: [string, RequestInit | undefined][] = [];
  const get: typeof fetch = async (address, options) => {
    asked.push([String(address), options]);
    return answer();
  };
  return { asked, get };
}

function picture(bytes: string, type = 'image/png'): Response {
  return new Response(bytes, { headers: { 'content-type': type } });
}

test('a picture is fetched once, without cookies and without saying where from', async () => {
  const { asked, get } = host();
  const filled = await fillPictures(`<img src="${A}"/><img src="${A}"/>`, [A], HOSTS, get);
  expect(filled).toEqual({ markup: `<img src="${PNG}QQ=="/><img src="${PNG}QQ=="/>`, lost: 0 });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
});

test.each([
  'https://evil.example/a.jpg',
  'https://360buyimg.com.evil.example/a.jpg',
  'https://evil360buyimg.com/a.jpg',
  'http://img10.360buyimg.com/a.jpg',
  'https://img10.360buyimg.com:8443/a.jpg',
  'https://u:p@img10.360buyimg.com/a.jpg',
  'file:///etc/passwd',
])('%s is never asked', async (address) => {
  const { asked, get } = host();
  const { lost } = await fillPictures(`<img src="${address}"/>`, [address], HOSTS, get);
  expect(asked).toEqual([]);
  expect(lost).toBe(1);
});

test('an address that another begins with is replaced where it stands alone', async () => {
  const longer = `${A}.webp`;
  const { get } = host();
  const { markup } = await fillPictures(`<a href="${A}"/><img src="${longer}"/>`, [A], HOSTS, get);
  expect(markup).toBe(`<a href="${A}"/><img src="${longer}"/>`);
});

test('an address with & is found in its written form', async () => {
  const address = 'https://img10.360buyimg.com/n1/a.jpg?w=1&h=2';
  const { get } = host();
  const written = `<i style="background-image:url(&quot;${address.replace('&', '&amp;')}&quot;);"/>`;
  const { markup } = await fillPictures(written, [address], HOSTS, get);
  expect(markup).toBe(`<i style="background-image:url(&quot;${PNG}QQ==&quot;);"/>`);
});

test.each([
  ['an error', () => new Response('', { status: 404, headers: { 'content-type': 'image/png' } })],
  ['a page instead of a picture', () => picture('<html>', 'text/html')],
  ['a drawing that could hold anything', () => picture('<svg/>', 'image/svg+xml')],
  ['far too much', () => picture('x'.repeat(3_000_001))],
])('%s leaves a grey field and is counted', async (_what, answer) => {
  const { get } = host(answer);
  const { markup, lost } = await fillPictures(`<img src="${A}"/>`, [A], HOSTS, get);
  expect(lost).toBe(1);
  expect(markup).toContain('src="data:image/svg+xml,');
  expect(markup).not.toContain(A);
});

test('a host that cannot be reached is asked twice', async () => {
  let calls = 0;
  const get: typeof fetch = async () => {
    calls += 1;
    if (calls === 1) throw new TypeError('network changed');
    return picture('A');
  };
  expect((await fillPictures(`<img src="${A}"/>`, [A], HOSTS, get)).lost).toBe(0);
  expect(calls).toBe(2);
});

test('a pattern without a star covers exactly its host', () => {
  expect(isImageHost('https://gw.alicdn.com/a.png', ['https://gw.alicdn.com/*'])).toBe(true);
  expect(isImageHost('https://img.alicdn.com/a.png', ['https://gw.alicdn.com/*'])).toBe(false);
});
