import { purchaseOf } from '../../db/store/rows';
import type { Vault } from '../../db/store/schema';
import { formatFen } from '../../model/money';
import { phonesIn } from '../../model/phone/phone-name';
import { platformFacts } from '../../model/platform/platform';
import type { OrderRecord, Purchase, Shelf } from '../../model/purchase';
import { csvOf } from './text';

const SHELVES: Readonly<Record<Shelf, string>> = {
  active: '在用',
  ended: '已结束',
  'not-phone': '不是手机',
  deleted: '最近删除',
};

type Column = readonly [head: string, cell: (purchase: Purchase, order: OrderRecord | undefined) => string | undefined];

const day = (moment: string | undefined) => moment?.slice(0, 10);

export const COLUMNS: readonly Column[] = [
  ['平台', ({ platform }) => platformFacts(platform).name],
  ['订单号', (_, order) => order?.orderId],
  ['型号', ({ line }) => line.title],
  ['规格', ({ line }) => line.spec],
  ['店铺', (_, order) => order?.shop?.name],
  ['下单日', (_, order) => day(order?.placedAt)],
  ['签收日', ({ says }, order) => says.signedOn ?? day(order?.signedAt)],
  ['单价', ({ line }) => (line.unitPrice === undefined ? undefined : formatFen(line.unitPrice).replace(/[¥,]/g, ''))],
  ['数量', (purchase) => String(phonesIn(purchase))],
  ['在哪一层', ({ shelf }) => SHELVES[shelf]],
  ['名字', ({ says }) => says.nickname],
  ['IMEI', ({ says }) => says.imei],
  ['备注', ({ says }) => says.note],
];

/** Every phone but the deleted ones, a line each. */
export async function phonesAsCsv(db: Vault): Promise<string> {
  const [rows, orders] = await db.transaction('r', db.purchases, db.orders, async () => [
    await db.purchases.toArray(),
    new Map((await db.orders.toArray()).map((order) => [order.key, order])),
  ]);
  const phones = rows.map(purchaseOf).filter(({ shelf }) => shelf !== 'deleted');
  const lines = phones.map((phone) => COLUMNS.map(([, cell]) => cell(phone, orders.get(phone.orderKey)) ?? ''));
  return csvOf([COLUMNS.map(([head]) => head), ...lines]);
}
