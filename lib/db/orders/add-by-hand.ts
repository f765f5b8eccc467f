import { type CivilDate, inCalendar } from '../../model/dates';
import type { Fen } from '../../model/money';
import type { OrderLine, Platform } from '../../model/order';
import { handKey, orderKey, purchaseId } from '../../model/order-key';
import { readerOf } from '../../model/platform/platform';
import { NO_DEADLINE, OrderRecord, Purchase, type Source } from '../../model/purchase';
import { classifyItem } from '../../phones';
import { append, historyTables } from '../history/append';
import { sealOfOrder } from '../history/sum';
import { withDeadline } from '../purchases/set-deadline';
import { storePurchases } from '../purchases/store-purchases';
import type { Outcome } from '../store/outcome';
import type { Vault } from '../store/schema';
import { orderFromReading } from './merge/merge-order';
import { toldBy, verdictOf } from './merge/merge-purchase';
import { sourceName } from './merge/source-rank';

/** What the buyer types in for a phone that no page shows. */
export interface HandInput {
  platform: Platform;
  title: string;
  spec?: string;
  /** As on the platform's page: then a page that shows the order later adds to this record. */
  orderId?: string;
  shopName?: string;
  placedOn?: CivilDate;
  signedOn?: CivilDate;
  unitPrice?: Fen;
  quantity?: number;
}

/** @returns the id of the new purchase */
export async function addByHand(db: Vault, input: HandInput, now: number, today: CivilDate): Promise<Outcome<string>> {
  const source: Source = { page: 'hand', layout: 'hand', at: inCalendar(now) };
  const key =
    input.orderId === undefined ? handKey(crypto.randomUUID()) : orderKey(readerOf(input.platform), input.orderId);
  const order = OrderRecord.safeParse(orderOf(input, key, source));
  if (!order.success) return { ok: false, reason: problemOf(order.error.issues[0]?.path[0]) };
  const purchase = Purchase.safeParse(withDeadline(purchaseFrom(input, order.data, source), order.data, today));
  if (!purchase.success) return { ok: false, reason: problemOf(purchase.error.issues[0]?.path.at(-1)) };

  return db.transaction('rw', [db.orders, db.purchases, db.search, ...historyTables(db)], async () => {
    if (await db.orders.get(key)) return { ok: false, reason: '这个订单号已经在保险箱里了，请在那台手机上补充。' };
    await db.orders.add(order.data);
    await storePurchases(db, [{ purchase: purchase.data, order: order.data }]);
    const state = sealOfOrder(order.data, [purchase.data]);
    await append(db, [{ kind: 'recorded', orderKey: key, parts: [order.data, purchase.data], state }], now);
    return { ok: true, value: purchase.data.id };
  });
}

function orderOf(input: HandInput, key: string, source: Source): OrderRecord {
  const { platform, orderId, shopName, placedOn } = input;
  const order = orderFromReading(
    key,
    {
      platform,
      orderId: orderId ?? '',
      ...(shopName === undefined ? {} : { shop: { name: shopName } }),
      ...(placedOn === undefined ? {} : { placedAt: placedOn }),
      status: { text: '', phase: 'unknown' },
      lines: [],
      links: {},
    },
    0,
    source,
  );
  if (orderId !== undefined) return order;
  const { orderId: _orderId, ...withoutId } = order;
  return withoutId;
}

function purchaseFrom(input: HandInput, order: OrderRecord, source: Source): Purchase {
  const { title, spec, unitPrice, signedOn } = input;
  const line: OrderLine = {
    title,
    ...(spec === undefined ? {} : { spec }),
    quantity: input.quantity ?? 1,
    ...(unitPrice === undefined ? {} : { unitPrice }),
  };
  const { isPhone: _isPhone, ...item } = classifyItem(line);
  // The buyer typed it in as a phone, whatever we recognise.
  const verdict = verdictOf(
    ['phone', 'used-phone', 'feature-phone'].includes(item.kind) ? item : { ...item, kind: 'phone' },
  );
  return {
    id: purchaseId(order.key, 1),
    orderKey: order.key,
    platform: order.platform,
    line,
    ...verdict,
    told: toldBy({ line, verdict, source: sourceName(source) }),
    says: { isPhone: true, ...(signedOn === undefined ? {} : { signedOn }) },
    shelf: 'active',
    nextDeadline: NO_DEADLINE,
    addedAt: source.at,
    updatedAt: source.at,
  };
}

function problemOf(field: PropertyKey | undefined): string {
  const words: Readonly<Record<string, string>> = {
    key: '订单号',
    orderId: '订单号',
    shop: '店铺',
    placedAt: '下单日',
    title: '型号',
    spec: '规格',
    unitPrice: '价格',
    quantity: '数量',
    signedOn: '签收日',
  };
  return `“${words[String(field)] ?? '内容'}”填得不对，没有保存。`;
}
