import type { StoredVersion } from './stored-version';

/** What a vault of version 2 held: the drawer of settings sorted into three. Frozen: this is on users' disks. */
export const version2: StoredVersion = {
  version: 2,
  stores: {
    orders: 'key',
    purchases: 'id, orderKey, [shelf+nextDeadline], [shelf+placedSort], daily',
    search: 'id, *words',
    evidence: 'id, orderKey, purchaseId, sha256, takenAt',
    blobs: 'sha256',
    ledger: 'seq',
    pictureJobs: '++id, orderKey, tries',
    settings: 'key',
    memory: 'key',
    foreignChains: 'end',
  },
  rows: {
    orders: [
      {
        key: 'tmall:4800000000001000000',
        platform: 'tmall',
        orderId: '4800000000001000000',
        shop: { name: '示例手机旗舰店', id: '100' },
        placedAt: '2026-11-01T10:00:00+08:00',
        status: { text: '交易成功', phase: 'completed' },
        total: 399900,
        links: { detail: 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4800000000001000000' },
        otherLines: 1,
        sources: [
          {
            page: 'order-list',
            layout: 'tmall-list-tm2',
            url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
            at: 1793500000000,
          },
        ],
        told: { status: 'order-list tmall-list-tm2', total: 'order-list tmall-list-tm2' },
        firstSeenAt: 1793500000000,
        updatedAt: 1793500000000,
      },
    ],
    purchases: [
      {
        id: 'tmall:4800000000001000000/1',
        orderKey: 'tmall:4800000000001000000',
        platform: 'tmall',
        line: {
          title: '荣耀 Magic8 12GB+256GB 绒黑色',
          lineId: '4800000000001000000',
          quantity: 1,
          unitPrice: 399900,
          promises: ['7天无理由退货'],
        },
        kind: 'phone',
        brand: '荣耀',
        model: 'Magic8',
        confidence: 0.9,
        told: { title: 'order-list tmall-list-tm2' },
        says: { signedOn: '2026-11-04', nickname: '备用机' },
        shelf: 'active',
        placedAt: '2026-11-01T10:00:00+08:00',
        nextDeadline: '2026-11-11',
        addedAt: 1793500000000,
        updatedAt: 1793500000000,
        placedSort: '2026-11-01T10:00:00+08:00',
      },
    ],
    search: [{ id: 'tmall:4800000000001000000/1', words: ['荣耀', 'magic8', '4800000000001000000'] }],
    evidence: [
      {
        id: '01a19000-0000-7000-8000-000000000001',
        orderKey: 'tmall:4800000000001000000',
        kind: 'note',
        method: 'added-by-hand',
        mime: 'text/plain',
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        takenAt: 1793500000000,
      },
    ],
    blobs: [
      {
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        bytes: new TextEncoder().encode('abc').buffer,
      },
    ],
    ledger: [
      {
        seq: 1,
        prev: '0000000000000000000000000000000000000000000000000000000000000000',
        evidenceId: '01a19000-0000-7000-8000-000000000001',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        at: 1793500000000,
        hash: '3fc035a07050f9801d6c6d26677a6afe0d07bff9a84d85dea2edf6d037813fe3',
      },
    ],
    pictureJobs: [],
    settings: [
      {
        key: 'reminders',
        value: { on: true, shortLeads: [3, 0], longLeads: [30, 7], quietFrom: 22, quietTo: 8 },
      },
    ],
    memory: [{ key: 'rules:version', value: 3 }],
    foreignChains: [
      {
        end: '3fc035a07050f9801d6c6d26677a6afe0d07bff9a84d85dea2edf6d037813fe3',
        entries: [
          {
            seq: 1,
            prev: '0000000000000000000000000000000000000000000000000000000000000000',
            evidenceId: '01a19000-0000-7000-8000-000000000001',
            sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
            at: 1793500000000,
            hash: '3fc035a07050f9801d6c6d26677a6afe0d07bff9a84d85dea2edf6d037813fe3',
          },
        ],
      },
    ],
  },
};
