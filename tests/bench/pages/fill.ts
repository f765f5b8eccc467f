import { FACE } from '../../../lib/db/derived/derived-keys.ts';
import { withDeadline } from '../../../lib/db/purchases/set-deadline.ts';
import { storePurchases } from '../../../lib/db/purchases/store-purchases.ts';
import { Vault } from '../../../lib/db/store/schema.ts';
import { addDays, civilDateOf } from '../../../lib/model/dates.ts';
import type { OrderRecord, Purchase } from '../../../lib/model/purchase.ts';
import { fillEvidence } from './fill-evidence.ts';

/** Runs in a page of the extension: phones in its own database, as its own code writes them. */

const TITLES = [
  ['荣耀 Magic8 12GB+256GB 全网通5G 双卡双待手机', '荣耀', 'Magic8'],
  ['Apple/苹果 iPhone 17 Pro (A3523) 256GB 深蓝色 支持移动联通电信5G 双卡双待手机', 'Apple', 'iPhone 17 Pro'],
  ['华为/HUAWEI Mate 80 Pro 16GB+512GB 云杉绿 鸿蒙AI手机', '华为', 'Mate 80 Pro'],
  ['小米17 Ultra 徕卡影像 16GB+1TB 白色 小米澎湃OS', '小米', '17 Ultra'],
  ['Redmi K90 第五代骁龙8 12GB+256GB 流光白 红米手机', '红米', 'K90'],
  ['OPPO Find X9 Pro 16GB+512GB 天玑9500 哈苏2亿长焦', 'OPPO', 'Find X9 Pro'],
  ['vivo X300 Pro 蔡司2亿APO长焦 12GB+256GB 简单黑', 'vivo', 'X300 Pro'],
  ['一加 Ace 6 12GB+512GB 竞速黑 7800mAh 游戏手机', '一加', 'Ace 6'],
] as const;
const SHOPS = ['荣耀京东自营旗舰店', '第7通讯数码专营店', '苹果产品京东自营旗舰店', '晓晓手机专营店'] as const;
const BATCH = 1000;

const db = new Vault();

/** Until there are so many, bought over the last 500 days. */
export async function fill(count: number): Promise<void> {
  const today = civilDateOf(Date.now());
  for (let from = await db.purchases.count(); from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => phone(from + i, today));
    await db.transaction('rw', db.orders, db.purchases, db.search, db.memory, async () => {
      await db.orders.bulkPut(rows.map(({ order }) => order));
      await storePurchases(db, rows);
    });
  }
}

/** Until there are so many items of these phones. */
export const evidence = (count: number): Promise<void> => fillEvidence(db, count);

interface Own {
  chrome?: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** Has the background worked out the popup's face? It does so a moment after whatever has changed; one that sleeps is woken. */
export async function faceThere(): Promise<boolean> {
  if ((await db.memory.get(FACE)) !== undefined) return true;
  // Nobody answers this: that it comes is enough.
  (globalThis as Own).chrome?.runtime.sendMessage({}).catch(() => undefined);
  return false;
}

function phone(i: number, today: string): { purchase: Purchase; order: OrderRecord } {
  const key = `jd:${350_000_000_000 + i}`;
  const signed = addDays(today, -((i * 7) % 500));
  const [title, brand, model] = TITLES[i % TITLES.length] ?? TITLES[0];
  const order: OrderRecord = {
    key,
    platform: 'jd',
    orderId: key.slice(3),
    shop: { name: SHOPS[i % SHOPS.length] ?? '', selfOperated: i % 2 === 0 },
    placedAt: `${addDays(signed, -2)}T10:00:00+08:00`,
    // Some nobody signed for yet, as far as is known.
    ...(i % 9 === 0 ? {} : { signedAt: `${signed}T15:00:00+08:00` }),
    status: { text: '已完成', phase: 'completed' },
    total: 399_900 + i,
    links: { detail: `https://details.jd.com/normal/item.action?orderid=${key.slice(3)}` },
    otherLines: i % 3,
    sources: [],
    firstSeenAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
  };
  const purchase: Purchase = {
    id: `${key}/1`,
    orderKey: key,
    platform: 'jd',
    line: {
      title,
      spec: '12GB+256GB，绒黑色',
      quantity: 1,
      unitPrice: 399_900,
      promises: ['7天无理由退货', '30天价保'],
    },
    kind: 'phone',
    brand,
    model,
    confidence: 0.9,
    says: {},
    shelf: 'active',
    nextDeadline: '9999-12-31',
    addedAt: 1_790_000_000_000,
    updatedAt: 1_790_000_000_000,
  };
  return { purchase: withDeadline(purchase, order, today), order };
}
