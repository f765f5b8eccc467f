import { isInBox, keepInBox } from '../../db/lock/inbox';
import { isLocked } from '../../db/lock/lock';
import { phonesOf } from '../../db/orders/merge/merge-page';
import type { RecordedPage } from '../../db/orders/record-page';
import { withoutPicture } from '../../db/pictures/needs-picture';
import type { Photograph } from '../../db/pictures/photographs';
import type { SnapshotOfOrder } from '../../db/pictures/picture-jobs';
import { rowsWith } from '../../db/store/reads/rows-with';
import type { Vault } from '../../db/store/schema';
import { orderKey } from '../../model/order-key';
import type { PageReport } from '../../model/page-report';

/** Captures go on while the vault is locked: what a page tells goes into the box, and into the vault once it is open. */

/** The same write of an open vault, and of one that is locked, or gets locked while it writes. */
export async function openOr<T, L>(db: Vault, open: () => Promise<T>, locked: () => Promise<L>): Promise<T | L> {
  if (await isLocked(db)) return locked();
  try {
    return await open();
  } catch (error) {
    if (error instanceof Error && error.name === 'VaultLocked') return locked();
    throw error;
  }
}

/** Keeps what a page shows. The orders' own rows stay as they are until the vault is open. */
export async function boxPage(db: Vault, report: PageReport, at: number): Promise<RecordedPage> {
  const source = { page: report.page, layout: report.layout, url: report.url, at };
  const seen = report.orders.filter((one) => phonesOf(one, source).length > 0 || report.page === 'order-logistics');
  if (seen.length === 0) return { orders: [], wantPictures: [] };
  const { reader, page, orders } = report;
  await kept(keepInBox(db, { head: { kind: 'page', report } }, ['page', reader, page, orders], at));
  const byKey = new Map(seen.map(({ order }) => [orderKey(reader, order.orderId), order]));
  const keys = [...byKey.keys()];
  const rows = await db.orders.bulkGet(keys);
  const states = keys.map((key, i) => ({ key, state: rows[i] ? ('known' as const) : ('new' as const) }));
  if (page === 'order-logistics') return { orders: states.filter(({ state }) => state === 'known'), wantPictures: [] };
  const deleted = await deletedOrders(db, keys);
  const live = [...byKey].flatMap(([key, { status }]) => (deleted.has(key) ? [] : [{ key, status }]));
  const wanted = await withoutPicture(db, live, report.url);
  const wantPictures: string[] = [];
  for (const key of wanted) if (!(await isInBox(db, pictureOf(key, report.url)))) wantPictures.push(key);
  return { orders: states.filter(({ key }) => !deleted.has(key)), wantPictures };
}

export async function boxSnapshot(db: Vault, sent: SnapshotOfOrder, at: number): Promise<void> {
  const same = sent.later ? [...pictureOf(sent.orderKey, sent.url), 'later'] : pictureOf(sent.orderKey, sent.url);
  await kept(keepInBox(db, { head: { kind: 'snapshot', sent } }, same, at));
}

export async function boxPhotographs(db: Vault, photographs: readonly Photograph[], at: number): Promise<Photograph[]> {
  for (const { blob, ...photograph } of photographs) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const head = { kind: 'photograph', photograph, mime: blob.type };
    await kept(keepInBox(db, { head, bytes }, photograph, at));
  }
  return [...photographs];
}

/** One picture of an order's page for each absence: what the order has come to meanwhile is not known here. */
const pictureOf = (key: string, url: string) => ['picture', key, url.split(/[?#]/, 1)[0]];

async function deletedOrders(db: Vault, keys: readonly string[]): Promise<Set<string>> {
  const rows = await rowsWith(db.purchases, 'orderKey', keys);
  const live = new Set(rows.flatMap(({ shelf, orderKey }) => (shelf === 'deleted' ? [] : orderKey)));
  return new Set(rows.flatMap(({ orderKey }) => (live.has(orderKey) ? [] : orderKey)));
}

export async function kept(keeping: Promise<boolean>): Promise<void> {
  if (!(await keeping)) throw new Error('the box is full');
}
