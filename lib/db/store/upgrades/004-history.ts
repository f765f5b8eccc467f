import type { Transaction } from 'dexie';
import type { OrderRecord, Purchase } from '../../../model/purchase';
import { recordedEntry } from '../../history/recorded-entry';
import { ownAddresses } from '../../orders/of-platform';
import { type PurchaseRow, purchaseOf } from '../rows';
import type { Upgrade } from './upgrade';

/** Orders whose entries are made at a time. */
const BATCH = 500;

/**
 * Orders and phones get a history: what is known of each order is its first entry. The chain over the bytes of evidence
 * stays as it is; the next entry that this device writes seals its end.
 */
export const history: Upgrade = {
  version: 4,
  stores: { history: 'hash, [device+seq], device, clock, orderKey, kind' },
  migrate: async (transaction: Transaction) => {
    const orders = transaction.table<OrderRecord, string>('orders');
    const purchases = transaction.table<PurchaseRow, string>('purchases');
    const keys = await orders.toCollection().primaryKeys();
    for (let from = 0; from < keys.length; from += BATCH) {
      const some = keys.slice(from, from + BATCH);
      const phones = new Map<string, Purchase[]>();
      for (const row of await purchases.where('orderKey').anyOf(some).toArray()) {
        phones.set(row.orderKey, [...(phones.get(row.orderKey) ?? []), purchaseOf(row)]);
      }
      const rows = (await orders.bulkGet(some)).flatMap((order) => order ?? []);
      await transaction
        .table('history')
        .bulkPut(rows.map((order) => recordedEntry(ownAddresses(order), phones.get(order.key) ?? [])));
    }
  },
};
