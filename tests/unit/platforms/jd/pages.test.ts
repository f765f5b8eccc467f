import { describe, expect, test } from 'vitest';
import { MATCHES, pageKind } from '@/lib/platforms/jd/pages';

const kind = (url: string) => pageKind(new URL(url));

describe('which pages of JD are order pages', () => {
  test.each([
    'https://order.jd.com/center/list.action',
    'https://order.jd.com/center/list.action?d=2&s=1024&page=3#top',
    'https://order.jd.com/center/recycle.action?d=1',
    'https://order.jd.com/center/search.action?keyword=x',
    'https://trade.m.jd.com/order/orderlist_jdm.shtml?orderType=all&sceneval=2',
  ])('%s lists orders', (url) => expect(kind(url)).toBe('order-list'));

  test.each([
    'https://details.jd.com/normal/item.action?orderid=340000000001',
    'https://order.jd.com/normal/item.action?orderid=340000000001',
    'https://details.yiyaojd.com/normal/item.action?orderid=340000000001',
    'https://trade.m.jd.com/order/n_detail_jdm.shtml?deal_id=340000000001&sceneval=2',
  ])('%s shows one order', (url) => expect(kind(url)).toBe('order-detail'));

  test.each([
    'https://order.jd.com/center/alwaysbuy.action',
    'https://order.jd.com/center/list.action/more',
    'https://order.jd.com.example.net/center/list.action',
    'https://evil.example/order.jd.com/center/list.action',
    'http://order.jd.com/center/list.action',
    'https://item.jd.com/100000000001.html',
    'https://passport.jd.com/new/login.aspx?ReturnUrl=https://order.jd.com/center/list.action',
  ])('%s is none', (url) => expect(kind(url)).toBe('other'));

  test('the detail page of a split order’s parent is no order', () => {
    expect(kind('https://details.jd.com/normal/item.action?orderid=340000000001&p=1')).toBe('other');
  });

  test('each match pattern names one host and one path of an order page, never a whole host', () => {
    for (const pattern of MATCHES) {
      expect(pattern).toMatch(/^https:\/\/[a-z.]+\/[\w/.]+\.(?:action|shtml)\*$/);
      expect(kind(pattern.slice(0, -1))).not.toBe('other');
    }
  });
});
