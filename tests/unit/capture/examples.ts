import type { OrderReading } from '@/lib/model/order';
import type { ItemVerdict } from '@/lib/model/phone/item-kind';
import type { PageFinding } from '@/lib/platforms/reading/find-orders';

/** An order as a reader gives it; ids and names are made up. */
export function order(orderId: string, titles: readonly string[]): OrderReading {
  return {
    platform: 'jd',
    orderId,
    placedAt: '2026-11-03',
    shop: { name: '示例数码旗舰店' },
    status: { text: '已完成', phase: 'completed' },
    total: 399900,
    lines: titles.map((title) => ({ title, quantity: 1 })),
    links: {},
  };
}

export function finding(
  orders: readonly (OrderReading | { order: OrderReading; element: Element })[],
  more: Partial<PageFinding['reading']> = {},
): PageFinding {
  const found = orders.map((one) => ('order' in one ? one : { order: one }));
  const reading: PageFinding['reading'] = {
    platform: 'jd',
    page: 'order-list',
    layout: 'jd-list-legacy',
    problems: [],
    via: {},
    ...more,
  };
  return { address: 'https://order.jd.com/center/list.action?d=1', reading, found, wantsLabels: false };
}

/** Whatever says 手机 and not 手机壳 is a phone. */
export function classify({ title }: { title: string }): ItemVerdict {
  const isPhone = title.includes('手机') && !title.includes('手机壳');
  return { kind: isPhone ? 'phone' : 'accessory', isPhone, confidence: 0.9 };
}
