import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderPhase, OrderReading, Platform } from '@/lib/model/order';
import { PLATFORM_IDS, readerOf } from '@/lib/model/platform/platform';
import { PLATFORMS } from '@/lib/platforms';
import { afterSalesRoutes, signingRoute } from '@/lib/platforms/routes';
import { SITE_OF } from '@/lib/platforms/sites';

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
      fc.property(fc.constantFrom(...PLATFORM_IDS), fc.string(), (platform, orderId) => {
        const routes = afterSalesRoutes(order(platform, orderId, links));
        const domains = SITE_OF[readerOf(platform)].domains;
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
});

describe('doors by the moment', () => {
  const at = (platform: Platform, orderId: string, phase: OrderPhase, refund?: string) => {
    const line = { title: '示例手机', quantity: 1, ...(refund ? { refund } : {}) };
    return afterSalesRoutes({ ...order(platform, orderId), status: { text: '', phase }, lines: [line] }, line);
  };
  const ALL: [Platform, string][] = [
    ['jd', '300000000001'],
    ['tmall', '4800000000000000001'],
    ['pinduoduo', PDD],
  ];

  test.each(ALL)('%s: what is on its way leads to its parcel first', (platform, orderId) => {
    expect(at(platform, orderId, 'shipped')[0]?.label).toBe('看物流/拒收');
    expect(at(platform, orderId, 'completed').map(({ label }) => label)).not.toContain('看物流/拒收');
  });

  test.each(ALL)('%s: an open case leads to its progress, and offers no second application', (platform, orderId) => {
    for (const routes of [at(platform, orderId, 'refunding'), at(platform, orderId, 'completed', '退货退款中')]) {
      expect(routes[0]?.label).toBe('看退款进度');
      expect(routes.filter(({ kind }) => kind === 'apply' || kind === 'search')).toEqual([]);
    }
  });

  test.each(ALL)('%s: what was never bought, or is refunded, applies for nothing', (platform, orderId) => {
    for (const phase of ['unpaid', 'closed', 'refunded'] as const) {
      expect(at(platform, orderId, phase).filter(({ kind }) => kind === 'apply' || kind === 'search')).toEqual([]);
    }
    expect(at(platform, orderId, 'refunded')[0]?.label).toBe('看退款结果');
    expect(at(platform, orderId, 'closed')[0]?.label).toBe('看订单');
  });

  test('the kind of door that worked before comes first', () => {
    const worked = afterSalesRoutes(order('jd', '300000000001'), undefined, 'search')[0];
    expect(worked?.kind).toBe('search');
    expect(afterSalesRoutes(order('jd', '300000000001'), undefined, 'own-link')[0]?.kind).toBe('order');
  });

  test.each(ALL)('%s: the page that states the day of signing is known by the order’s number', (platform, orderId) => {
    const route = signingRoute(order(platform, orderId));
    expect(route?.label).toBe('看物流，自动补上签收日');
    expect(route?.url).toContain(orderId);
    const { pageKind } = PLATFORMS.find(({ id }) => id === platform) ?? {};
    expect(['order-logistics', 'order-detail']).toContain(pageKind?.(new URL(route?.url ?? '')));
  });
});

describe('Pinduoduo', () => {
  test('leads to the order and names the button, for no address that applies is known', () => {
    expect(afterSalesRoutes(order('pinduoduo', PDD))).toEqual([
      {
        url: `https://mobile.yangkeduo.com/order.html?order_sn=${PDD}`,
        label: '去订单，点“申请退款/售后”',
        certainty: 'verified',
        kind: 'order',
      },
      {
        url: 'https://mobile.yangkeduo.com/complaint_list.html',
        label: '打开退款/售后列表',
        certainty: 'general',
        kind: 'cases',
      },
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
      kind: 'own-link',
    });
  });
});
