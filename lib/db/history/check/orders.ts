import type { OrderRecord, Purchase } from '../../../model/purchase';
import { canonicalJson } from '../../store/canonical-json';
import { type PurchaseRow, purchaseOf, purchaseRow } from '../../store/rows';
import type { Link } from '../chain';
import { sealOfOrder } from '../sum';
import type { Fault } from './fault';
import type { Rows } from './read-rows';

/** What the last entry about an order sealed is what lies in the vault. */
export function ordersAltered({ links, orders, purchases }: Rows): Fault[] {
  const last = new Map<string, Link>();
  for (const link of links) {
    const before = last.get(link.orderKey);
    if (link.state !== undefined && link.kind !== 'argued' && (!before || isAfter(link, before)))
      last.set(link.orderKey, link);
  }
  const faults: Fault[] = [];
  const phones = byOrder(purchases.map(purchaseOf));
  for (const order of orders) {
    const link = last.get(order.key);
    last.delete(order.key);
    if (!link) faults.push({ kind: 'unlisted', orderKey: order.key });
    else if (link.state !== sealOf(order, phones.get(order.key) ?? []))
      faults.push({ kind: 'order', orderKey: order.key });
    phones.delete(order.key);
  }
  for (const orderKey of [...last.keys(), ...phones.keys()]) faults.push({ kind: 'order', orderKey });
  return [...faults, ...wronglyFiled(purchases)];
}

/** `undefined` of rows that are no order and no phones. */
function sealOf(order: OrderRecord, phones: readonly Purchase[]): string | undefined {
  try {
    return sealOfOrder(order, phones);
  } catch {
    return undefined;
  }
}

/** What a row is listed by follows from the phone. */
function wronglyFiled(purchases: Rows['purchases']): Fault[] {
  return purchases.filter((row) => !isFiled(row)).map(({ orderKey }) => ({ kind: 'order', orderKey }));
}

function isFiled(row: PurchaseRow): boolean {
  try {
    return canonicalJson(purchaseRow(purchaseOf(row))) === canonicalJson(row);
  } catch {
    return false;
  }
}

export function byOrder(purchases: readonly Purchase[]): Map<string, Purchase[]> {
  const phones = new Map<string, Purchase[]>();
  for (const purchase of purchases) {
    const others = phones.get(purchase.orderKey);
    if (others) others.push(purchase);
    else phones.set(purchase.orderKey, [purchase]);
  }
  return phones;
}

export function isAfter(a: Link, b: Link): boolean {
  if (a.clock !== b.clock) return a.clock > b.clock;
  return a.device === b.device ? a.seq > b.seq : a.device > b.device;
}
