import type { CaseRecord, LogEntry } from '../../model/case';
import { law, type Statement } from '../content/statement';
import type { Stage } from './stage';

const ANSWERED: ReadonlySet<LogEntry['kind']> = new Set(['accepted', 'not-accepted', 'refused', 'agreed']);

/** The association only where 12315 did not take the matter up: what one handled, the other does not. */
export function isBarredStep({ id }: Pick<Stage, 'id'>, { entries }: Pick<CaseRecord, 'entries'>): boolean {
  if (id !== 'association') return false;
  const answer = entries.findLast(({ stage, kind }) => stage === 'gov12315' && ANSWERED.has(kind));
  return answer?.kind !== 'not-accepted';
}

export const FIRST_12315: Statement = law(
  '先12315。它不受理了，记一条，再来这一步：消协处理过的，12315就不再受理。',
  'gov.12315.bar_handled',
);
