import { lineNumberOf, pieceId, pieceOf } from '../../model/order-key';
import { type BuyerSays, NO_DEADLINE, type Purchase } from '../../model/purchase';

/**
 * A line of two pieces is one record until the buyer takes it apart: then each piece has its own, which shares the line and
 * nothing else. The first keeps its id, so that whatever points to it stays true.
 */

/** All records of the line that `of` is of, the first piece first. */
export function piecesOfLine(purchases: readonly Purchase[], of: Purchase): Purchase[] {
  const first = pieceId(of.id, 1);
  return [...purchases, of].filter(
    ({ id }, i, all) => pieceId(id, 1) === first && all.findIndex((other) => other.id === id) === i,
  );
}

/** What was said of the line as a whole, and so holds for each of its pieces. */
const SHARED = [
  'isPhone',
  'signedOn',
  'receivedOn',
  'confirmedOn',
  'invoiceDate',
  'hasInvoice',
  'invoice',
  'condition',
  'buyer',
  'subsidised',
] as const satisfies (keyof BuyerSays)[];

/** What a further piece begins with. */
export function sharedSays(says: BuyerSays): BuyerSays {
  return Object.fromEntries(SHARED.flatMap((field) => (says[field] === undefined ? [] : [[field, says[field]]])));
}

/** The n-th piece of a line as a record of its own. */
export function newPiece(first: Purchase, id: string, says: BuyerSays, at: number): Purchase {
  const { deletedAt: _deletedAt, ...shared } = first;
  return { ...shared, id, says, shelf: 'active', nextDeadline: NO_DEADLINE, addedAt: at, updatedAt: at };
}

/** In the order of their lines and pieces, each with the number of records its line has. */
export function counted(purchases: readonly Purchase[]): Purchase[] {
  const numbers = new Map<string, number>();
  for (const { id } of purchases) numbers.set(pieceId(id, 1), (numbers.get(pieceId(id, 1)) ?? 0) + 1);
  return purchases.toSorted(byId).map(({ pieces: _pieces, ...purchase }) => {
    const pieces = numbers.get(pieceId(purchase.id, 1)) ?? 1;
    return pieces > 1 ? { ...purchase, pieces } : purchase;
  });
}

function byId(a: Purchase, b: Purchase): number {
  return lineNumberOf(a.id) - lineNumberOf(b.id) || pieceOf(a.id) - pieceOf(b.id);
}
