import { describe, expect, test } from 'vitest';
import { safeLink, withoutSecrets } from '@/lib/platforms/links';

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
