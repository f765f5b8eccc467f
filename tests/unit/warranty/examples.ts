import type { BuyerSays, OrderRecord, Purchase } from '@/lib/model/purchase';

/** A made-up order of one made-up phone. */
export function order(extra: Partial<OrderRecord> = {}): OrderRecord {
  return {
    key: 'jd:100000000001',
    platform: 'jd',
    orderId: '100000000001',
    status: { text: '已完成', phase: 'completed' },
    links: {},
    otherLines: 0,
    sources: [],
    firstSeenAt: 0,
    updatedAt: 0,
    ...extra,
  };
}

export function purchase(says: BuyerSays = {}, extra: Partial<Purchase> = {}): Purchase {
  return {
    id: 'jd:100000000001/0',
    orderKey: 'jd:100000000001',
    platform: 'jd',
    line: { title: '某牌手机 12GB+256GB', quantity: 1 },
    kind: 'phone',
    confidence: 1,
    says,
    shelf: 'active',
    nextDeadline: '9999-12-31',
    addedAt: 0,
    updatedAt: 0,
    ...extra,
  };
}
