import * as z from 'zod/mini';
import { sha256Hex } from '../db/evidence/ledger';
import type { Outcome } from '../db/store/outcome';
import { openZip, type ZipEntry, ZipError } from '../zip/read-zip';
import { FORMAT, MANIFEST, Manifest, ORIGINALS, ROWS, ROWS_FILES, type RowsFile, VERSION } from './format';

const NOTHING = '没有导入任何内容，已有记录不受影响。';
export const no = (why: string): { ok: false; reason: string } => ({ ok: false, reason: `${why}${NOTHING}` });

export const DAMAGED = '文件损坏或被改动过。';

/** A million files, each of what a browser can hold; what there is in all is bounded by the disk it came from. */
const LIMITS = { entries: 1_000_100, entryBytes: 1_000_000_000, totalBytes: Number.MAX_SAFE_INTEGER };
/** A line is one row; a row longer than this is none of ours. */
const LONGEST = 60_000_000;

/** A container whose files are all there, and none more; their contents have not been looked at yet. */
export interface OpenBackup {
  manifest: Manifest;
  /** Sum -> the bytes in the container. */
  originals: ReadonlyMap<string, ZipEntry>;
  /** The rows of a file, checked one by one; throws {@link Unsound}. */
  rows: <F extends RowsFile>(file: F) => Promise<z.infer<(typeof ROWS)[F]>[]>;
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
  const { value: manifest } = read;
  const listed = new Map(manifest.files.map((one) => [one.name, one]));
  const complete =
    listed.size === manifest.files.length &&
    entries.size === listed.size + 1 &&
    manifest.files.every(({ name, bytes }) => entries.get(name)?.size === bytes);
  if (!complete) return no(`备份里的文件与它的清单不符，${DAMAGED}`);
  if (ROWS_FILES.some((name) => !listed.has(name))) return no('备份缺少一部分内容。');
  const originals = new Map<string, ZipEntry>();
  for (const { name, sha256 } of manifest.files) {
    const entry = entries.get(name);
    if (!name.startsWith(ORIGINALS) || !entry) continue;
    if (name !== ORIGINALS + sha256) return no(`备份里的文件与它的清单不符，${DAMAGED}`);
    originals.set(sha256, entry);
  }
  const rows = async <F extends RowsFile>(name: F) => {
    const bytes = await readSound(entries.get(name), listed.get(name)?.sha256);
    return [...parseLines(bytes, name)] as z.infer<(typeof ROWS)[F]>[];
  };
  return { ok: true, value: { manifest, originals, rows } };
}

async function readManifest(entry: ZipEntry | undefined): Promise<Outcome<Manifest>> {
  if (!entry || entry.size > 300_000_000) return no('这不是购机保的备份文件。');
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await entry.read()));
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

function* parseLines(bytes: Uint8Array<ArrayBuffer>, name: RowsFile): Generator<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const schema = ROWS[name];
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    line++;
    if (to - from > LONGEST) throw new Unsound(`备份里有一项不合规格（${name} 第 ${line} 行）。`);
    yield parseLine(decoder, bytes.subarray(from, to), schema, `${name} 第 ${line} 行`);
    from = to + 1;
  }
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
