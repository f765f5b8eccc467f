import { ladderOf } from '@/lib/cases/ladder/stages';
import type { Situation } from '@/lib/cases/triage/situation';
import type { StageId } from '@/lib/model/case';

/** All steps in a row, the present one marked. */
export function LadderStrip({ situation, at }: { situation: Situation; at: StageId }) {
  return (
    <ol class="ladder-strip" aria-label="一共这几步">
      {ladderOf(situation).map(({ id, short }) => (
        <li key={id} aria-current={id === at ? 'step' : undefined}>
          {short}
        </li>
      ))}
    </ol>
  );
}
