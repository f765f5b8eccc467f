import type { OrderPhase, OrderReading } from '../../model/order';
import { phaseOf } from '../../platforms/page/phases';
import { standing, type Votes } from './source-rank';

type Status = OrderReading['status'];

/** How far an order has come. A page that lags behind (a tab left open) never takes it back. */
const PROGRESS: Readonly<Record<OrderPhase, number>> = {
  unknown: -1,
  unpaid: 0,
  paid: 1,
  shipped: 2,
  delivered: 3,
  completed: 4,
  refunding: 5,
  closed: 6,
  refunded: 7,
};

/** `seen` arrived after `known`. */
export function mergeStatus(known: Status, seen: Status, votes: Votes): Status {
  const later = seenWins(known.phase, seen.phase, standing(votes.seen['status']) >= standing(votes.known['status']));
  if (!later) return known;
  if (votes.seen['status'] !== undefined) votes.merged['status'] = votes.seen['status'];
  return seen;
}

/** The refund mark of one line: `退款中` is followed by `退款成功`, whichever page shows it. */
export function mergeRefund(known: string | undefined, seen: string | undefined, betterSource: boolean) {
  if (known === undefined || seen === undefined) return seen ?? known;
  return seenWins(phaseOf(known), phaseOf(seen), betterSource) ? seen : known;
}

function seenWins(known: OrderPhase, seen: OrderPhase, betterSource: boolean): boolean {
  if (known === seen) return betterSource;
  // A refund can be withdrawn or refused: then the order goes on from where it was, and the later word counts.
  if (known === 'refunding' && seen !== 'unknown' && seen !== 'unpaid') return true;
  return PROGRESS[seen] > PROGRESS[known];
}
