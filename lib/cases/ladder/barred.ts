import type { CaseRecord, LogEntry, StageId } from '../../model/case';
import { law, type Statement } from '../content/statement';
import type { Stage } from './stage';

const ANSWERED: ReadonlySet<LogEntry['kind']> = new Set(['accepted', 'not-accepted', 'refused', 'agreed']);

/**
 * Why a step may not be taken: the association only where 12315 did not take the matter up, and 12315 not where an association or a court
 * did. What one handled, the other does not.
 */
export function barOf({ id }: Pick<Stage, 'id'>, { entries }: Pick<CaseRecord, 'entries'>): Statement | undefined {
  const answerOf = (at: StageId) => entries.findLast(({ stage, kind }) => stage === at && ANSWERED.has(kind))?.kind;
  const taken = (at: StageId) => !['not-accepted', undefined].includes(answerOf(at));
  if (id === 'association') return answerOf('gov12315') === 'not-accepted' ? undefined : FIRST_12315;
  return id === 'gov12315' && (taken('association') || taken('court')) ? TAKEN_UP : undefined;
}

export const TAKEN_UP: Statement = law('消协、法院受理过的，12315不再受理。', 'gov.12315.bar_handled');

export const FIRST_12315: Statement = law(
  '先12315。它不受理了，记一条，再来这一步：消协处理过的，12315就不再受理。',
  'gov.12315.bar_handled',
);
