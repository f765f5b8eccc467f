import { type ChatReading, readChat } from '@/lib/cases/log/read-chat';
import type { LogEntry, StageId } from '@/lib/model/case';
import type { CivilDate } from '@/lib/model/dates';
import { yuanToFen } from '@/lib/model/money';

/** An entry while it is being written: what is left empty is not kept. */
export type EntryFields = Pick<LogEntry, 'kind' | 'on' | 'stage' | 'channel' | 'text'> & {
  at: string;
  who: string;
  promisedBy: string;
  /** Yuan, as typed. */
  amount: string;
};

export function emptyFields(stage: StageId, today: CivilDate): EntryFields {
  const nothing = { at: '', who: '', text: '', promisedBy: '', amount: '' };
  return { kind: 'asked', on: today, stage, channel: 'chat', ...nothing };
}

/** More than anybody types at once: it was pasted or dropped, and is read. */
const PASTED = 12;

/** The text as it is now; what a pasted one tells stands in the other fields, to be looked over. */
export function withText(
  before: EntryFields,
  text: string,
  today: CivilDate,
): { fields: EntryFields; found: ChatReading | undefined } {
  if (text.length - before.text.length < PASTED) return { fields: { ...before, text }, found: undefined };
  const found = readChat(text, today);
  const { promise: _words, ...told } = found;
  return { fields: { ...before, ...told, text }, found };
}

/** As the log keeps it. */
export function entryOf({
  at,
  who,
  promisedBy,
  amount,
  ...rest
}: EntryFields): Omit<LogEntry, 'id' | 'writtenAt' | 'evidence'> {
  const fen = amount.trim() ? yuanToFen(amount) : undefined;
  return {
    ...rest,
    text: rest.text.trim(),
    ...(at ? { at } : {}),
    ...(who.trim() ? { who: who.trim() } : {}),
    ...(promisedBy ? { promisedBy } : {}),
    ...(fen !== undefined && fen >= 0 ? { amount: fen } : {}),
  };
}
