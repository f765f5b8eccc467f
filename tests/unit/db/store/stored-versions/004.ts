import { version3 } from './003';
import type { StoredVersion } from './stored-version';

/** What a vault of version 4 held: orders and phones with their history. Frozen: this is on users' disks. */
export const version4: StoredVersion = {
  version: 4,
  stores: { ...version3.stores, history: 'hash, [device+seq], device, clock, orderKey, kind' },
  rows: {
    ...version3.rows,
    history: [
      {
        device: 'v1-7427bc8f37931a6053ac799f798a7372',
        seq: 1,
        prev: '0000000000000000000000000000000000000000000000000000000000000000',
        clock: 1793500000000,
        at: 1793500000000,
        kind: 'recorded',
        orderKey: 'tmall:4800000000001000000',
        parts: [
          'e0d45bdf2046a1e62ae616793eb2d2e8bd18d0b8cbdef4d4fbcb692ede0680f7',
          'ec6a403e7f04ab3daf3349af40493255f7b71bf45fca0e2644fe15055130d375',
        ],
        state: '3f5ba7cfc83250ab8f1755a26000578d9f26073f64e1db01378c24c94f64b57e',
        hash: '7b989d7cea9214e8cc492bb0223425a3f9e23b761f2e372c7c227ddc2e12a5bd',
        texts: [
          '{"firstSeenAt":1793500000000,"key":"tmall:4800000000001000000","links":{"detail":"https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4800000000001000000"},"orderId":"4800000000001000000","otherLines":1,"placedAt":"2026-11-01T10:00:00+08:00","platform":"tmall","shop":{"id":"100","name":"示例手机旗舰店"},"sources":[{"at":1793500000000,"layout":"tmall-list-tm2","page":"order-list","url":"https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm"}],"status":{"phase":"completed","text":"交易成功"},"told":{"status":"order-list tmall-list-tm2","total":"order-list tmall-list-tm2"},"total":399900,"updatedAt":1793500000000}',
          '{"addedAt":1793500000000,"brand":"荣耀","confidence":0.9,"id":"tmall:4800000000001000000/1","kind":"phone","line":{"lineId":"4800000000001000000","promises":["7天无理由退货"],"quantity":1,"title":"荣耀 Magic8 12GB+256GB 绒黑色","unitPrice":399900},"model":"Magic8","nextDeadline":"9999-12-31","orderKey":"tmall:4800000000001000000","placedAt":"2026-11-01T10:00:00+08:00","platform":"tmall","says":{"nickname":"备用机","signedOn":"2026-11-04"},"shelf":"active","told":{"title":"order-list tmall-list-tm2"},"updatedAt":1793500000000}',
        ],
      },
    ],
  },
};
