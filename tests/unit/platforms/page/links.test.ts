import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINKS as JD } from '@/lib/platforms/jd/pages';
import { ID, keptAddress, safeLink } from '@/lib/platforms/page/links';
import { SITES } from '@/lib/platforms/sites';
import { runs } from '../../runs';

const BASE = new URL('https://order.jd.com/center/list.action');
const link = (href: string | null) => safeLink(href, BASE, JD);

describe('a link that may be kept', () => {
  test.each([
    ['//details.jd.com/normal/item.action?orderid=1', 'https://details.jd.com/normal/item.action?orderid=1'],
    ['http://myjd.jd.com/a', 'https://myjd.jd.com/a'],
    ['item.action?x=1', 'https://order.jd.com/center/item.action'],
    ['/a;jsessionid=0A1B?wareId=7#top', 'https://order.jd.com/a?wareId=7'],
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

  test('of its parameters only those that its kind of page is known by', () => {
    expect(link('//details.jd.com/x?orderid=1&PassKey=AB&_tb_token_=c')).toBe('https://details.jd.com/x?orderid=1');
    expect(link('//details.jd.com/x?orderId=1&orderId=0a1b2c&searchString=%E6%89%8B')).toBe(
      'https://details.jd.com/x?orderId=1',
    );
  });
});

describe('whatever stands in an address', () => {
  const NAMES =
    'spm token sid jsxid JSESSIONID pt_key pt_pin wskey uin _passkey accessToken auth code sgcookie cookie2 mobile';
  const name = fc.oneof(fc.constantFrom(...NAMES.split(' '), 'returnUrl', 'consignee'), fc.string({ minLength: 1 }));
  // No number of an order looks like it: three letters and a digit.
  const value = fc.stringMatching(/^(?:1=)?[A-Za-z]{3}\d[A-Za-z\d%_.=/-]{6,40}$/);
  const known = SITES.flatMap((site) => Object.values(site.parameters).flatMap((names) => Object.keys(names)));
  const query = fc.array(fc.tuple(fc.oneof(name, fc.constantFrom(...known)), value), { minLength: 1, maxLength: 6 });
  const site = fc.constantFrom(...SITES);

  test('only what a page is known by is stored', () => {
    fc.assert(
      fc.property(site, query, fc.nat(), value, (rules, parts, which, secret) => {
        const page = rules.matches[which % rules.matches.length]?.replace('*', '') ?? '';
        const asked = new URLSearchParams(parts).toString();
        const url = new URL(`${page};sid=${secret}?${asked}#${secret}`);
        const kept = [keptAddress(url, rules), safeLink(url.href, url, rules), safeLink(`?${asked}`, url, rules)].join(
          ' ',
        );
        for (const [, one] of [...parts, ['', secret] as const]) expect(kept).not.toContain(encodeURIComponent(one));
      }),
      { numRuns: runs(300, 1500) },
    );
  });

  test('the numbers of an order stay, and with them what leads to it', () => {
    fc.assert(
      fc.property(site, query, fc.stringMatching(/^\d{15,20}$/), (rules, parts, number) => {
        const names = Object.entries(rules.parameters['order-detail']).filter(([, form]) => form.test(number));
        const page = rules.matches.find((one) => rules.kindAt(one.slice(8, -1)) === 'order-detail')?.replace('*', '');
        for (const [name] of names) {
          const asked = new URLSearchParams([...parts, [name, number]]).toString();
          expect(keptAddress(new URL(`${page}?${asked}`), rules)).toBe(`${page}?${name}=${number}`);
        }
      }),
      { numRuns: 300 },
    );
  });
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
        fc.tuple(fc.constantFrom('a', 'PassKey', 'sid', 'orderId', '', 'order%49d', 'token'), part('aZ0=*.-_~%20+')),
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
    const path = url.pathname.replace(/;[^/]*/g, '');
    const kept = [...url.searchParams].filter(([name, value]) => /^orderid$/i.test(name) && ID.test(value));
    return `https://${url.hostname}${path}${kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''}`;
  }

  test('is kept in exactly the words that URL has for it', () => {
    fc.assert(
      fc.property(address, (href) => {
        expect(link(href)).toBe(parsed(href));
      }),
      { numRuns: runs(500, 3000) },
    );
  });

  test('stays as it is when it is looked at again', () => {
    fc.assert(
      fc.property(address, (href) => {
        const kept = link(href);
        if (kept !== undefined) expect(link(kept)).toBe(kept);
      }),
      { numRuns: runs(300, 1000) },
    );
  });
});
