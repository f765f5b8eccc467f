import { answerTime } from '../../warranty/engine/answer-time';
import { ladderOf } from '../ladder/stages';
import type { Draft, DraftKind } from './draft';
import type { DraftFacts } from './facts';
import { govComplaint, govReport } from './forms/gov';
import { associationDraft, brandDraft, courtDraft, noticeDraft } from './forms/other';
import { interveneDraft, platformDraft } from './forms/platform';
import { sellerDraft } from './forms/seller';

const MAKE: Readonly<Record<DraftKind, (facts: DraftFacts) => Draft>> = {
  'seller-friendly': (facts) => sellerDraft(facts, 'friendly'),
  'seller-firm': (facts) => sellerDraft(facts, 'firm'),
  'seller-final': (facts) => sellerDraft(facts, 'final'),
  platform: platformDraft,
  intervene: interveneDraft,
  'gov-complaint': govComplaint,
  'gov-report': govReport,
  association: associationDraft,
  brand: brandDraft,
  notice: noticeDraft,
  court: courtDraft,
};

const ALL_KINDS = Object.keys(MAKE) as DraftKind[];
const KIND_WORDS: readonly DraftKind[] = ['seller-friendly', 'brand'];
const NOT_FOUGHT: ReadonlySet<DraftFacts['demand']> = new Set(['quote', 'instruct']);
/** What the maker's service can help with. */
const TO_REPAIR = /^(damage|unusable|expired|safety|parts|used)\./;

/** A fault is no breach of a rule; a refurbished phone sold as new, a danger, a refund or an invoice withheld, a delay of fifteen days is. */
function isReported({ leaf, situation, today, contacts: { askedOn } }: DraftFacts): boolean {
  if (/^(mismatch|safety)\.|^money\.(refund-overdue|refund-stalled|invoice)$/.test(leaf.id)) return true;
  const delayed = askedOn !== undefined && answerTime('law.delay15', askedOn, today)?.state === 'due';
  return delayed || situation.isDue('law.delay15');
}

/** Every text that this case can have, in the order of the ladder: none for a step that is not this buyer's. */
export function draftsOf(facts: DraftFacts): Draft[] {
  const steps = new Set<string>(['brand', ...ladderOf(facts.situation).map(({ id }) => id)]);
  // A price, advice or a kindness is asked for, not fought for.
  const kinds = NOT_FOUGHT.has(facts.demand) || facts.leaf.pleads ? KIND_WORDS : ALL_KINDS;
  return kinds
    .filter((kind) => kind !== 'brand' || TO_REPAIR.test(facts.leaf.id))
    .filter((kind) => kind !== 'gov-report' || isReported(facts))
    .map((kind) => MAKE[kind](facts))
    .filter(({ stage }) => steps.has(stage));
}
