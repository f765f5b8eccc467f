import type { CaseRecord } from '../../model/case';
import { addDays, type CivilDate } from '../../model/dates';
import { advice, law, type Statement } from '../content/statement';
import type { Situation } from '../triage/situation';
import { type Due, duesOf } from './due';
import type { Stage } from './stage';
import { ladderOf } from './stages';

/** What the buyer does next, and when. */
export interface NextAct {
  stage: Stage;
  /** One line for popup, card and reminder. */
  words: string;
  on: CivilDate;
  why: Statement;
  dues: Due[];
  /** It is time for the step above. */
  climb: boolean;
}

/** Advice: a seller who wants to answers within three days. */
const PATIENCE = 3;

export function nextAct(record: CaseRecord, s: Situation, now: number): NextAct {
  const ladder = ladderOf(s);
  const dues = duesOf(record, s, now);
  const stage = ladder.find(({ id }) => id === record.stage) ?? (ladder[0] as Stage);
  const above = ladder[ladder.indexOf(stage) + 1];
  const here = record.entries.filter((entry) => entry.stage === stage.id).toSorted((a, b) => a.on.localeCompare(b.on));
  const last = here[here.length - 1];
  const act = (words: string, on: CivilDate, why: Statement, to: Stage = stage): NextAct => ({
    stage: to,
    words,
    on,
    why,
    dues,
    climb: to !== stage,
  });
  const ours = dues.find(({ whose, passed }) => whose === 'ours' && !passed);
  const broken = dues.find(({ whose, passed }) => whose === 'theirs' && passed);
  const running = dues.find(({ whose, passed }) => whose === 'theirs' && !passed);
  if (last?.kind === 'refused' || last?.kind === 'not-accepted') {
    const on = ours?.day ?? s.today;
    return above
      ? act(`对方没答应：${above.title}`, on, stage.onNo, above)
      : act('对方没答应：准备起诉材料', on, stage.onNo);
  }
  if (ours) return act(`${ours.text}`, ours.day, stage.onYes);
  if (broken) {
    const why = broken.ruleId ? law(`${broken.text}：期限已过。`, broken.ruleId) : advice(`${broken.text}没有做到。`);
    return above ? act(`对方到期没办：${above.title}`, s.today, why, above) : act('对方到期没办，催一次', s.today, why);
  }
  if (here.length === 0) return act(stage.title, s.today, stage.doings[0] as Statement);
  if (last?.kind === 'agreed' || last?.kind === 'promised') {
    return act('等对方办好', running?.day ?? addDays(last.on, 7), stage.onYes);
  }
  // Silence: at the seller's three days are enough to go on; the law's fifteen only make it a delay.
  const patience =
    stage.id === 'seller' ? addDays(last?.on ?? s.today, PATIENCE) : (running?.day ?? addDays(last?.on ?? s.today, 7));
  if (patience >= s.today) return act('等对方答复', patience, stage.onSilence);
  return above
    ? act(`没有回音：${above.title}`, s.today, stage.onSilence, above)
    : act('没有回音，催一次', s.today, stage.onSilence);
}
