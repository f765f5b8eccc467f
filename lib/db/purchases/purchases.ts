import { type CivilDate, inCalendar } from '../../model/dates';
import { BuyerSays, type OrderRecord, type Purchase, type Shelf } from '../../model/purchase';
import { append, historyTables } from '../history/append';
import { nameOf } from '../history/phone-name';
import { sealOfOrder } from '../history/sum';
import { canonicalJson } from '../store/canonical-json';
import type { Outcome } from '../store/outcome';
import { purchaseOf } from '../store/rows';
import type { Vault } from '../store/schema';
import { withDeadline } from './set-deadline';
import { shelfFor } from './shelf';
import { storePurchases } from './store-purchases';

/** What the buyer changes about a phone. Each write is one transaction and moves the deadline along. */

/** A field that is `undefined` takes back what the buyer said. */
export type SaysPatch = { [K in keyof BuyerSays]?: BuyerSays[K] | undefined };
/** What depends on what is stored, such as one entry of a list: two edits in a row must not undo each other. */
export type SaysEdit = (says: BuyerSays) => SaysPatch;

const GONE = '这台手机的记录已不存在。';

export async function updateSays(
  db: Vault,
  id: string,
  patch: SaysPatch | SaysEdit,
  today: CivilDate,
): Promise<Outcome<Purchase>> {
  return change(db, id, saidOf, today, (purchase, order) => {
    const told = typeof patch === 'function' ? patch(purchase.says) : patch;
    const merged = Object.entries({ ...purchase.says, ...told }).filter(([, value]) => value !== undefined);
    const says = BuyerSays.safeParse(Object.fromEntries(merged));
    if (!says.success) {
      const field = String(says.error.issues[0]?.path[0] ?? '');
      return { ok: false, reason: `“${FIELD_WORDS[field] ?? field}”填得不对，没有保存。` };
    }
    const shelf = purchase.shelf === 'deleted' ? 'deleted' : shelfFor(says.data, order.status.phase, purchase.line);
    return { ok: true, value: { ...purchase, says: says.data, shelf } };
  });
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  signedOn: '签收日',
  confirmedOn: '确认收货日',
  invoiceDate: '发票开具日',
  exchangedOn: '换新机日期',
  brandWarrantyEnd: '品牌保修到期日',
  repairs: '维修记录',
  extraCover: '延长保障',
  nickname: '名字',
  imei: 'IMEI',
  invoice: '发票',
  note: '备注',
};

/**
 * Puts a phone on a shelf by what the buyer says of it, so that re-reading its page leaves it there. `deleted` is not a
 * shelf to move to: see {@link deletePurchase}.
 */
export function setShelf(
  db: Vault,
  id: string,
  shelf: Exclude<Shelf, 'deleted'>,
  today: CivilDate,
): Promise<Outcome<Purchase>> {
  const patch: Record<typeof shelf, SaysPatch> = {
    active: { isPhone: true, state: 'in-use' },
    ended: { isPhone: true, state: 'sold' },
    'not-phone': { isPhone: false },
  };
  return updateSays(db, id, patch[shelf], today);
}

/** To the bin: kept whole until purged, and not brought back by its page. */
export async function deletePurchase(db: Vault, id: string, now: number): Promise<Outcome<Purchase>> {
  return change(
    db,
    id,
    () => ({ kind: 'deleted' }),
    undefined,
    (purchase) => ({
      ok: true,
      value: { ...purchase, shelf: 'deleted', deletedAt: inCalendar(now) },
    }),
    now,
  );
}

export async function restorePurchase(db: Vault, id: string, today: CivilDate): Promise<Outcome<Purchase>> {
  return change(
    db,
    id,
    () => ({ kind: 'restored' }),
    today,
    ({ deletedAt: _deletedAt, ...purchase }, order) => ({
      ok: true,
      value: { ...purchase, shelf: shelfFor(purchase.says, order.status.phase, purchase.line) },
    }),
  );
}

/** As the history keeps it. */
type Word = { kind: 'said'; says: Record<string, unknown> } | { kind: 'deleted' | 'restored' };

/** The fields that differ; `null` for what was taken back. */
function saidOf(before: Purchase, after: Purchase): Word {
  const [old, said]: Record<string, unknown>[] = [before.says, after.says];
  const fields = Object.keys({ ...old, ...said }).filter(
    (field) => canonicalJson(old?.[field]) !== canonicalJson(said?.[field]),
  );
  return { kind: 'said', says: Object.fromEntries(fields.map((field) => [field, said?.[field] ?? null])) };
}

function change(
  db: Vault,
  id: string,
  wordOf: (before: Purchase, after: Purchase) => Word,
  today: CivilDate | undefined,
  next: (purchase: Purchase, order: OrderRecord) => Outcome<Purchase>,
  now = Date.now(),
): Promise<Outcome<Purchase>> {
  return db.transaction('rw', [db.purchases, db.orders, db.search, ...historyTables(db)], async () => {
    const row = await db.purchases.get(id);
    const order = row && (await db.orders.get(row.orderKey));
    if (!row || !order) return { ok: false, reason: GONE };
    const changed = next(purchaseOf(row), order);
    if (!changed.ok) return changed;
    const dated = { ...changed.value, updatedAt: inCalendar(now) };
    const purchase = today ? withDeadline(dated, order, today) : dated;
    await storePurchases(db, [{ purchase, order }]);
    const phones = (await db.purchases.where({ orderKey: order.key }).toArray()).map(purchaseOf);
    const { kind, ...said } = wordOf(purchaseOf(row), purchase);
    const parts = [{ phone: nameOf(purchaseOf(row)), ...said }];
    await append(db, [{ kind, orderKey: order.key, parts, state: sealOfOrder(order, phones) }], now);
    return { ok: true, value: purchase };
  });
}
