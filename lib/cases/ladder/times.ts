import type { CaseRecord, EntryKind, StageId } from '../../model/case';
import { dayInWords } from '../../model/words/day';
import { WINDOW_RULES } from '../../warranty/rules/window-rules';
import { law, type Statement } from '../content/statement';
import { isOutsideConsumerLaw } from '../triage/bars';
import type { Situation } from '../triage/situation';
import { CLOCKS, LAW_CLOCKS } from './clocks';
import type { Due } from './due';

const FROM: Partial<Record<EntryKind, string>> = {
  asked: '你提出',
  filed: '你提交',
  refused: '对方拒绝',
  agreed: '对方同意',
  accepted: '受理',
  'arrived-back': '对方收到退货',
};

const UNITS: Readonly<Record<string, string>> = { hour: '小时', day: '天', 'working-day': '个工作日' };

/**
 * What time limits a step has, known before anything happens there: by when an answer is due, and by when to act. Each in hours or days
 * as its rule says; with its day where an entry of the log has started it.
 */
export function timesOf(
  stage: StageId,
  record: Pick<CaseRecord, 'symptom'>,
  s: Situation,
  dues: readonly Due[],
): Statement[] {
  const ofPlatform = CLOCKS.filter((clock) => clock.stage === stage && clock.when(s));
  const ofLaw = LAW_CLOCKS.filter(
    ({ stage: at = 'platform', consumers, when }) =>
      at === stage && !(consumers && isOutsideConsumerLaw(s)) && (when?.(record, s) ?? true),
  );
  const limits = [
    ...ofLaw.flatMap(({ ruleId, from, text }) => {
      const calc = WINDOW_RULES.find(({ id }) => id === ruleId)?.calc;
      return calc?.kind === 'other-side-deadline' ? [{ ruleId, from, text, length: calc.length, ours: false }] : [];
    }),
    ...ofPlatform.map(({ ruleId, from, text, length, whose }) => ({
      ruleId,
      from,
      text,
      length,
      ours: whose === 'ours',
    })),
  ];
  return limits.map(({ ruleId, from, text, length: { n, unit }, ours }) => {
    const running = dues.find((due) => due.ruleId === ruleId && due.entryId !== undefined);
    const day = running ? `（到${dayInWords(running.day, s.today)}${running.passed ? '，已过' : ''}）` : '';
    return law(`${FROM[from] ?? '那天'}起${n}${UNITS[unit] ?? '个月'}内，${ours ? '你要' : ''}${text}${day}。`, ruleId);
  });
}
