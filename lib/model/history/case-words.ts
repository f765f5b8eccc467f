import * as z from 'zod/mini';
import { CaseAnswer, CaseOutcome, CaseRecord, CaseSaying, LogEntry, SavedDraft } from '../case';
import { EvidenceRecord } from '../evidence';
import { PhoneName } from './parts';

/** What entries of a history say of a dispute, part by part. */

const sha256 = EvidenceRecord.shape.sha256;
const { id, symptom, status, stage, openedAt } = CaseRecord.shape;

/** Of `argued`: the first part; then one {@link CaseWord} for each thing that was said or taken back. */
export const CaseHead = z.strictObject({ case: id, phone: PhoneName, symptom, openedAt });
export type CaseHead = z.infer<typeof CaseHead>;

const key = z.string().check(z.minLength(1), z.maxLength(64));
/** `at`: the same thing said a second time is another word. */
const of = { case: id, at: z.int() };
const word = <F extends string, V extends z.ZodMiniType>(field: F, value: V) =>
  z.strictObject({ ...of, field: z.literal(field), value });
const keyed = <F extends string, V extends z.ZodMiniType>(field: F, value: V) =>
  z.strictObject({ ...of, field: z.literal(field), key, value: z.nullable(value) });

/** One thing of a dispute; `null` takes back. What is due next follows from them, and from the day. */
export const CaseWord = z.discriminatedUnion('field', [
  word('symptom', symptom),
  word('status', status),
  word('stage', stage),
  word('outcome', z.nullable(CaseOutcome)),
  keyed('answers', CaseAnswer),
  keyed('said', CaseSaying),
  keyed('ticked', z.literal(true)),
  keyed('entries', LogEntry),
  keyed('drafts', SavedDraft),
]);
export type CaseWord = z.infer<typeof CaseWord>;

/** Of `withdrawn`: the first part; the others are {@link CaseDrops}. */
export const CaseWithdrawn = z.strictObject({ case: id });
/** Parts of other entries that went with a dispute: what the buyer knew of it when it was deleted. */
export const CaseDrops = z.strictObject({ drops: z.array(sha256).check(z.maxLength(1000)) });
