import type { PageReport, PhoneOrder } from '../../../lib/model/page-report.ts';

export const TODAY = '2026-11-20';

/** A page of `count` phones, numbered from `start`. */
export function report(start: number, count: number): PageReport {
  const orders = Array.from({ length: count }, (_, i): PhoneOrder => {
    const line = { title: `荣耀 Magic8 12GB+256GB 绒黑色 ${start + i}`, skuId: String(start + i), quantity: 1 };
    return {
      order: {
        platform: 'jd',
        orderId: String(350_000_000_000 + start + i),
        shop: { name: '示例手机旗舰店', id: '100' },
        placedAt: '2026-11-01T10:00:00+08:00',
        status: { text: '完成', phase: 'completed' },
        total: 399_900,
        lines: [line],
        links: {},
      },
      verdicts: [{ kind: 'phone', isPhone: true, brand: '荣耀', model: 'Magic8', confidence: 0.9 }],
      otherLines: 0,
    };
  });
  return {
    reader: 'jd',
    page: 'order-list',
    layout: 'jd-list-legacy',
    url: 'https://order.jd.com/center/list.action',
    found: count,
    problems: [],
    orders,
  };
}
