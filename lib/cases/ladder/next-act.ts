import type { CaseRecord, LogEntry } from '../../model/case';
import { addDays, type CivilDate } from '../../model/dates';
import { advice, law, type Statement } from '../content/statement';
import type { Situation } from '../triage/situation';
import { barOf } from './barred';
import { type Due, duesOf } from './due';
import type { Stage } from './stage';
import { ladderOf } from './stages';

/** What the buyer does next, and when. */
export interface NextAct {
  stage: Stage;
  /** One line for popup, card and reminder: as true on its day as before. */
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
  const above = stepAbove(ladder, stage, record);
  const entries = record.entries.toSorted((a, b) => a.on.localeCompare(b.on) || a.writtenAt - b.writtenAt);
  const here = entries.filter((entry) => entry.stage === stage.id);
  const last = here[here.length - 1];
  const act = (words: string, on: CivilDate, why: Statement, to: Stage = stage): NextAct => ({
    stage: to,
    words,
    on,
    why,
    dues,
    climb: to !== stage,
  });
  const done = entries.findLast(({ kind }) => DONE.has(kind));
  if (done && !entries.some(({ kind, on }) => on > done.on && OPENS.has(kind)))
    return act('都办好了就记“办完了”', s.today, advice('没办全的，把还差的记一条。'));
  const ours = dues.find(({ whose, passed }) => whose === 'ours' && !passed);
  const theirs = dues.filter(({ whose, stays }) => whose === 'theirs' && !stays);
  const broken = theirs.find(({ passed }) => passed);
  const running = theirs.find(({ passed }) => !passed);
  if (last?.kind === 'refused' || last?.kind === 'not-accepted') {
    const on = ours?.day ?? s.today;
    return above
      ? act(`对方没答应：${above.title}`, on, stage.onNo, above)
      : act('对方没答应：准备起诉材料', on, stage.onNo);
  }
  if (ours) return act(`${ours.text}`, ours.day, stage.onYes);
  if (broken) {
    if (broken.ruleId === 'gov.12315.accept') return act('打12315，问受理了没有', s.today, stage.onSilence);
    const why = broken.ruleId ? law(`${broken.text}：期限已过。`, broken.ruleId) : advice(`${broken.text}没有做到。`);
    return above ? act(`对方到期没办：${above.title}`, s.today, why, above) : act('对方到期没办，催一次', s.today, why);
  }
  const latest = entries[entries.length - 1];
  if (latest?.kind === 'arrived-back')
    return act('看退款到账了没有', running?.day ?? addDays(latest.on, 7), stage.onYes);
  if (latest?.kind === 'sent-back')
    return act('看店家签收退货了没有', addDays(latest.on, PATIENCE), advice('签收那天记一条，退款从那天数。'));
  const answered = entries.findLast(({ kind }) => kind === 'agreed' || kind === 'promised');
  if (answered && !entries.some((entry) => entry.on > answered.on && OPENS.has(entry.kind))) {
    return act(`看${answered.who ?? '对方'}办好了没有`, running?.day ?? addDays(answered.on, 7), stage.onYes);
  }
  if (here.length === 0 && !running) return act(stage.title, s.today, stage.doings[0] as Statement);
  const passed = dues.find((due) => due.stays && due.passed && due.ruleId);
  if (passed?.ruleId && here.length === 0) return act(passed.text, s.today, law(passed.text, passed.ruleId));
  // Silence: at the seller's three days are enough to go on; the law's fifteen only make it a delay.
  const asked = last?.on ?? s.today;
  const patience = stage.id === 'seller' && last ? addDays(asked, PATIENCE) : (running?.day ?? addDays(asked, 7));
  if (patience > s.today) return act('看对方答复了没有', patience, stage.onSilence);
  return above
    ? act(`没有回音：${above.title}`, s.today, stage.onSilence, above)
    : act('没有回音，催一次', s.today, stage.onSilence);
}

const DONE: ReadonlySet<LogEntry['kind']> = new Set(['refunded', 'exchanged', 'repair-back']);
/** After these the matter is open again. */
const OPENS: ReadonlySet<LogEntry['kind']> = new Set(['asked', 'refused', 'filed', 'not-accepted', 'repair-sent']);

/** The next step up that may be taken. */
function stepAbove(ladder: readonly Stage[], stage: Stage, record: Pick<CaseRecord, 'entries'>): Stage | undefined {
  return ladder.slice(ladder.indexOf(stage) + 1).find((above) => !barOf(above, record));
}
