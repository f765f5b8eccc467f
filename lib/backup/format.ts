import * as z from 'zod/mini';
import { EvidenceRecord, LedgerEntry } from '../model/evidence';
import { Head, HistoryEntry } from '../model/history/entry';
import { SignerRow, StampRow } from '../model/history/seals';
import { instant } from '../model/order';
import { OrderRecord, Source } from '../model/purchase';

/**
 * A backup: a ZIP with these files, and the bytes of each item of evidence as they are under `originals/<sha256>`. Files of
 * rows hold one JSON object a line. What orders, phones and disputes look like follows from the history and is not repeated.
 */
export const FORMAT = 'goujibao-backup';
/** Raised when a file of today could not be read by the release before. Version 1 was one JSON file; see `v1/`. */
export const VERSION = 3;
/** Without what authorities and devices have signed. Read for ever. */
export const UNSEALED = 2;

export const MANIFEST = 'manifest.json';
export const ORIGINALS = 'originals/';
/** Rows of a damaged vault that are not what was sealed, or nothing of ours: as they lay there, for a person to read. */
export const DAMAGED_ROWS = 'damaged.jsonl';
/** Given to who opens the file without us. */
export const README = '说明.txt';

/** Name of the file -> what a line of it is. */
export const ROWS = {
  'history.jsonl': HistoryEntry,
  'evidence.jsonl': EvidenceRecord,
  /** The chains of version 1, of this device and of others; each a list of entries. */
  'old-chains.jsonl': z.array(LedgerEntry).check(z.minLength(1), z.maxLength(200_000)),
  /** When pages were last seen to say the same. */
  'seen.jsonl': z.strictObject({ key: OrderRecord.shape.key, sources: z.array(Source).check(z.maxLength(50)) }),
  'settings.jsonl': z.strictObject({ key: z.string().check(z.maxLength(200)), value: z.json() }),
  'stamps.jsonl': StampRow,
  'signers.jsonl': SignerRow,
} as const;
export type RowsFile = keyof typeof ROWS;
export const ROWS_FILES = Object.keys(ROWS) as RowsFile[];

/** The files that a container of a version has. */
export const rowsFilesOf = (version: Manifest['version']): RowsFile[] =>
  ROWS_FILES.filter((name) => version !== UNSEALED || (name !== 'stamps.jsonl' && name !== 'signers.jsonl'));

export const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.union([z.literal(UNSEALED), z.literal(VERSION)]),
  exportedAt: instant,
  /** Where the chain of the device ends that wrote this; absent = nothing has happened on it yet. */
  head: z.exactOptional(Head),
  /**
   * The vault that wrote this was damaged: its chains may have gaps, and `rows` of it stand in {@link DAMAGED_ROWS} and are
   * never taken in. Without this word a file that is not whole in every way is refused.
   */
  amiss: z.exactOptional(z.strictObject({ rows: z.int().check(z.gte(0)) })),
  /** Every other file of the container. Originals are named by their sum. */
  files: z
    .array(
      z.strictObject({
        name: z.string().check(z.maxLength(100)),
        bytes: z.int().check(z.gte(0)),
        sha256: EvidenceRecord.shape.sha256,
      }),
    )
    .check(z.maxLength(1_000_000)),
  /** Items whose bytes were missing or not those that were hashed as this was written: listed, and not to be had. */
  damaged: z.array(EvidenceRecord.shape.sha256).check(z.maxLength(100_000)),
});
export type Manifest = z.infer<typeof Manifest>;

/** `购机保备份-2026-11-30-1234-ab12cd34ef56.zip`: how many entries, and the beginning of the last one's hash. */
export function backupName(day: string, head: Head | undefined): string {
  return `购机保备份-${day}${head ? `-${head.seq}-${head.hash.slice(0, 12)}` : ''}.zip`;
}

const HEAD_IN_NAME = /^购机保备份-\d{4}-\d\d-\d\d-(\d+)-([0-9a-f]{12})(?:\D.*)?\.zip$/;

/** Does the name of a file speak of another end than the file itself? A name that says nothing of it is no contradiction. */
export function isOtherThanNamed(name: string, head: Head | undefined): boolean {
  const [, seq, hash] = HEAD_IN_NAME.exec(name) ?? [];
  return seq !== undefined && !(head && Number(seq) === head.seq && head.hash.slice(0, 12) === hash);
}
