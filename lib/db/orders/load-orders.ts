import { rowsWith } from '../store/reads/rows-with';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import type { KnownOrder } from './merge/merge-page';

/** Orders with their phones, in two reads; orders the vault does not know are absent. */
export async function loadOrders(db: Vault, keys: readonly string[]): Promise<Map<string, KnownOrder>> {
  const [orders, rows] = await Promise.all([db.orders.bulkGet([...keys]), rowsWith(db.purchases, 'orderKey', keys)]);
  const purchases = rows.map(purchaseOf);
  return new Map(
    orders.flatMap((order) =>
      order ? [[order.key, { order, purchases: purchases.filter(({ orderKey }) => orderKey === order.key) }]] : [],
    ),
  );
}
