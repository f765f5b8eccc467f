import { orderKey } from '../model/order-key';
import type { PageReport } from '../model/page-report';

/** What was told already: of the page, and of each order on it, also of those that have been scrolled away since. */
export class AlreadySent {
  #page = '';
  readonly #orders = new Map<string, string>();

  /** The report with only those orders in it that are new or different; `undefined` if there is nothing to tell. */
  changesIn(report: PageReport): PageReport | undefined {
    const prints = fingerprints(report);
    const changed = new Set([...prints].filter(([key, print]) => this.#orders.get(key) !== print).map(([key]) => key));
    if (changed.size === 0 && pagePrint(report) === this.#page) return undefined;
    return {
      ...report,
      orders: report.orders.filter(({ order }) => changed.has(orderKey(report.reader, order.orderId))),
    };
  }

  remember(sent: PageReport): void {
    this.#page = pagePrint(sent);
    for (const [key, print] of fingerprints(sent)) this.#orders.set(key, print);
  }

  /** It did not arrive: it will be told again. */
  forget(sent: PageReport): void {
    this.#page = '';
    for (const { order } of sent.orders) this.#orders.delete(orderKey(sent.reader, order.orderId));
  }

  forgetAll(): void {
    this.#page = '';
    this.#orders.clear();
  }
}

/** An order may stand on a page in several parts: they count as one. */
function fingerprints(report: PageReport): Map<string, string> {
  const prints = new Map<string, string>();
  for (const part of report.orders) {
    const key = orderKey(report.reader, part.order.orderId);
    prints.set(key, (prints.get(key) ?? '') + JSON.stringify(part));
  }
  return prints;
}

function pagePrint({ orders: _orders, ...page }: PageReport): string {
  return JSON.stringify(page);
}
