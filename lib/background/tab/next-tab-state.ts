import type { RecordedPage } from '../../db/orders/record-page';
import type { Reason } from '../../messages/protocol';
import { orderKey } from '../../model/order-key';
import type { PageReport } from '../../model/page-report';
import type { TabState } from './tab-state';

/** What came of a report: the orders it left in the vault, or why it left none. */
export type StoringResult =
  | { ok: true; orders: RecordedPage['orders']; waiting: number; locked?: boolean }
  | { ok: false; reason: Reason };

/**
 * A tab's state after a report. A page reports in parts (what changed since), so within one visit what was new stays
 * new: the popup shall not say "already known" of what was captured two seconds ago.
 */
export function nextTabState(
  before: TabState | undefined,
  report: PageReport,
  outcome: StoringResult,
  visit: string,
  at: number,
): TabState {
  const { url, reader, page, layout, claimed, found, problems } = report;
  const same = before?.visit === visit && before.url === url ? before : undefined;
  const fresh = outcome.ok ? newPhones(report, outcome.orders) : 0;
  const told = report.orders.reduce((sum, { order }) => sum + order.lines.length, 0);
  return {
    url,
    reader,
    page,
    layout,
    ...(claimed === undefined ? {} : { claimed }),
    found,
    phones: report.phones ?? Math.max(told, same?.phones ?? 0),
    orderKeys: orderKeysOf(report, same?.orderKeys),
    newPhones: (same?.newPhones ?? 0) + fresh,
    broughtIn: broughtIn(before, url, visit, at) + fresh,
    ...(outcome.ok && outcome.waiting > 0 ? { waiting: outcome.waiting } : {}),
    ...(outcome.ok && outcome.locked ? { locked: true as const } : {}),
    ...parcelOf(report, outcome),
    problems,
    at,
    ...(outcome.ok ? {} : { failure: outcome.reason }),
    visit,
  };
}

/** Milliseconds in which a tab that cannot say which page it has loaded is taken for the same one. */
const SAME_PAGE = 60_000;

/** New phones that this loading of the page has brought so far. */
export function broughtIn(before: TabState | undefined, url: string, visit: string, at: number): number {
  if (!before?.broughtIn) return 0;
  // Where browsers name no documents, `visit` is an address, and a page can change that as it likes.
  const named = !visit.startsWith('https:');
  const same = named ? before.visit === visit : originOf(before.url) === originOf(url) && at - before.at < SAME_PAGE;
  return same ? before.broughtIn : 0;
}

const originOf = (url: string): string => url.split('/', 3).join('/');

/** A page of a parcel tells something only of an order that the vault knows. */
function parcelOf(report: PageReport, outcome: StoringResult): Pick<TabState, 'parcel'> {
  if (report.page !== 'order-logistics' || !outcome.ok || outcome.orders.length === 0) return {};
  const signedOn = report.orders[0]?.order.signedAt?.slice(0, 10);
  return { parcel: signedOn === undefined ? {} : { signedOn } };
}

/** More than a page of ours shows at once. */
const ORDERS = 200;

function orderKeysOf({ reader, orders }: PageReport, before: readonly string[] = []): string[] {
  const told = orders.map(({ order }) => `${reader}:${order.orderId}`);
  return [...new Set([...told, ...before])].slice(0, ORDERS);
}

function newPhones(report: PageReport, orders: RecordedPage['orders']): number {
  const fresh = new Set(orders.filter(({ state }) => state === 'new').map(({ key }) => key));
  return report.orders
    .filter(({ order }) => fresh.delete(orderKey(report.reader, order.orderId)))
    .reduce((sum, { order }) => sum + order.lines.length, 0);
}
