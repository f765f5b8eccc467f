import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderReading, Platform } from '@/lib/model/order';
import { PLATFORMS } from '@/lib/platforms';
import { DOMAINS } from '@/lib/platforms/page/domains';
import { afterSalesRoutes } from '@/lib/platforms/routes';

const order = (platform: Platform, orderId: string, links: OrderReading['links'] = {}): OrderReading => ({
  platform,
  orderId,
  status: { text: '', phase: 'unknown' },
  lines: [{ title: '示例手机', quantity: 1 }],
  links,
});
const PDD = '261103-000000000000001';

describe('doors to after-sales', () => {
  test.each<[Platform, string]>([
    ['jd', '300000000001'],
    ['tmall', '4800000000000000001'],
    ['taobao', '4800000000000000001'],
    ['pinduoduo', PDD],
  ])('an order of %s always has one, on the platform and over https', (platform, orderId) => {
    const routes = afterSalesRoutes(order(platform, orderId));
    expect(routes.length).toBeGreaterThan(0);
    for (const { url, label } of routes) {
      expect(new URL(url).protocol).toBe('https:');
      expect(label).not.toBe('');
    }
  });

  test('a link of an imported file that leads elsewhere is no door', () => {
    const links = { afterSales: 'https://evil.example/afs', detail: 'javascript:alert(1)' };
    fc.assert(
      fc.property(fc.constantFrom<Platform>('jd', 'tmall', 'taobao', 'pinduoduo'), fc.string(), (platform, orderId) => {
        const routes = afterSalesRoutes(order(platform, orderId, links));
        const domains = DOMAINS[platform === 'taobao' ? 'tmall' : platform];
        expect(routes.length).toBeGreaterThan(0);
        for (const { url } of routes) {
          const { hostname } = new URL(url);
          expect(domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))).toBe(true);
        }
      }),
    );
  });

  test('the same address is offered once', () => {
    const url = `https://mobile.yangkeduo.com/order.html?order_sn=${PDD}`;
    const urls = afterSalesRoutes(order('pinduoduo', PDD, { afterSales: url })).map((route) => route.url);
    expect(urls.filter((one) => one === url)).toHaveLength(1);
  });

  test('the readers and the doors agree which domains are the platform’s', () => {
    for (const { id, domains } of PLATFORMS) expect([...domains].sort()).toEqual([...DOMAINS[id]].sort());
  });
});

describe('Pinduoduo', () => {
  test('leads to the order and names the button, for no address that applies is known', () => {
    expect(afterSalesRoutes(order('pinduoduo', PDD))).toEqual([
      {
        url: `https://mobile.yangkeduo.com/order.html?order_sn=${PDD}`,
        label: '打开订单详情，再点“申请退款/售后”',
        certainty: 'verified',
      },
      { url: 'https://mobile.yangkeduo.com/complaint_list.html', label: '打开退款/售后列表', certainty: 'general' },
    ]);
  });

  test('stays on the host where the buyer is logged in', () => {
    const detail = `https://mobile.pinduoduo.com/order.html?order_sn=${PDD}`;
    const hosts = afterSalesRoutes(order('pinduoduo', PDD, { detail })).map(({ url }) => new URL(url).hostname);
    expect(new Set(hosts)).toEqual(new Set(['mobile.pinduoduo.com']));
  });

  test('offers the page’s own link first and says when it is an existing case', () => {
    const afterSales = `https://mobile.yangkeduo.com/complaint_detail.html?after_sales_id=3&order_sn=${PDD}`;
    expect(afterSalesRoutes(order('pinduoduo', PDD, { afterSales }))[0]).toEqual({
      url: afterSales,
      label: '查看该订单的售后进度',
      certainty: 'page',
    });
  });
});
