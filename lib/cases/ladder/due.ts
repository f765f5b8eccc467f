import type { CaseRecord, LogEntry } from '../../model/case';
import { addDays, type CivilDate } from '../../model/dates';
import { answerTime } from '../../warranty/engine/answer-time';
import { isOutsideConsumerLaw } from '../triage/bars';
import type { Situation } from '../triage/situation';
import { CLOCKS, LAW_CLOCKS, OF_RECORDS } from './clocks';

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
  /** The entry that started it; absent = an answer, or what is on record of the phone. */
  entryId?: string;
  /** What passes with it is a right of its own, not a reason to turn to somebody else. */
  stays?: true;
}

type Told = Pick<CaseRecord, 'entries' | 'symptom'>;

/** All that is running in a case, the soonest first. What an answer has ended no longer runs. */
export function duesOf(record: Told, s: Situation, now: number): Due[] {
  const entries = record.entries.toSorted((a, b) => momentOf(a) - momentOf(b));
  const started = entries.flatMap((entry, i) =>
    isAnswered(entry, entries.slice(i + 1)) ? [] : startedBy(entry, record, s, now),
  );
  return [...started, ...onRecord(entries, started, s)].toSorted((a, b) => a.day.localeCompare(b.day));
}

function startedBy(entry: LogEntry, record: Told, s: Situation, now: number): Due[] {
  const found: Due[] = [];
  if (entry.promisedBy !== undefined) {
    const text = `${entry.who ?? '对方'}答应的事`;
    found.push({ whose: 'theirs', text, day: entry.promisedBy, passed: entry.promisedBy < s.today, entryId: entry.id });
  }
  for (const { ruleId, from, stage, text, consumers, when } of LAW_CLOCKS) {
    if (from !== entry.kind || (stage && stage !== entry.stage) || (consumers && isOutsideConsumerLaw(s))) continue;
    if (when && !when(record, s)) continue;
    const due = lawful(ruleId, entry.on, s.today);
    if (due) found.push({ ruleId, whose: 'theirs', text, ...due, entryId: entry.id });
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

function lawful(ruleId: string, on: CivilDate, today: CivilDate): Pick<Due, 'day' | 'passed'> | undefined {
  const window = answerTime(ruleId, on, today);
  const day = window?.legalEnd ?? window?.safeEnd;
  return window && day !== undefined ? { day, passed: window.state === 'due' } : undefined;
}

/** Times that run by what is known of the phone, or was answered at the start, and that no entry of the log has started. */
function onRecord(entries: readonly LogEntry[], started: readonly Due[], s: Situation): Due[] {
  if (entries.some(({ kind }) => SETTLED.has(kind))) return [];
  return s.windows.flatMap(({ ruleId, state, legalEnd, safeEnd }) => {
    const said = OF_RECORDS[ruleId];
    const day = legalEnd ?? safeEnd;
    const theirs = state === 'waiting' || state === 'due';
    if (!said || !theirs || day === undefined || started.some((due) => due.ruleId === ruleId)) return [];
    const { text, stays } = said;
    return [{ ruleId, whose: 'theirs' as const, text, day, passed: state === 'due', ...(stays ? { stays } : {}) }];
  });
}

const SETTLED: ReadonlySet<LogEntry['kind']> = new Set(['refunded', 'exchanged', 'repair-back']);

/** A later entry of the same step that answers it, or the end of the matter. */
function isAnswered(entry: LogEntry, later: readonly LogEntry[]): boolean {
  const ends: Partial<Record<LogEntry['kind'], readonly LogEntry['kind'][]>> = {
    asked: ['agreed', 'refused', 'refunded', 'exchanged', 'repair-back'],
    promised: ['refunded', 'exchanged', 'repair-back', 'refused'],
    filed: ['agreed', 'refused', 'accepted', 'not-accepted', 'refunded'],
    accepted: ['agreed', 'refused', 'refunded'],
    refused: ['agreed', 'filed'],
    agreed: ['sent-back', 'refunded', 'exchanged'],
    'arrived-back': ['refunded', 'exchanged', 'refused'],
  };
  return later.some(({ kind }) => ends[entry.kind]?.includes(kind));
}

function momentOf({ on, at }: LogEntry): number {
  return Date.parse(`${on}T${at ?? '12:00'}:00+08:00`);
}

function beijing(epoch: number): string {
  return `${new Date(epoch + 8 * 3_600_000).toISOString().slice(0, 16)}:00+08:00`;
}
