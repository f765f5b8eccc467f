import { expect, it } from 'vitest';
import { pageAddress } from '@/lib/background/keep/page-address';

it.each([
  ['https://example.com/a/b.html?id=12&token=99999&name=%E6%9E%97#x', 'https://example.com/a/b.html?id=12'],
  ['https://example.com/list;jsessionid=ABC/x?sid=123456&uid=77', 'https://example.com/list/x'],
  [
    'https://jdcs.jd.com/index.action?pid=100120340002&uuid=1234567890',
    'https://jdcs.jd.com/index.action?pid=100120340002',
  ],
  [
    'https://mobile.yangkeduo.com/chat_detail.html?goods_id=640120340002&mall_sn=abc&pdduid=99',
    'https://mobile.yangkeduo.com/chat_detail.html?goods_id=640120340002',
  ],
  ['http://user:pass@example.com:8080/', 'http://example.com:8080/'],
])('%s is kept without what could let somebody in', (address, kept) => {
  expect(pageAddress(new URL(address))).toBe(kept);
});
