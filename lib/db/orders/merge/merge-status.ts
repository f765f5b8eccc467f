import type { OrderPhase, OrderReading } from '../../../model/order';
import { phaseOf } from '../../../platforms/page/phases';
import { sourceRank, type Votes } from './source-rank';

type Status = OrderReading['status'];

/** How far an order has come. A page that lags behind (a tab left open) does not take it back. */
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

/** An end may be a misreading, or be taken back by the platform: the next page that knows as much says what is so now. */
const ENDS: ReadonlySet<OrderPhase> = new Set(['closed', 'refunded']);

/** `seen` arrived after `known`. */
export function mergeStatus(known: Status, seen: Status, votes: Votes): Status {
  const vouched = votes.known['status'] !== undefined;
  const equal = sourceRank(votes.seen['status']) >= sourceRank(votes.known['status']);
  // A state that no page vouches for (it was read by half) yields to any that one does.
  const later =
    !vouched && votes.seen['status'] !== undefined
      ? seen.phase !== 'unknown'
      : ENDS.has(known.phase) && equal
        ? seen.phase !== 'unknown'
        : seenWins(known.phase, seen.phase, equal);
  if (!later) return known;
  if (votes.seen['status'] !== undefined) votes.merged['status'] = votes.seen['status'];
  return seen;
}

/** A button of a case, which says nothing of how it stands. */
const SILENT = /^查看(?:退|售后|换)/;

/**
 * The refund mark of one line: `退款中` is followed by `退款成功`, whichever page shows it; else the later word of a page that
 * knows as much counts. `sameSource`: the page and layout that gave the mark shows the line without it now.
 */
export function mergeRefund(
  known: string | undefined,
  seen: string | undefined,
  { equal, sameSource }: { equal: boolean; sameSource: boolean },
): string | undefined {
  if (seen === undefined) return sameSource ? undefined : known;
  if (known === undefined || SILENT.test(known)) return seen;
  if (SILENT.test(seen)) return known;
  return equal || PROGRESS[phaseOf(seen)] > PROGRESS[phaseOf(known)] ? seen : known;
}

function seenWins(known: OrderPhase, seen: OrderPhase, equal: boolean): boolean {
  if (known === seen) return equal;
  // A refund can be withdrawn or refused: then the order goes on from where it was, and the later word counts.
  if (known === 'refunding' && seen !== 'unknown' && seen !== 'unpaid') return true;
  return PROGRESS[seen] > PROGRESS[known];
}
