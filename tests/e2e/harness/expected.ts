import type { MallOrder } from '../../mall/data/order.ts';
import type { Stored } from './vault.ts';

/** The phones of these orders as `<order number> <title>`: what must be stored of them, and nothing else. */
export function phonesOf(orders: MallOrder[]): string[] {
  return orders
    .flatMap(({ id, lines }) => lines.filter(({ item }) => item.phone).map(({ item }) => `${id} ${item.title}`))
    .toSorted();
}

/** The phones that are stored, in the same form. */
export function storedPhones({ orders, purchases }: Stored): string[] {
  const numbers = new Map(orders.map(({ key, orderId }) => [key, orderId]));
  return purchases.map(({ orderKey, line }) => `${numbers.get(orderKey)} ${line.title}`).toSorted();
}

/** The mall's order of a stored one, or a failure that names it. */
export function orderOf<T extends { id: string }>(orders: T[], id: string): T {
  const order = orders.find((one) => one.id === id);
  if (!order) throw new Error(`the mall has no order ${id}`);
  return order;
}
