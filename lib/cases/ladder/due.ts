import type { CaseRecord, LogEntry } from '../../model/case';
import { addDays, type CivilDate } from '../../model/dates';
import { answerTime } from '../../warranty/engine/answer-time';
import { isOutsideConsumerLaw } from '../triage/bars';
import type { Situation } from '../triage/situation';
import { CLOCKS, LAW_CLOCKS } from './clocks';

/** Something that somebody has to do by some day. */
export interface Due {
  ruleId?: string;
  whose: 'ours' | 'theirs';
  text: string;
  /** The last day, in Beijing. */
  day: CivilDate;
  /** ISO moment, for what is counted in hours. */
  at?: string;
  passed: boolean;
  /** The entry that started it. */
  entryId: string;
}

/** All that is running in a case, the soonest first. What an answer has ended no longer runs. */
export function duesOf(record: Pick<CaseRecord, 'entries'>, s: Situation, now: number): Due[] {
  const entries = record.entries.toSorted((a, b) => momentOf(a) - momentOf(b));
  return entries
    .flatMap((entry, i) => (isAnswered(entry, entries.slice(i + 1)) ? [] : startedBy(entry, s, now)))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}

function startedBy(entry: LogEntry, s: Situation, now: number): Due[] {
  const found: Due[] = [];
  if (entry.promisedBy !== undefined) {
    const text = `${entry.who ?? '对方'}答应的事`;
    found.push({ whose: 'theirs', text, day: entry.promisedBy, passed: entry.promisedBy < s.today, entryId: entry.id });
  }
  for (const { ruleId, from, stage, text, consumers } of LAW_CLOCKS) {
    if (from !== entry.kind || (stage && stage !== entry.stage) || (consumers && isOutsideConsumerLaw(s))) continue;
    const window = answerTime(ruleId, entry.on, s.today);
    const day = window?.legalEnd ?? window?.safeEnd;
    if (!window || day === undefined) continue;
    found.push({ ruleId, whose: 'theirs', text, day, passed: window.state === 'due', entryId: entry.id });
  }
  if (entry.kind === 'arrived-back' && s.answers.backReason === 'noreason') {
    const window = answerTime('law.noreason.refund7', entry.on, s.today);
    const day = window?.legalEnd ?? window?.safeEnd;
    if (window && day !== undefined) {
      const passed = window.state === 'due';
      found.push({ ruleId: window.ruleId, whose: 'theirs', text: '店家退款', day, passed, entryId: entry.id });
    }
  }
  for (const { ruleId, whose, from, stage, length, text, when } of CLOCKS) {
    if (from !== entry.kind || stage !== entry.stage || !when(s)) continue;
    const end = momentOf(entry) + length.n * (length.unit === 'hour' ? 3_600_000 : 86_400_000);
    const day = length.unit === 'day' ? addDays(entry.on, length.n) : beijing(end).slice(0, 10);
    const passed = length.unit === 'day' ? day < s.today : end < now;
    const at = length.unit === 'hour' && entry.at !== undefined ? { at: beijing(end) } : {};
    found.push({ ruleId, whose, text, day, ...at, passed, entryId: entry.id });
  }
  return found;
}

/** A later entry of the same step that answers it, or the end of the matter. */
function isAnswered(entry: LogEntry, later: readonly LogEntry[]): boolean {
  const ends: Partial<Record<LogEntry['kind'], readonly LogEntry['kind'][]>> = {
    asked: ['agreed', 'refused', 'refunded', 'exchanged', 'repair-back'],
    promised: ['refunded', 'exchanged', 'repair-back', 'refused'],
    filed: ['agreed', 'refused', 'accepted', 'not-accepted', 'refunded'],
    accepted: ['agreed', 'refused', 'refunded'],
    refused: ['agreed', 'filed'],
    agreed: ['sent-back', 'refunded', 'exchanged'],
    'arrived-back': ['refunded'],
  };
  return later.some(({ kind }) => ends[entry.kind]?.includes(kind));
}

function momentOf({ on, at }: LogEntry): number {
  return Date.parse(`${on}T${at ?? '12:00'}:00+08:00`);
}

function beijing(epoch: number): string {
  return `${new Date(epoch + 8 * 3_600_000).toISOString().slice(0, 16)}:00+08:00`;
}
