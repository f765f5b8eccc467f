import * as z from 'zod/mini';
import { isCivilDate } from './dates';
import { EvidenceKind, type EvidenceRecord } from './evidence';
import { instant } from './order';
import { Purchase } from './purchase';

const text = (max: number) => z.string().check(z.maxLength(max));

export const TimeMark = z.strictObject({
  /** Seconds from the beginning. */
  at: z.number().check(z.gte(0), z.lte(86_400)),
  note: text(200),
});
/** Where in a recording something is said. */
export type TimeMark = z.infer<typeof TimeMark>;

export const EvidenceSays = z.strictObject({
  title: z.exactOptional(text(100)),
  kind: z.exactOptional(EvidenceKind),
  /** The day it came about, which need not be the day it got here. */
  happenedOn: z.exactOptional(z.string().check(z.refine(isCivilDate))),
  /** What it is to prove, in the buyer's words. */
  proves: z.exactOptional(text(500)),
  /** The phone it belongs to, where that is not the one it was kept for. */
  purchaseId: z.exactOptional(Purchase.shape.id),
  marks: z.exactOptional(z.array(TimeMark).check(z.maxLength(200))),
  /** In the bin since; gone for good after thirty days. */
  binnedAt: z.exactOptional(instant),
});
/**
 * What the buyer says of an item. Apart from its record, which is sealed and never changes; each word is an entry of the
 * history.
 */
export type EvidenceSays = z.infer<typeof EvidenceSays>;

/** An item as the buyer knows it: what was sealed, and what he says of it. */
export interface EvidenceItem {
  record: EvidenceRecord;
  says: EvidenceSays;
}
