import * as z from 'zod/mini';
import { EARLIEST, LATEST } from '../dates';
import { EvidenceRecord } from '../evidence';
import { instant } from '../order';
import { OrderRecord } from '../purchase';

/**
 * What happened, in order: each word of a page and of the buyer, each item kept or deleted, as entries of chains, one
 * chain a device. Orders and phones are what these entries add up to, so two vaults become one by putting their entries
 * together (see `lib/db/merge/`), and no row can be altered without its entries saying otherwise.
 */

const sha256 = EvidenceRecord.shape.sha256;

export const HistoryKind = z.enum([
  // The first entry of a device; it seals the chain of version 1 that was there before.
  'began',
  // A page told of an order.
  'told',
  // An order as a whole: typed in by hand, or kept by a version that wrote no history.
  'recorded',
  'said',
  // A piece of a line of several is a phone of its own; it is none after all.
  'split',
  'joined',
  'deleted',
  'restored',
  // What was deleted is gone for good.
  'purged',
  // An item of evidence was stored; it was deleted.
  'kept',
  'removed',
  // The buyer said something of an item: a title, what it proves, that it goes to the bin.
  'noted',
  // A copy of an item was saved outside of the vault.
  'exported',
  // Something was said in a dispute about a phone; the dispute was deleted.
  'argued',
  'withdrawn',
  // Two histories were put together; what the order looks like since.
  'settled',
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

/**
 * What an entry of a kind speaks of: `words` of a page or the buyer about a phone, a phone otherwise (`phones`), or neither.
 * A new kind has to be decided on here.
 */
const SPEAKS_OF: Readonly<Record<HistoryKind, 'words' | 'phones' | 'other'>> = {
  began: 'other',
  told: 'words',
  recorded: 'words',
  said: 'words',
  split: 'words',
  joined: 'words',
  deleted: 'words',
  restored: 'words',
  purged: 'phones',
  kept: 'other',
  removed: 'other',
  noted: 'other',
  exported: 'other',
  argued: 'other',
  withdrawn: 'other',
  settled: 'phones',
};

/** Does it change what an order and its phones look like? */
export const tellsOfPhones = (kind: HistoryKind): boolean => SPEAKS_OF[kind] !== 'other';

/** Does it hold words about a phone, which go when the phone is deleted for good? */
export const hasPhoneWords = (kind: HistoryKind): boolean => SPEAKS_OF[kind] === 'words';

export const HistoryEntry = z.strictObject({
  /** `v1-…`: an order of a version that wrote no history; each is a chain of one entry, named by its content. */
  device: z.string().check(z.regex(/^(?:v1-)?[0-9a-f]{32}$/)),
  seq: z.int().check(z.gte(1), z.lte(1e8)),
  /** Hash of the device's entry before. The first goes on from the chain of version 1, else from 64 zeros. */
  prev: sha256,
  /**
   * Orders entries of all devices: more than that of every entry known when it was written, and the device's time where
   * that is more. So a wrong clock decides only between things that nobody knew of each other.
   */
  clock: z.int().check(z.gte(EARLIEST), z.lte(LATEST + 1e10)),
  /** The device's time, epoch milliseconds. */
  at: instant,
  kind: HistoryKind,
  /** Which order it is about; '' = none. */
  orderKey: z.union([z.literal(''), OrderRecord.shape.key]),
  /** Of `kept`, `noted` and `removed`: which item, and its bytes. */
  evidenceId: z.exactOptional(EvidenceRecord.shape.id),
  sha256: z.exactOptional(sha256),
  /** SHA-256 of what it says, part by part. */
  parts: z.array(sha256).check(z.maxLength(201)),
  /** SHA-256 of the order's rows after it; see `sealOfOrder`. */
  state: z.exactOptional(sha256),
  /** SHA-256 over the canonical JSON of the fields above. */
  hash: sha256,
  /** The parts themselves, canonical JSON; `null` where one was deleted, or lies elsewhere. Not hashed: `parts` is. */
  texts: z.array(z.nullable(z.string().check(z.maxLength(100_000)))).check(z.maxLength(201)),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Where a chain ends: who notes it elsewhere can tell later that nothing before was changed or cut off. */
export const Head = z.strictObject({
  device: HistoryEntry.shape.device,
  seq: HistoryEntry.shape.seq,
  hash: sha256,
  at: instant,
});
export type Head = z.infer<typeof Head>;
