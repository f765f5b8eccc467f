import { type CivilDate, inCalendar } from '../../model/dates';
import type { Happened } from '../../model/history/happened';
import { pieceId, pieceOf } from '../../model/order-key';
import { MAX_PIECES, type Purchase } from '../../model/purchase';
import { append, historyTables } from '../history/append';
import { nameOf } from '../history/phone-name';
import { afterJoining, afterSplitting } from '../history/steps';
import { sealOfOrder } from '../history/sum';
import { storePurchases } from '../purchases/store-purchases';
import type { Outcome } from '../store/outcome';
import type { Vault } from '../store/schema';
import { loadOrders } from './load-orders';
import type { KnownOrder } from './merge/merge-page';
import { piecesOfLine, sharedSays } from './pieces';

const GONE = '这台手机的记录已不存在。';

/** Each piece of the line becomes a record of its own; the one there was stays the first. Gives the ids of all. */
export function splitLine(db: Vault, id: string, today: CivilDate, now: number): Promise<Outcome<string[]>> {
  return change(db, id, now, (known, first) => {
    const count = Math.min(first.line.quantity, MAX_PIECES);
    const says = sharedSays(first.says);
    const happened: Happened[] = [];
    let after = known;
    for (let piece = 2; piece <= count; piece++) {
      const phone = { ...nameOf(first), id: pieceId(first.id, piece) };
      const next = afterSplitting(after, phone, says, inCalendar(now), today);
      if (next === after) continue;
      after = next;
      happened.push({ kind: 'split', orderKey: known.order.key, parts: [{ phone, says }] });
    }
    return { ok: true, value: { after, happened } };
  });
}

/** The way back, while nothing is known of the further pieces but what holds for all. */
export function joinLine(db: Vault, id: string, now: number): Promise<Outcome<string[]>> {
  return change(db, id, now, async (known, first) => {
    const others = piecesOfLine(known.purchases, first).filter((piece) => pieceOf(piece.id) > 1);
    const ids = others.map((piece) => piece.id);
    const kept =
      (await db.evidence.where('purchaseId').anyOf(ids).count()) +
      (await db.cases.where('purchaseId').anyOf(ids).count());
    const happened: Happened[] = [];
    let after = known;
    for (const piece of others) {
      const next = afterJoining(after, nameOf(piece), sharedSays(piece.says));
      if (next === after) return { ok: false, reason: OWN };
      after = next;
      happened.push({ kind: 'joined', orderKey: known.order.key, parts: [{ phone: nameOf(piece), says: piece.says }] });
    }
    return kept > 0 ? { ok: false, reason: OWN } : { ok: true, value: { after, happened } };
  });
}

const OWN = '另一台已经有自己的记录了，不能合回去。不用的那台可以删除。';

function change(
  db: Vault,
  id: string,
  now: number,
  next: (
    known: KnownOrder,
    first: Purchase,
  ) =>
    | Outcome<{ after: KnownOrder; happened: Happened[] }>
    | Promise<Outcome<{ after: KnownOrder; happened: Happened[] }>>,
): Promise<Outcome<string[]>> {
  const tables = [db.purchases, db.orders, db.search, db.evidence, db.cases, ...historyTables(db)];
  return db.transaction('rw', tables, async () => {
    const row = await db.purchases.get(id);
    const known = row && (await loadOrders(db, [row.orderKey])).get(row.orderKey);
    const first = known?.purchases.find((purchase) => purchase.id === pieceId(id, 1));
    if (!known || !first) return { ok: false, reason: GONE };
    const changed = await next(known, first);
    if (!changed.ok) return changed;
    const { after, happened } = changed.value;
    const ids = new Set(after.purchases.map((purchase) => purchase.id));
    const left = known.purchases.flatMap((purchase) => (ids.has(purchase.id) ? [] : purchase.id));
    await db.purchases.bulkDelete(left);
    await db.search.bulkDelete(left);
    await storePurchases(
      db,
      after.purchases.map((purchase) => ({ purchase, order: after.order })),
    );
    const state = sealOfOrder(after.order, after.purchases);
    await append(
      db,
      happened.map((one, i) => (i === happened.length - 1 ? { ...one, state } : one)),
      now,
    );
    return { ok: true, value: piecesOfLine(after.purchases, first).map((piece) => piece.id) };
  });
}
