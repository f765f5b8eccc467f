import * as z from 'zod/mini';
import { instant, OrderPhase } from './order';
import { OrderRecord, Purchase } from './purchase';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const EvidenceKind = z.enum([
  'screenshot',
  'snapshot',
  'invoice',
  'chat',
  'page',
  'email',
  'recording',
  'photo',
  'video',
  'inspection',
  'repair-sheet',
  'delivery',
  'note',
  'other',
]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const EvidenceMethod = z.enum(['rendered', 'photographed', 'serialised', 'added-by-hand', 'masked']);
/**
 * How the bytes came to be; see "Pictures" in the README. A rendered picture is drawn by us, a photographed one by the browser,
 * a masked item is a copy of another with parts of it covered.
 */
export type EvidenceMethod = z.infer<typeof EvidenceMethod>;

export const EvidenceRecord = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f-]{36}$/)),
  orderKey: OrderRecord.shape.key,
  purchaseId: z.exactOptional(Purchase.shape.id),
  kind: EvidenceKind,
  method: EvidenceMethod,
  mime: z.string().check(z.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  bytes: z.int(),
  /** Of exactly the stored bytes; also the key of the bytes in `blobs`. */
  sha256,
  width: z.exactOptional(z.int()),
  height: z.exactOptional(z.int()),
  /** Page it shows, without tokens. */
  url: z.exactOptional(z.string().check(z.maxLength(2000))),
  /** What the order had come to when it was taken. */
  phase: z.exactOptional(OrderPhase),
  name: z.exactOptional(z.string().check(z.maxLength(200))),
  /** The item this one was made from: a picture names its snapshot. */
  derivedFrom: z.exactOptional(sha256),
  /** What is missing or uncertain, in words: 商品图 1 张未能取得. */
  remarks: z.exactOptional(z.array(z.string().check(z.maxLength(200)))),
  /** With what it was kept: `Chrome 156`, version of the extension. */
  keptWith: z.exactOptional(z.string().check(z.maxLength(60))),
  /** Epoch milliseconds. */
  takenAt: instant,
});
/** One kept item. The bytes stand apart, so that a list of evidence never loads pictures. */
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

export const LedgerEntry = z.strictObject({
  seq: z.int(),
  /** Hash of the entry before; 64 zeros for the first. */
  prev: sha256,
  evidenceId: z.string(),
  sha256,
  /** The buyer deleted the item: its bytes are gone, the chain says when. Absent = the item was added. */
  action: z.exactOptional(z.literal('removed')),
  at: z.number(),
  /** SHA-256 over the canonical JSON of the fields above. */
  hash: sha256,
});
/** One link of the append-only chain over evidence. It proves integrity from then on, not origin. */
export type LedgerEntry = z.infer<typeof LedgerEntry>;
