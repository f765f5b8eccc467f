import type { OrderLine } from '../../../model/order';
import type { PhoneOrder } from '../../../model/page-report';
import type { Purchase, ToldBy } from '../../../model/purchase';
import { mergeRefund } from './merge-status';
import { mergeFields, sourceRank, type Votes } from './source-rank';

/** A phone as one page shows it: its line, and what was recognised. */
export interface SeenLine {
  line: OrderLine;
  verdict: LineVerdict;
  /** `<page> <layout>` */
  source: string;
  /** The page did not tell all that it has to: whether the phone went back it does not say either. */
  half?: true;
  /** The number the phone gets in its order if it is new; absent = the next one. */
  number?: number;
}

/** A verdict without the answer that is already given: only phones come this far. */
export type LineVerdict = Omit<PhoneOrder['verdicts'][number], 'isPhone'>;

const LINE = [
  'lineId',
  'itemId',
  'skuId',
  'title',
  'spec',
  'quantity',
  'unitPrice',
  'signedAt',
] as const satisfies (keyof OrderLine)[];
const VERDICT = ['kind', 'brand', 'model', 'storage', 'color', 'confidence'] as const satisfies (keyof LineVerdict)[];
const MAX_PROMISES = 20;

/** Which source said what of a line just read. */
export function toldBy({ line, source }: SeenLine): ToldBy {
  const told: ToldBy = { verdict: source };
  for (const field of [...LINE, 'refund'] as const) if (line[field] !== undefined) told[field] = source;
  return told;
}

/** The purchase with what a page adds to it. What the buyer said, and the shelf, are not a page's business. */
export function mergePurchase(
  known: Purchase,
  seen: SeenLine,
  replaced: NonNullable<Votes['replaced']> = [],
): Purchase {
  const votes: Votes = { known: known.told ?? {}, seen: toldBy(seen), merged: { ...known.told }, replaced };
  const line = mergeFields(known.line, seen.line, LINE, votes);
  const marked = votes.known['refund'];
  const refund = seen.half
    ? known.line.refund
    : mergeRefund(known.line.refund, seen.line.refund, {
        equal: sourceRank(seen.source) >= sourceRank(marked ?? votes.known['title']),
        sameSource: marked === seen.source,
      });
  if (refund === undefined) delete line.refund;
  else line.refund = refund;
  if (!seen.half && refund !== undefined && refund === seen.line.refund) votes.merged['refund'] = seen.source;
  const promises = [...new Set([...(known.line.promises ?? []), ...(seen.line.promises ?? [])])].toSorted();
  if (promises.length > 0) line.promises = promises.slice(0, MAX_PROMISES);
  return { ...known, line, ...mergeVerdicts(known, seen, votes), told: votes.merged };
}

/** The surer verdict counts; the other fills its gaps (a list cuts the storage off, the order's page has it). */
function mergeVerdicts(known: Purchase, seen: SeenLine, votes: Votes): LineVerdict {
  const before = verdictOf(known);
  const sameSource = votes.known['verdict'] === seen.source;
  const surer = seen.verdict.confidence - before.confidence;
  const wins =
    sameSource ||
    (surer > 0 && sourceRank(seen.source) >= 1) ||
    (surer === 0 && sourceRank(seen.source) >= sourceRank(votes.known['verdict']));
  if (!wins) return { ...verdictOf(seen.verdict), ...before };
  votes.merged['verdict'] = seen.source;
  return { ...before, ...verdictOf(seen.verdict) };
}

/** Only the fields of a verdict, out of whatever carries them. */
export function verdictOf(holder: LineVerdict): LineVerdict {
  const verdict: LineVerdict = { kind: holder.kind, confidence: holder.confidence };
  for (const field of VERDICT) if (holder[field] !== undefined) Object.assign(verdict, { [field]: holder[field] });
  return verdict;
}
