import { expect, test } from 'vitest';
import { ownAddress } from '@/lib/platforms/doors/own-address';
import { readingOf } from '@/lib/platforms/doors/reading-of-stored';
import { NOW, PHONE, reading } from '../../db/examples';

test.each([
  'https://evil.example/phish',
  'https://order.jd.com.evil.example/',
  'https://jd.com@evil.example/',
  'javascript:alert(1)',
  'data:text/html,x',
])('a record from a stranger’s file leads nowhere: %s', (url) => {
  expect(ownAddress('jd', url)).toBeUndefined();
  const { links: _links, lines: _lines, ...order } = reading();
  const stored = { ...order, key: 'jd:350000000000', links: { detail: url, chat: url, invoice: url } };
  const record = { ...stored, otherLines: 0, sources: [], firstSeenAt: NOW, updatedAt: NOW };
  expect(readingOf(record, PHONE)?.links).toEqual({});
});

test('the platform’s own pages are led to as before', () => {
  const page = 'https://details.jd.com/normal/item.action?orderid=350000000000';
  expect(ownAddress('jd', `${page}&token=1`)).toBe(page);
});
