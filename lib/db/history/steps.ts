import type { CivilDate } from '../../model/dates';
import type { PhoneName, Purged, TellingHead, ToldLine } from '../../model/history/parts';
import { pieceId, pieceOf } from '../../model/order-key';
import type { PhoneOrder } from '../../model/page-report';
import { BuyerSays, type OrderRecord, PURGED_TITLE, type Purchase, type Source } from '../../model/purchase';
import { mergeSources } from '../orders/merge/merge-order';
import { freeId, type KnownOrder, mergePage, stateOf } from '../orders/merge/merge-page';
import { parcelTold } from '../orders/merge/merge-parcel';
import { sourceName } from '../orders/merge/source-rank';
import { counted, newPiece } from '../orders/pieces';
import { withDeadline } from '../purchases/set-deadline';
import { shelfFor } from '../purchases/shelf';
import { canonicalJson } from '../store/canonical-json';
import { firstNamed, isOfTombstone, nameOf, phoneNamed } from './phone-name';

/**
 * What each kind of entry does to an order. Pure, and the same whether it happens now or is put together from a history:
 * nothing but the order, the entry and its time decides. (`today` moves deadlines, which are no part of a history.)
 */

/** A page told of the order. */
export function afterTelling(
  known: KnownOrder | undefined,
  key: string,
  { source, order, otherLines, again, half }: TellingHead,
  lines: readonly ToldLine[],
  today: CivilDate,
): KnownOrder | undefined {
  if (isParcel(source)) {
    const before = known && withStillSources(known);
    const after = parcelTold(before, order, source, today);
    return known && after && after !== before ? dated(known, after, source, today) : known;
  }
  const seen: PhoneOrder = {
    order: { ...order, lines: lines.map(({ line }) => line) },
    verdicts: lines.map(({ verdict }) => ({ ...verdict, isPhone: true })),
    otherLines,
    ...(half ? { half } : {}),
  };
  const name = sourceName(source);
  const numbered = lines.map((line) => ({ ...line, source: name, ...(half ? { half } : {}) }));
  const before = known && withStillSources(known);
  const after = mergePage(before, key, seen, numbered, source, today, again === true);
  if (!known) return after;
  return after === before ? known : dated(known, after, source, today);
}

/** When a page was last seen to say the same is no part of the history: nothing of what is told may depend on it. */
function withStillSources({ order, purchases }: KnownOrder): KnownOrder {
  const sources = order.sources.map((source) => ({ ...source, at: order.updatedAt }));
  return { order: { ...order, sources }, purchases };
}

/** A tracking page shows no phones, only when the parcel moved. */
export const isParcel = ({ page }: Pick<Source, 'page'>): boolean => page === 'order-logistics';

/** A phone that the page changed carries its time; one that it did not, and an order without news, stay as they are. */
function dated(known: KnownOrder, after: KnownOrder, source: Source, today: CivilDate): KnownOrder {
  const updatedAt = stateOf(known, after) === 'known' ? known.order.updatedAt : after.order.updatedAt;
  const order = { ...after.order, updatedAt, sources: mergeSources(known.order.sources, [source]) };
  const before = new Map(known.purchases.map((purchase) => [purchase.id, purchase]));
  const purchases = after.purchases.map((purchase) => {
    const old = before.get(purchase.id);
    const told = old ? { ...purchase, updatedAt: samePhone(old, purchase) ? old.updatedAt : source.at } : purchase;
    return told.shelf === 'deleted' ? told : withDeadline(told, order, today);
  });
  return { order, purchases };
}

function samePhone(a: Purchase, b: Purchase): boolean {
  const content = (purchase: Purchase) => canonicalJson({ ...purchase, nextDeadline: '', updatedAt: 0 });
  return content(a) === content(b);
}

/** The buyer said something of a phone; `null` takes back. */
export function afterSaying(
  known: KnownOrder,
  phone: PhoneName,
  says: Readonly<Record<string, unknown>>,
  at: number,
  today: CivilDate,
): KnownOrder {
  // A word about a piece that somebody else has joined again: it is a phone of its own after all.
  const all = withPiece(known, phone, {}, at, today);
  return withPhone(all, phone, today, (purchase) => {
    if (isTombstone(purchase)) return purchase;
    const merged = Object.entries({ ...purchase.says, ...says }).filter(([, value]) => value !== null);
    const parsed = BuyerSays.safeParse(Object.fromEntries(merged));
    if (!parsed.success) return purchase;
    return { ...purchase, says: parsed.data, shelf: shelfOf({ ...purchase, says: parsed.data }, known), updatedAt: at };
  });
}

/** A piece of a line of several got a record of its own, with what was said of all of them so far. */
export const afterSplitting = withPiece;

/** It has none any more, unless something was said of it that whoever joined it did not know of. */
export function afterJoining(known: KnownOrder, phone: PhoneName, says: object): KnownOrder {
  const piece = pieceOf(phone.id) === 1 ? undefined : phoneNamed(known.purchases, phone);
  if (!piece || piece.shelf === 'deleted' || canonicalJson(piece.says) !== canonicalJson(says)) return known;
  return { order: known.order, purchases: counted(known.purchases.filter((other) => other !== piece)) };
}

function withPiece(known: KnownOrder, phone: PhoneName, says: object, at: number, today: CivilDate): KnownOrder {
  const first = firstNamed(known.purchases, phone);
  if (!first || isTombstone(first)) return known;
  const id = pieceId(first.id, pieceOf(phone.id));
  const parsed = BuyerSays.safeParse(says);
  if (!parsed.success || known.purchases.some((purchase) => purchase.id === id)) return known;
  const piece = newPiece(first, id, parsed.data, at);
  const dated = withDeadline({ ...piece, shelf: shelfOf(piece, known) }, known.order, today);
  return { order: known.order, purchases: counted([...known.purchases, dated]) };
}

export function afterDeleting(known: KnownOrder, phone: PhoneName, at: number, today: CivilDate): KnownOrder {
  return withPhone(known, phone, today, (purchase) =>
    isTombstone(purchase) ? purchase : { ...purchase, shelf: 'deleted', deletedAt: at, updatedAt: at },
  );
}

export function afterRestoring(known: KnownOrder, phone: PhoneName, at: number, today: CivilDate): KnownOrder {
  return withPhone(known, phone, today, ({ deletedAt, ...purchase }) =>
    isTombstone(purchase)
      ? { ...purchase, ...(deletedAt === undefined ? {} : { deletedAt }) }
      : { ...purchase, shelf: shelfFor(purchase.says, known.order.status.phase, purchase.line), updatedAt: at },
  );
}

/** What is left of a purged phone takes its place; of an order without other phones, what is left of the order. */
export function afterPurging(known: KnownOrder | undefined, { phone, order: left }: Purged): KnownOrder | undefined {
  if (!known) return left && { order: left, purchases: [phone] };
  const gone = known.purchases.find((one) => isOfTombstone(phone, nameOf(one)));
  const others = known.purchases.filter(({ id }) => id !== gone?.id);
  const id = gone?.id ?? freeId(phone.id, new Set(others.map((other) => other.id)));
  const purchases = counted([...others, { ...phone, id }]);
  return { order: purchases.every(isTombstone) && left ? left : known.order, purchases };
}

export const isTombstone = ({ line, shelf }: Pick<Purchase, 'line' | 'shelf'>): boolean =>
  shelf === 'deleted' && line?.title === PURGED_TITLE;

function withPhone(
  known: KnownOrder,
  phone: PhoneName,
  today: CivilDate,
  change: (purchase: Purchase) => Purchase,
): KnownOrder {
  const found = phoneNamed(known.purchases, phone);
  if (!found) return known;
  const purchases = known.purchases.map((purchase) => {
    if (purchase !== found) return purchase;
    const changed = change(purchase);
    return changed.shelf === 'deleted' ? changed : withDeadline(changed, known.order, today);
  });
  return { order: known.order, purchases };
}

function shelfOf(purchase: Purchase, { order }: { order: OrderRecord }): Purchase['shelf'] {
  return purchase.shelf === 'deleted' ? 'deleted' : shelfFor(purchase.says, order.status.phase, purchase.line);
}
