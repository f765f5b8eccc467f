import * as z from 'zod/mini';
import { isCivilDate } from './dates';
import { OrderRecord, Purchase } from './purchase';

const day = z.string().check(z.refine(isCivilDate));
const text = (max: number) => z.string().check(z.maxLength(max));
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const fen = z.int().check(z.gte(0), z.lte(1e10));

export const StageId = z.enum(['seller', 'platform', 'intervene', 'gov12315', 'association', 'court', 'brand']);
/** To whom one turns; see the ladder of `lib/cases`. */
export type StageId = z.infer<typeof StageId>;

export const EntryKind = z.enum([
  'asked',
  'answered',
  'promised',
  'agreed',
  'refused',
  'filed',
  'accepted',
  'not-accepted',
  'sent-back',
  'arrived-back',
  'repair-sent',
  'repair-back',
  'exchanged',
  'refunded',
  'note',
]);
/** What an entry of the log says happened. Some start the other side's time. */
export type EntryKind = z.infer<typeof EntryKind>;

export const LogEntry = z.strictObject({
  id,
  kind: EntryKind,
  on: day,
  /** `HH:MM` in Beijing, where it is known. */
  at: z.exactOptional(z.string().check(z.regex(/^\d{2}:\d{2}$/))),
  stage: StageId,
  channel: z.enum(['chat', 'phone', 'page', 'counter', 'letter', 'other']),
  who: z.exactOptional(text(60)),
  /** What was said, in their words. */
  text: text(20_000),
  /** They promised it by this day. */
  promisedBy: z.exactOptional(day),
  amount: z.exactOptional(fen),
  /** Ids of kept evidence that belongs to it. */
  evidence: z.exactOptional(z.array(id).check(z.maxLength(50))),
  /** Epoch milliseconds; the entry was sealed then. */
  writtenAt: z.number(),
});
/** One thing that happened between the buyer and somebody. */
export type LogEntry = z.infer<typeof LogEntry>;

export const CaseOutcome = z.strictObject({
  kind: z.enum(['repaired', 'exchanged', 'refunded', 'part-given', 'paid', 'promise-kept', 'gave-up', 'other']),
  on: day,
  amount: z.exactOptional(fen),
  note: z.exactOptional(text(500)),
});
export type CaseOutcome = z.infer<typeof CaseOutcome>;

export const SavedDraft = z.strictObject({
  kind: text(40),
  text: text(20_000),
  savedAt: z.number(),
});
/** A text as the buyer changed it; every version stays. */
export type SavedDraft = z.infer<typeof SavedDraft>;

/** To one question. */
export const CaseAnswer = text(60);
export const CaseSaying = z.union([text(2000), z.boolean(), fen]);
/** What the buyer said for the texts, by field; amounts as fen in digits. */
export const CaseSaid = z.record(text(30), CaseSaying);
export type CaseSaid = z.infer<typeof CaseSaid>;

/** Name of the notes into which the acts of a case are sealed: they prove when, and are nothing to look at or to hand over. */
export const CASE_ACT = '维权记录';

export const CaseRecord = z.strictObject({
  id,
  purchaseId: Purchase.shape.id,
  orderKey: OrderRecord.shape.key,
  symptom: text(30),
  /** By question. */
  answers: z.record(text(30), CaseAnswer),
  said: CaseSaid,
  /** `asking`: still in the conversation; nothing is due. */
  status: z.enum(['asking', 'open', 'closed']),
  stage: StageId,
  entries: z.array(LogEntry).check(z.maxLength(500)),
  drafts: z.array(SavedDraft).check(z.maxLength(200)),
  /** Things to have ready that the buyer ticked by hand. */
  ticked: z.array(text(30)).check(z.maxLength(50)),
  outcome: z.exactOptional(CaseOutcome),
  /** The day of the next act, `9999-12-31` when none is due: what lists sort by and reminders go by. */
  nextOn: day,
  /** What is due then, in one line. */
  nextWords: z.exactOptional(text(120)),
  /** Epoch milliseconds. */
  openedAt: z.number(),
  updatedAt: z.number(),
});
/** One dispute about one phone. */
export type CaseRecord = z.infer<typeof CaseRecord>;
