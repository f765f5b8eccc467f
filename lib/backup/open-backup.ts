import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { sha256Hex } from '../db/evidence/ledger';
import type { Outcome } from '../db/store/outcome';
import { bytesOf } from '../zip/bytes-of';
import { openZip } from '../zip/read-zip';
import { type ZipEntry, ZipError } from '../zip/zip-entry';
import {
  DAMAGED_ROWS,
  FORMAT,
  MANIFEST,
  Manifest,
  ORIGINALS,
  README,
  ROWS,
  ROWS_FILES,
  type RowsFile,
  rowsFilesOf,
  VERSION,
} from './format';
import { LineSplitter } from './pieces/line-splitter';

const NOTHING = '没有导入任何内容，已有记录不受影响。';
export const no = (why: string): { ok: false; reason: string } => ({ ok: false, reason: `${why}${NOTHING}` });

export const DAMAGED = '文件损坏或被改动过。';

/** A million files, each of what a browser can hold; what there is in all is bounded by the disk it came from. */
const LIMITS = {
  entries: 1_000_100,
  entryBytes: 8_000_000_000,
  totalBytes: Number.MAX_SAFE_INTEGER,
  ratio: 100,
  ownSums: true,
  // Nothing but the archive's own sum stands for the manifest.
  many: (name: string) => name !== MANIFEST,
} as const;
/** A line is one row; a row longer than this is none of ours. */
const LONGEST = 60_000_000;

/** A container whose files are all there, and none more; their contents have not been looked at yet. */
export interface OpenBackup {
  manifest: Omit<Manifest, 'files'>;
  /** Sum -> the bytes in the container. */
  originals: ReadonlyMap<string, ZipEntry>;
  /** Gives the rows of a file, some at a time and each of them checked. Throws {@link Unsound}, perhaps after some. */
  rows: <F extends RowsFile>(file: F, use: (some: z.infer<(typeof ROWS)[F]>[]) => unknown) => Promise<void>;
}

/** Something in the file is not what it should be; the message is a sentence for the user. */
export class Unsound extends Error {}

/** Opens a backup of today's version and compares the container with its manifest. */
export async function openBackup(file: Blob): Promise<Outcome<OpenBackup>> {
  let entries: ReadonlyMap<string, ZipEntry>;
  try {
    entries = await openZip(file, LIMITS);
  } catch (error) {
    if (error instanceof ZipError) return no('这个文件读不出来，可能没有下载完整，或被改动过。');
    throw error;
  }
  const read = await readManifest(entries.get(MANIFEST));
  if (!read.ok) return read;
  const { files, ...manifest } = read.value;
  const why = notAsListed(entries, read.value);
  if (why !== undefined) return no(why);
  const listed = new Map(files.map((one) => [one.name, one]));
  const sources = ROWS_FILES.map(
    (name) => [name, { entry: entries.get(name), sum: listed.get(name)?.sha256 }] as const,
  );
  return { ok: true, value: { manifest, originals: originalsOf(entries), rows: rowsFrom(new Map(sources)) } };
}

/** Why the container is not what its manifest says, in words. */
function notAsListed(entries: ReadonlyMap<string, ZipEntry>, { files, amiss, version }: Manifest): string | undefined {
  const names = new Set(files.map(({ name }) => name));
  const complete =
    names.size === files.length &&
    entries.size === names.size + 1 &&
    files.every(
      ({ name, bytes, sha256 }) =>
        entries.get(name)?.size === bytes && (isOurs(name, sha256) || (amiss !== undefined && name === DAMAGED_ROWS)),
    );
  if (!complete) return `备份里的文件与它的清单不符，${DAMAGED}`;
  return rowsFilesOf(version).some((name) => !names.has(name)) ? '备份缺少一部分内容。' : undefined;
}

function originalsOf(entries: ReadonlyMap<string, ZipEntry>): OpenBackup['originals'] {
  const originals = new Map<string, ZipEntry>();
  for (const [name, entry] of entries)
    if (name.startsWith(ORIGINALS)) originals.set(name.slice(ORIGINALS.length), entry);
  return originals;
}

type Sources = ReadonlyMap<RowsFile, { entry: ZipEntry | undefined; sum: string | undefined }>;

/** In a function of its own: what it stands in stays in memory as long as it, and the whole list need not. */
function rowsFrom(sources: Sources): OpenBackup['rows'] {
  return (name, use) => {
    const { entry, sum } = sources.get(name) ?? {};
    return eachRows(entry, sum, name, use as (some: unknown[]) => unknown);
  };
}

function isOurs(name: string, sha256: string): boolean {
  return name === README || name === ORIGINALS + sha256 || ROWS_FILES.some((file) => file === name);
}

async function readManifest(entry: ZipEntry | undefined): Promise<Outcome<Manifest>> {
  if (!entry || entry.size > 300_000_000) return no('这不是购机保的备份文件。');
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf((sink) => entry.pipeTo(sink))));
  } catch {
    return no('这个文件读不出来，可能没有下载完整，或被改动过。');
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.int() }).safeParse(data);
  if (!head.success) return no('这不是购机保的备份文件。');
  if (head.data.version > VERSION) return no('这份备份来自更新的版本，请先升级购机保。');
  const manifest = Manifest.safeParse(data);
  return manifest.success ? { ok: true, value: manifest.data } : no(`备份的清单不合规格，${DAMAGED}`);
}

/** The bytes of a file, if they are those of the manifest. */
export async function readSound(
  entry: ZipEntry | undefined,
  sum: string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  try {
    bytes = await entry?.read();
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
  }
  if (!bytes || (await sha256Hex(bytes)) !== sum) throw new Unsound(`备份里有内容与它的指纹不符，${DAMAGED}`);
  return bytes;
}

/** Rows that are given at a time. */
const ROWS_AT_A_TIME = 500;

async function eachRows(
  entry: ZipEntry | undefined,
  sum: string | undefined,
  name: RowsFile,
  use: (some: unknown[]) => unknown,
): Promise<void> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  let some: unknown[] = [];
  const take = async (bytes: Uint8Array) => {
    line++;
    some.push(parseLine(decoder, bytes, ROWS[name], `${name} 第 ${line} 行`));
    if (some.length < ROWS_AT_A_TIME) return;
    await use(some);
    some = [];
  };
  const lines = new LineSplitter();
  // What the reader of the archive says of it would be that the stream broke.
  let failure: unknown;
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      try {
        hash.update(chunk);
        for (const bytes of lines.add(chunk)) await take(bytes);
        if (lines.open > LONGEST) throw new Unsound(`备份里有一项不合规格（${name} 第 ${line + 1} 行）。`);
      } catch (error) {
        failure = error;
        throw error;
      }
    },
  });
  try {
    await entry?.pipeTo(sink);
  } catch (error) {
    if (failure !== undefined) throw failure;
    if (!(error instanceof ZipError)) throw error;
    throw new Unsound(`备份里有内容与它的指纹不符，${DAMAGED}`);
  }
  if (lines.open > 0) await take(lines.rest());
  if (!entry || bytesToHex(hash.digest()) !== sum) throw new Unsound(`备份里有内容与它的指纹不符，${DAMAGED}`);
  if (some.length > 0) await use(some);
}

function parseLine(decoder: TextDecoder, bytes: Uint8Array, schema: z.ZodMiniType, place: string): unknown {
  try {
    const parsed = schema.safeParse(JSON.parse(decoder.decode(bytes)));
    if (parsed.success) return parsed.data;
  } catch {
    // No JSON, no text, or nested deeper than anything of ours: the same to the reader.
  }
  throw new Unsound(`备份里有一项不合规格（${place}）。`);
}
