import 'fake-indexeddb/auto';
import { addEntry, changeCase, closeCase, startCase } from '@/lib/cases/store/cases';
import { addByHand } from '@/lib/db/orders/add-by-hand';
import { recordPage } from '@/lib/db/orders/record-page';
import { deletePurchase, type SaysPatch, updateSays } from '@/lib/db/purchases/purchases';
import { Vault } from '@/lib/db/store/schema';
import { addDays, type CivilDate } from '@/lib/model/dates';
import type { OrderReading } from '@/lib/model/order';
import type { PhoneOrder } from '@/lib/model/page-report';

/** One phone of the cast: fictitious makers, shops and numbers, and a state worth looking at. */
interface Role {
  platform: OrderReading['platform'];
  brand: string;
  model: string;
  storage: string;
  color: string;
  shop: string;
  /** Yuan. */
  paid: number;
  /** Days ago. */
  placed: number;
  signed?: number;
  phase: OrderReading['status']['phase'];
  words: string;
  kind?: PhoneOrder['verdicts'][number]['kind'];
  promises?: string[];
  quantity?: number;
  says?: (today: CivilDate) => SaysPatch;
}

const ROLES: readonly Role[] = [
  {
    platform: 'jd',
    brand: '星野',
    model: 'X9 Pro',
    storage: '12GB+512GB',
    color: '曜石黑',
    shop: '白鹭通讯旗舰店',
    paid: 4799,
    placed: 6,
    signed: 4,
    phase: 'completed',
    words: '已完成',
    promises: ['7天无理由退货', '30天价保'],
  },
  {
    platform: 'jd',
    brand: '山雀',
    model: 'S2',
    storage: '6GB+128GB',
    color: '松针绿',
    shop: '山雀自营',
    paid: 1099,
    placed: 141,
    signed: 139,
    phase: 'completed',
    words: '已完成',
    says: (today) => ({
      nickname: '妈妈的手机',
      state: 'in-repair',
      repairs: [{ sent: addDays(today, -9), where: '城西服务点', fault: '无法开机' }],
    }),
  },
  {
    platform: 'tmall',
    brand: '柚子',
    model: '16',
    storage: '256GB',
    color: '暖白',
    shop: '柚子官方旗舰店',
    paid: 5999,
    placed: 9,
    signed: 6,
    phase: 'refunding',
    words: '退款中',
  },
  {
    platform: 'tmall',
    brand: '禾光',
    model: '12',
    storage: '8GB+256GB',
    color: '晨雾蓝',
    shop: '禾光旗舰店',
    paid: 2299,
    placed: 13,
    signed: 11,
    phase: 'completed',
    words: '交易成功',
  },
  {
    platform: 'jd',
    brand: '云帆',
    model: 'Fold 3',
    storage: '16GB+512GB',
    color: '砂金',
    shop: '云帆官方旗舰店',
    paid: 8999,
    placed: 203,
    signed: 200,
    phase: 'completed',
    words: '已完成',
  },
  {
    platform: 'pinduoduo',
    brand: '萤火',
    model: 'Note 5',
    storage: '8GB+256GB',
    color: '珊瑚粉',
    shop: '萤火优选店',
    paid: 899,
    placed: 1,
    phase: 'shipped',
    words: '待收货',
  },
  {
    platform: 'jd',
    brand: '北屿',
    model: 'K8',
    storage: '8GB+256GB',
    color: '石墨灰',
    shop: '北屿数码专营店',
    paid: 1799,
    placed: 420,
    signed: 417,
    phase: 'completed',
    words: '已完成',
  },
  {
    platform: 'taobao',
    brand: '柚子',
    model: '13',
    storage: '128GB',
    color: '午夜蓝',
    shop: '松果二手优品',
    paid: 1968,
    placed: 40,
    signed: 37,
    phase: 'completed',
    words: '交易成功',
    kind: 'used-phone',
  },
  {
    platform: 'pinduoduo',
    brand: '远岸',
    model: 'A3',
    storage: '6GB+128GB',
    color: '星河银',
    shop: '远岸手机专卖',
    paid: 1299,
    placed: 5,
    phase: 'completed',
    words: '已签收',
  },
  {
    platform: 'jd',
    brand: '星野',
    model: 'Y1',
    storage: '4GB+128GB',
    color: '青瓷',
    shop: '白鹭通讯旗舰店',
    paid: 1598,
    placed: 12,
    signed: 9,
    phase: 'completed',
    words: '已完成',
    quantity: 2,
  },
  {
    platform: 'jd',
    brand: '禾光',
    model: '9',
    storage: '8GB+128GB',
    color: '雪松白',
    shop: '禾光自营',
    paid: 1499,
    placed: 0,
    phase: 'unpaid',
    words: '等待付款',
  },
  {
    platform: 'tmall',
    brand: '云帆',
    model: 'Air',
    storage: '12GB+256GB',
    color: '薄荷',
    shop: '云帆官方旗舰店',
    paid: 3299,
    placed: 60,
    signed: 57,
    phase: 'refunded',
    words: '退款成功',
  },
];

/** Rows of every table, as the real code stores them, for a browser to take over. */
export async function castRows(today: CivilDate, howMany = ROLES.length): Promise<Record<string, unknown[]>> {
  const db = new Vault(`cast-${crypto.randomUUID()}`);
  const now = Date.parse(`${today}T04:00:00Z`);
  for (const [index, role] of ROLES.slice(0, howMany).entries()) {
    const order = orderOf(role, index, today);
    const reader = role.platform === 'taobao' ? 'tmall' : role.platform;
    const verdict = {
      kind: role.kind ?? 'phone',
      isPhone: true,
      brand: role.brand,
      model: role.model,
      storage: role.storage,
      color: role.color,
      confidence: 1,
    };
    const page = { reader, page: 'order-list' as const, layout: 'labels', url: LISTS[reader], found: 1, problems: [] };
    await recordPage(db, { ...page, orders: [{ order, verdicts: [verdict], otherLines: 0 }] } as never, now, today);
    if (role.says) await updateSays(db, `${reader}:${order.orderId}/1`, role.says(today), today);
  }
  if (howMany >= ROLES.length) await disputes(db, today, now);
  if (howMany >= ROLES.length) {
    await addByHand(
      db,
      { platform: 'jd', title: '示例 手机 2026 款 全网通 5G 手机 曜石黑 12GB+512GB 官方标配 送保护壳 赠运费险' },
      now,
      today,
    );
    const gone = await addByHand(db, { platform: 'jd', title: '旧手机' }, now, today);
    if (gone.ok) await deletePurchase(db, gone.value, now);
  }
  const rows = Object.fromEntries(
    await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])),
  );
  await db.delete();
  return rows;
}

/** What is under way about one of them, and what came of an earlier one. */
async function disputes(db: Vault, today: CivilDate, now: number): Promise<void> {
  const named = async (model: string) => {
    const purchase = await db.purchases.filter(({ line }) => line.title.includes(` ${model} `)).first();
    if (!purchase) throw new Error(`no ${model} in the cast`);
    return purchase;
  };
  const day = 86_400_000;
  const open = await startCase(db, await named('Fold 3'), 'dead', now - 2 * day);
  const answers = { part: 'function', faultOn: addDays(today, -3), misuse: 'none', repairs: '0' };
  await changeCase(db, open.id, () => ({ answers, status: 'open' }), today, now);
  const seller = { stage: 'seller', channel: 'chat', on: addDays(today, -1) } as const;
  const text = '合上再打开就黑屏，我要求免费修理。';
  await addEntry(db, open.id, { ...seller, kind: 'asked', at: '10:20', text }, today, now);
  const promise = { kind: 'promised', who: '客服小云', promisedBy: addDays(today, 2) } as const;
  await addEntry(db, open.id, { ...seller, ...promise, at: '14:05', text: '亲，会在3天内给您处理。' }, today, now);
  const done = await startCase(db, await named('K8'), 'parts', now - 30 * day);
  await changeCase(db, done.id, () => ({ status: 'open', stage: 'platform' }), today, now);
  await closeCase(db, done.id, { kind: 'part-given', on: addDays(today, -21) }, today, now);
}

const LISTS = {
  jd: 'https://order.jd.com/center/list.action',
  tmall: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
  pinduoduo: 'https://mobile.yangkeduo.com/orders.html',
} as const;

function orderOf(role: Role, index: number, today: CivilDate): OrderReading {
  const number =
    role.platform === 'pinduoduo' ? `261130-${String(100000000000000 + index)}` : String(350900001700 + index);
  const on = (ago: number, time: string) => `${addDays(today, -ago)}T${time}+08:00`;
  return {
    platform: role.platform,
    orderId: number,
    shop: { name: role.shop },
    placedAt: on(role.placed, '10:12:07'),
    ...(role.phase === 'unpaid' ? {} : { paidAt: on(role.placed, '10:12:31') }),
    ...(role.signed === undefined ? {} : { signedAt: on(role.signed, '16:40:00') }),
    status: { text: role.words, phase: role.phase },
    ...(role.phase === 'unpaid' ? {} : { total: role.paid * 100 }),
    lines: [
      {
        title: `${role.brand} ${role.model} ${role.color} ${role.storage} 5G手机`,
        quantity: role.quantity ?? 1,
        unitPrice: Math.round((role.paid * 100) / (role.quantity ?? 1)),
        ...(role.promises ? { promises: role.promises } : {}),
      },
    ],
    links: {},
  };
}
