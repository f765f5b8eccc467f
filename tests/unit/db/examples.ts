import type { WholeRow } from '@/lib/db/store/rows';
import { Vault } from '@/lib/db/store/schema';
import type { OrderLine, OrderReading } from '@/lib/model/order';
import type { PageReport, PhoneOrder } from '@/lib/model/page-report';

/** A database of its own for one test: nothing a test leaves behind can reach the next. */
export function freshVault(): Vault {
  return new Vault(`test-${crypto.randomUUID()}`);
}

export const NOW = Date.parse('2026-11-20T12:00:00+08:00');
export const TODAY = '2026-11-20';

export const PHONE: OrderLine = {
  title: 'Apple iPhone 17 Pro Max 256GB 深空黑 全网通5G',
  skuId: '100012345678',
  spec: '深空黑 256GB',
  quantity: 1,
};

export const VERDICT: PhoneOrder['verdicts'][number] = {
  kind: 'phone',
  isPhone: true,
  brand: 'Apple',
  model: 'iPhone 17 Pro Max',
  storage: '256GB',
  confidence: 0.9,
};

export function reading(fields: Partial<OrderReading> = {}): OrderReading {
  return {
    platform: 'jd',
    orderId: '350000000000',
    status: { text: '等待收货', phase: 'shipped' },
    lines: [PHONE],
    links: {},
    ...fields,
  };
}

export function phoneOrder(order: OrderReading = reading(), fields: Partial<PhoneOrder> = {}): PhoneOrder {
  return { order, verdicts: order.lines.map(() => VERDICT), otherLines: 0, ...fields };
}

export function report(fields: Partial<PageReport> = {}): PageReport {
  return {
    reader: 'jd',
    page: 'order-list',
    layout: 'jd-list-legacy',
    url: 'https://order.jd.com/center/list.action',
    found: 1,
    problems: [],
    orders: [phoneOrder()],
    ...fields,
  };
}

export function detailReport(fields: Partial<PageReport> = {}): PageReport {
  return report({
    page: 'order-detail',
    layout: 'jd-detail-legacy',
    url: 'https://details.jd.com/normal/item.action?orderid=350000000000',
    ...fields,
  });
}

/** The bytes of evidence as they lie, in a vault that holds nothing big. */
export async function wholeRows(db: Vault): Promise<WholeRow[]> {
  return (await db.blobs.toArray()).flatMap((row) => ('bytes' in row ? row : []));
}
