import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeLink, withoutSecrets } from '@/lib/platforms/page/links';

const BASE = new URL('https://order.jd.com/center/list.action');
const link = (href: string | null) => safeLink(href, BASE, ['jd.com', 'jd.hk']);

describe('a link that may be kept', () => {
  test.each([
    ['//details.jd.com/normal/item.action?orderid=1', 'https://details.jd.com/normal/item.action?orderid=1'],
    ['http://myjd.jd.com/a', 'https://myjd.jd.com/a'],
    ['item.action?x=1', 'https://order.jd.com/center/item.action?x=1'],
    ['https://jd.hk/', 'https://jd.hk/'],
  ])('%s becomes %s', (href, url) => {
    expect(link(href)).toBe(url);
  });

  test.each([
    '#none',
    '',
    ' ',
    'javascript:;',
    'https://notjd.com/',
    'https://jd.com.evil.example/',
    'https://u:p@jd.com/',
    null,
  ])('%j is none', (href) => {
    expect(link(href)).toBeUndefined();
  });

  test('keys are cut out, whatever their case', () => {
    expect(link('//details.jd.com/x?orderid=1&PassKey=AB&_tb_token_=c')).toBe('https://details.jd.com/x?orderid=1');
  });
});

test('the address of a page is stored without keys and fragment', () => {
  expect(withoutSecrets(new URL('https://mobile.yangkeduo.com/orders.html?type=0&pdduid=1&access_token=x#top'))).toBe(
    'https://mobile.yangkeduo.com/orders.html?type=0',
  );
});

describe('an address that is only looked at', () => {
  const part = (from: string) => fc.string({ unit: fc.constantFrom(...from), maxLength: 12 });
  const address = fc
    .tuple(
      fc.constantFrom('https://', 'http://', '//', 'HTTPS://', 'https:/', '/', ''),
      fc.constantFrom(
        'jd.com',
        'a.jd.com',
        'a-b.jd.com',
        'xn--a.jd.com',
        'A.jd.com',
        'a..jd.com',
        'jd.com.evil.cn',
        '127.1',
        'a.jd.hk',
      ),
      part('aZ0/._-~%2e'),
      fc.array(
        fc.tuple(fc.constantFrom('a', 'PassKey', 'sid', 'order_id', '', 'pass%6bey', 'token'), part('aZ0=*.-_~%20+')),
        { maxLength: 4 },
      ),
      fc.constantFrom('', '#top', '&', '?', '&&'),
    )
    .map(([scheme, host, path, query, end]) => {
      const parameters = query.map(([name, value]) => `${name}=${value}`).join('&');
      return `${scheme}${host}/${path}${parameters && `?${parameters}`}${end}`;
    });

  /** The long way: apart, checked, together again. */
  function parsed(href: string): string | undefined {
    if (!URL.canParse(href, BASE.href)) return undefined;
    const url = new URL(href, BASE);
    if (url.protocol === 'http:') url.protocol = 'https:';
    if (url.protocol !== 'https:' || !/(?:^|\.)jd\.(?:com|hk)$/.test(url.hostname)) return undefined;
    const secret = /^(?:passkey|token|sid)$/i;
    for (const name of [...url.searchParams.keys()]) if (secret.test(name)) url.searchParams.delete(name);
    return url.href;
  }

  test('is kept in exactly the words that URL has for it', () => {
    fc.assert(
      fc.property(address, (href) => {
        expect(link(href)).toBe(parsed(href));
      }),
      { numRuns: 3000 },
    );
  });

  test('stays as it is when it is looked at again', () => {
    fc.assert(
      fc.property(address, (href) => {
        const kept = link(href);
        if (kept !== undefined) expect(link(kept)).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});
