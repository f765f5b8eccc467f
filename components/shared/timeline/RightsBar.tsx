import type { CivilDate } from '@/lib/model/dates';
import type { Window } from '@/lib/warranty/window';
import { RIGHT_NAMES } from '@/lib/warranty/words/right-names';
import { dayInWords } from '../words';
import { warrantyScale } from './scale';
import './rights-bar.css';

/** The three doors everyone knows, in the order in which they close. */
const STAGES = [
  { ruleId: 'law.sanbao.return7', word: RIGHT_NAMES['fault-return'] },
  { ruleId: 'law.sanbao.exchange15', word: RIGHT_NAMES.exchange },
  { ruleId: 'law.sanbao.host1y', word: RIGHT_NAMES.host },
] as const;

/** Where today lies between signing and the end of the warranty year, at a glance. The sentences are for everyone else. */
export function RightsBar({ windows, today }: { windows: readonly Window[]; today: CivilDate }) {
  const stages = STAGES.flatMap((stage) => {
    const window = windows.find(({ ruleId }) => ruleId === stage.ruleId);
    const end = window?.legalEnd ?? window?.safeEnd;
    return window?.start && end ? [{ ...stage, window, end }] : [];
  });
  const first = stages[0]?.window.start;
  const last = stages.at(-1)?.end;
  if (!first || !last) return null;
  const scale = warrantyScale(first, last);
  let from = 0;
  return (
    <div class="rights-bar">
      <ol>
        {stages.map(({ ruleId, word, window, end }) => {
          const to = scale.at(end);
          const style = { left: `${from * 100}%`, width: `${Math.max(0, to - from) * 100}%` };
          from = to;
          const over = window.state === 'closed';
          return (
            <li key={ruleId} class={`${over ? 'over' : 'open'}${window.estimated ? ' estimated' : ''}`} style={style}>
              <span aria-hidden="true">{word}</span>
              <span class="spoken">
                {word}，{over ? '已于' : '到'}
                {dayInWords(end, today)}
                {over ? '结束' : ''}
                {window.estimated && '（估算）'}
              </span>
            </li>
          );
        })}
      </ol>
      {today >= first && today <= last && (
        <span class="today" style={{ left: `${scale.at(today) * 100}%` }} aria-hidden="true" title="今天" />
      )}
    </div>
  );
}
