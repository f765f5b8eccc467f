import type { CivilDate } from '../../../model/dates';
import { keyOf, lineNumberOf, pieceId, pieceOf, purchaseId } from '../../../model/order-key';
import type { PhoneOrder } from '../../../model/page-report';
import { NO_DEADLINE, type OrderRecord, type Purchase, type Source } from '../../../model/purchase';
import { withDeadline } from '../../purchases/set-deadline';
import { shelfFor } from '../../purchases/shelf';
import { canonicalJson } from '../../store/canonical-json';
import { matchLines } from '../match-lines';
import { piecesOfLine } from '../pieces';
import { withHistory } from './contradictions';
import { mergeOrders, orderFromReading } from './merge-order';
import { mergePurchase, type SeenLine, toldBy, verdictOf } from './merge-purchase';
import { sourceName, type Votes } from './source-rank';

/** An order and its phones: as the vault has them, or as they are once a page has told of them. */
export interface KnownOrder {
  order: OrderRecord;
  purchases: readonly Purchase[];
}

/** The lines of an order that are phones, whatever else the message carries. */
export function phonesOf({ order, verdicts }: PhoneOrder, source: Source): SeenLine[] {
  return order.lines.flatMap((line, i) => {
    const verdict = verdicts[i];
    return verdict?.isPhone ? [{ line, verdict: verdictOf(verdict), source: sourceName(source) }] : [];
  });
}

/**
 * What is known of an order once a page has told of it. Pure.
 *
 * @param again the page shows this order in a second box
 */
export function mergePage(
  known: KnownOrder | undefined,
  key: string,
  seen: PhoneOrder,
  lines: readonly SeenLine[],
  source: Source,
  today: CivilDate,
  again: boolean,
): KnownOrder {
  const purchases = known?.purchases ?? [];
  const matched = matchLines(purchases, lines, again);
  // Everything of this order that the page shows was deleted by the buyer: the page does not bring it back.
  if (known && matched.every((first) => first && piecesOfLine(purchases, first).every(isDeleted))) return known;
  const read = orderFromReading(key, seen.order, seen.otherLines, source);
  const reading = seen.half ? withoutState(read, known?.order) : read;
  const merged = known ? mergeOrders(known.order, reading) : reading;
  const { lined, replaced } = withLines(merged, purchases, lines, matched, source.at);
  const order = withHistory(merged, replaced, known?.order.sources ?? [], source.at);
  const next = lined.map((purchase) =>
    purchase.shelf === 'deleted'
      ? purchase
      : withDeadline({ ...purchase, shelf: shelfFor(purchase.says, order.status.phase, purchase.line) }, order, today),
  );
  return { order, purchases: next };
}

/** A page read by half moves no phone to another shelf: of a state it says nothing where one is known, and least where none is. */
function withoutState(read: OrderRecord, known: OrderRecord | undefined): OrderRecord {
  const { status: _status, ...told } = read.told ?? {};
  return { ...read, status: known?.status ?? read.status, told };
}

/** What a page meant for an order. */
export type News = 'new' | 'changed' | 'known';

/** What a page changed. A new day moves deadlines, but it is no news from the page. */
export function stateOf(before: KnownOrder | undefined, after: KnownOrder | undefined): News {
  if (!before || !after) return 'new';
  return before === after || sameContent(before, after) ? 'known' : 'changed';
}

type Contradicted = NonNullable<Votes['replaced']>[number];

/** The known purchases, first and in their order, with what the lines add; then the new ones. */
function withLines(
  order: OrderRecord,
  known: readonly Purchase[],
  lines: readonly SeenLine[],
  matched: readonly (Purchase | undefined)[],
  now: number,
): { lined: Purchase[]; replaced: (Contradicted & { line: number })[] } {
  const replaced: (Contradicted & { line: number })[] = [];
  const next = new Map(known.map((purchase) => [purchase.id, { ...purchase, platform: order.platform }]));
  let number = Math.max(0, ...known.map((purchase) => lineNumberOf(purchase.id)));
  lines.forEach((seen, i) => {
    const before = matched[i];
    const id = before?.id ?? freeId(purchaseId(order.key, seen.number ?? number + 1), next);
    number = Math.max(number, lineNumberOf(id));
    const here = next.get(id) ?? newPurchase(id, order, seen, now);
    const contradicted = new Map<string, Contradicted & { line: number }>();
    for (const piece of piecesOfLine([...next.values()], here)) {
      if (isDeleted(piece)) continue;
      const told: Contradicted[] = [];
      next.set(piece.id, mergePurchase(piece, seen, told));
      // Pieces of one line are told the same.
      for (const one of told) contradicted.set(one.field, { ...one, line: lineNumberOf(id) });
    }
    replaced.push(...contradicted.values());
  });
  return { lined: [...next.values()], replaced };
}

/** The first number from the id's own that no other phone of the order has. */
export function freeId(id: string, taken: { has: (id: string) => boolean }): string {
  const piece = pieceOf(id);
  let number = lineNumberOf(id);
  while (taken.has(pieceId(purchaseId(keyOf(id), number), piece))) number++;
  return pieceId(purchaseId(keyOf(id), number), piece);
}

const isDeleted = ({ shelf }: Purchase): boolean => shelf === 'deleted';

/** `nextDeadline` and `shelf` are set by `withDeadline`. */
function newPurchase(id: string, order: OrderRecord, seen: SeenLine, now: number): Purchase {
  return {
    id,
    orderKey: order.key,
    platform: order.platform,
    line: seen.line,
    ...seen.verdict,
    told: toldBy(seen),
    says: {},
    shelf: 'active',
    nextDeadline: NO_DEADLINE,
    addedAt: now,
    updatedAt: now,
  };
}

function sameContent(before: KnownOrder, after: KnownOrder): boolean {
  const content = ({ order, purchases }: KnownOrder) =>
    canonicalJson([
      { ...order, sources: [], updatedAt: 0 },
      purchases.map((purchase) => ({ ...purchase, nextDeadline: '' })),
    ]);
  return content(before) === content(after);
}
