import * as z from 'zod/mini';
import { CaseRecord } from '../../model/case';
import { EvidenceRecord, LedgerEntry } from '../../model/evidence';
import { OrderRecord, Purchase } from '../../model/purchase';

export const FORMAT = 'goujibao-backup';
/** Raised when a file of today could not be read by the release before. */
export const VERSION = 1;
/** A browser's longest string is little more; a phone with all its evidence takes some 50 kB. */
export const MAX_BYTES = 256 * 1024 * 1024;

const many = 100_000;

const CHAIN = 'ledger:';

/** Where a file of version 1 keeps the chain of another machine: among the settings, under the hash of its end. */
export const chainKey = (end: string): string => CHAIN + end;

/** The chain of another machine that lies under a key of the settings, if it is one. */
export function chainAt(key: string, value: unknown): { end: string; entries: LedgerEntry[] } | undefined {
  if (!key.startsWith(CHAIN)) return undefined;
  const entries = z
    .array(LedgerEntry)
    .check(z.maxLength(many * 2))
    .safeParse(value);
  const end = key.slice(CHAIN.length);
  return entries.success && entries.data.at(-1)?.hash === end ? { end, entries: entries.data } : undefined;
}

/** What stands at the head of every version of the format. */
export const BackupHead = z.object({ format: z.literal(FORMAT), version: z.int() });

/**
 * A backup: one JSON object, everything but pictures still waiting to be drawn (their snapshots are evidence and are in
 * it). The bytes of evidence stand apart under their hash, as in the vault.
 */
export const Backup = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Epoch milliseconds. */
  exportedAt: z.number(),
  orders: z.array(OrderRecord).check(z.maxLength(many)),
  purchases: z.array(Purchase).check(z.maxLength(many)),
  evidence: z.array(EvidenceRecord).check(z.maxLength(many)),
  ledger: z.array(LedgerEntry).check(z.maxLength(many * 2)),
  /** Disputes; files of before have none. */
  cases: z.exactOptional(z.array(CaseRecord).check(z.maxLength(many))),
  settings: z
    .array(z.strictObject({ key: z.string().check(z.maxLength(200)), value: z.json() }))
    .check(z.maxLength(1000)),
  blobs: z.array(z.strictObject({ sha256: EvidenceRecord.shape.sha256, base64: z.string() })).check(z.maxLength(many)),
});
export type Backup = z.infer<typeof Backup>;
