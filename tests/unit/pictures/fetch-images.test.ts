import { expect, test } from 'vitest';
import { fillPictures } from '@/lib/pictures/fetch-images';
import { isImageHost } from '@/lib/pictures/image-hosts';

const HOSTS = ['https://*.360buyimg.com/*'];
const A = 'https://img10.360buyimg.com/n1/a.jpg';
const PICTURE = 'data:image/png;base64,QQ==';

/** An image host that remembers how it was asked. */
function host(answer: string | undefined = PICTURE) {
  const asked: string[] = [];
  const fetchOne = async (address: string) => {
    asked.push(address);
    return answer;
  };
  return { asked, fetchOne };
}

test('a picture is fetched once, at exactly the address at which the page loaded it', async () => {
  const { asked, fetchOne } = host();
  const exact = `${A}?imageView2=1&w=2`;
  const filled = await fillPictures(`<img src="${A}"/><img src="${A}"/>`, { images: [exact], hosts: HOSTS, fetchOne });
  expect(filled).toEqual({ markup: `<img src="${PICTURE}"/><img src="${PICTURE}"/>`, lost: 0 });
  expect(asked).toEqual([exact]);
});

test('what the page itself gave is not fetched', async () => {
  const { asked, fetchOne } = host();
  const taken = { [A]: 'data:image/webp;base64,Qg==' };
  const { markup } = await fillPictures(`<img src="${A}"/>`, { images: [A], taken, hosts: HOSTS, fetchOne });
  expect(markup).toBe('<img src="data:image/webp;base64,Qg=="/>');
  expect(asked).toEqual([]);
});

test('where the buyer wants no second fetch, a frame with words stands there', async () => {
  const { markup, lost } = await fillPictures(`<img src="${A}"/>`, { images: [A], hosts: HOSTS });
  expect(lost).toBe(1);
  expect(decodeURIComponent(markup)).toContain('没有取');
  expect(markup).not.toContain(A);
});

test.each([
  'https://evil.example/a.jpg',
  'https://360buyimg.com.evil.example/a.jpg',
  'https://evil360buyimg.com/a.jpg',
  'http://img10.360buyimg.com/a.jpg',
  'https://img10.360buyimg.com:8443/a.jpg',
  'https://u:p@img10.360buyimg.com/a.jpg',
  'file:///etc/passwd',
])('%s is never asked, and nothing is taken for it', async (address) => {
  const { asked, fetchOne } = host();
  const given = { images: [address], taken: { [address]: PICTURE }, hosts: HOSTS, fetchOne };
  const { lost } = await fillPictures(`<img src="${address}"/>`, given);
  expect(asked).toEqual([]);
  expect(lost).toBe(1);
});

test('an address that another begins with is replaced where it stands alone', async () => {
  const markup = `<a href="${A}"/><img src="${A}.webp"/>`;
  expect((await fillPictures(markup, { images: [A], hosts: HOSTS, ...host() })).markup).toBe(markup);
});

test('an address with & is found in its written form', async () => {
  const address = 'https://img10.360buyimg.com/n1/a&b.jpg';
  const written = `<i style="background-image:url(&quot;${address.replace('&', '&amp;')}&quot;);"/>`;
  const { markup } = await fillPictures(written, { images: [address], hosts: HOSTS, ...host() });
  expect(markup).toBe(`<i style="background-image:url(&quot;${PICTURE}&quot;);"/>`);
});

test('far too much is left out and counted', async () => {
  const { fetchOne } = host(`data:image/png;base64,${'A'.repeat(31_000_000)}`);
  expect((await fillPictures(`<img src="${A}"/>`, { images: [A], hosts: HOSTS, fetchOne })).lost).toBe(1);
});

test('a pattern without a star covers exactly its host', () => {
  expect(isImageHost('https://gw.alicdn.com/a.png', ['https://gw.alicdn.com/*'])).toBe(true);
  expect(isImageHost('https://img.alicdn.com/a.png', ['https://gw.alicdn.com/*'])).toBe(false);
});
