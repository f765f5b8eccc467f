import type { CaseRecord, LogEntry } from '../../model/case';
import type { Contacts } from '../drafts/facts';

/** What the log says for the texts: when it was first asked, and how they answered last. */
export function contactsOf({ entries }: Pick<CaseRecord, 'entries'>): Contacts {
  const sorted = entries.toSorted(byDay);
  const asked = sorted.find(({ kind, stage }) => kind === 'asked' && stage === 'seller');
  const answered = sorted.findLast(({ kind, stage }) => stage === 'seller' && ANSWERS.has(kind));
  const judged = sorted.findLast(({ kind, stage }) => PLATFORM.has(stage) && ANSWERS.has(kind));
  const promised = sorted.findLast(({ promisedBy }) => promisedBy !== undefined);
  return {
    ...(asked ? { askedOn: asked.on } : {}),
    ...(answered?.text ? { answer: answered.text, answeredOn: answered.on } : {}),
    ...(judged?.text ? { platformAnswer: judged.text } : {}),
    ...(promised?.promisedBy ? { promisedBy: promised.promisedBy } : {}),
  };
}

const ANSWERS: ReadonlySet<LogEntry['kind']> = new Set(['answered', 'promised', 'agreed', 'refused']);
const PLATFORM: ReadonlySet<LogEntry['stage']> = new Set(['platform', 'intervene']);

export function byDay(a: LogEntry, b: LogEntry): number {
  return `${a.on}${a.at ?? ''}`.localeCompare(`${b.on}${b.at ?? ''}`) || a.writtenAt - b.writtenAt;
}
