import { itemNumber } from '../../data/items.ts';
import { jdOrders } from '../../data/jd.ts';
import type { Line, MallOrder, Stage } from '../../data/order.ts';
import type { MallRequest } from '../../request.ts';

export const STATUS: Record<Stage, { text: string; color: string }> = {
  unpaid: { text: '等待付款', color: 'ftx-04' },
  paid: { text: '等待出库', color: 'ftx-02' },
  shipped: { text: '等待收货', color: 'ftx-02' },
  signed: { text: '已收货', color: 'ftx-03' },
  done: { text: '已完成', color: 'ftx-03' },
  closed: { text: '已取消', color: 'ftx-03' },
  refunded: { text: '退款成功', color: 'ftx-03' },
};

export function skuOf(line: Line): string {
  return itemNumber(line.key, 100_120_340_000);
}

export function imageOf(line: Line): string {
  return `//img10.360buyimg.com/n1/mall/${line.key}.png`;
}

const PAGE_SIZE = 8;

/**
 * The orders one list page shows. `count=<n>` makes one long page of n orders, for measuring; nearly half of them have a
 * phone, or with `phones=<n>` so many, as in an account of somebody who does not buy one every week.
 */
export function shownOrders({ url }: MallRequest): { orders: MallOrder[]; number: number; pages: number } {
  const all = jdOrders();
  const count = Number(url.searchParams.get('count'));
  if (count > 0) {
    const phones = Number(url.searchParams.get('phones') ?? count);
    const others = all.filter((order) => !hasPhone(order));
    const orders = Array.from({ length: count }, (_, i) => {
      return phones < count ? copyOf(i < phones ? all.filter(hasPhone) : others, i) : copyOf(all, i);
    });
    return { orders, number: 1, pages: 1 };
  }
  const pages = Math.ceil(all.length / PAGE_SIZE);
  const number = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
  return { orders: all.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE), number, pages };
}

const hasPhone = ({ lines }: MallOrder) => lines.some(({ item }) => item.phone);

/** The i-th of arbitrarily many orders: the known ones again, each with a number of its own. */
function copyOf(orders: MallOrder[], i: number): MallOrder {
  const order = orders[i % orders.length];
  if (!order) throw new Error('no orders');
  if (i < orders.length) return order;
  const { parentId: _, ...rest } = order;
  return { ...rest, id: String(BigInt(order.id) + BigInt(i) * 7n) };
}
