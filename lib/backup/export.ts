import type { Table } from 'dexie';
import { sha256Hex } from '../db/evidence/ledger';
import { historyTables } from '../db/history/append';
import { noteHeads, ownHead } from '../db/history/heads';
import type { Vault } from '../db/store/schema';
import { inCalendar } from '../model/dates';
import type { Head } from '../model/history/entry';
import { type ZipPart, zipBlob } from '../zip/write-zip';
import { FORMAT, MANIFEST, type Manifest, ORIGINALS, README, type RowsFile, VERSION } from './format';
import type { Running } from './running';
import { TextPieces } from './text-pieces';
import { verifyBackup } from './verify-backup';

const ROWS = 500;

const WORDS = `这是购机保的备份。在购机保的“提醒与备份”里选“从备份文件导入”可以全部恢复。
originals/ 里是每件凭证的原始内容，文件名是它的 SHA-256；其余是逐行的 JSON。没有加密，请自己收好。
`;

/** Everything in the vault as one file. */
export async function exportBackup(db: Vault, now: number, running: Running = {}): Promise<Blob> {
  return (await writeBackup(db, now, running)).file;
}

/**
 * Everything in the vault as one file, and where the chain of this device ended as it was written. The file has been read
 * back and is whole. Memory holds a few rows and one original, whatever the size of the vault.
 *
 * Rejects with the signal's reason when it is ended, and where what was written cannot be read back.
 */
export async function writeBackup(
  db: Vault,
  now: number,
  { signal, progress }: Running = {},
): Promise<{ file: Blob; head?: Head }> {
  const head = await ownHead(db);
  const { files, originals } = await readRows(db);
  const total = originals.reduce((sum, { bytes }) => sum + bytes, 1);
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    exportedAt: inCalendar(now),
    ...(head ? { head } : {}),
    files: [],
    damaged: [],
  };
  const file = await zipBlob(parts(db, files, originals, manifest), {
    ...(signal ? { signal } : {}),
    written: (bytes) => progress?.(Math.min(1, bytes / total) / 2),
  });
  const sound = await verifyBackup(file, {
    ...(signal ? { signal } : {}),
    progress: (part) => progress?.((1 + part) / 2),
  });
  if (!sound.ok) throw new Error(sound.reason);
  progress?.(1);
  if (head) await db.transaction('rw', db.memory, () => noteHeads(db, [head]));
  return { file, ...(head ? { head } : {}) };
}

interface Original {
  sha256: string;
  bytes: number;
}

/** The tables of rows, read in one transaction so that they fit together. */
function readRows(db: Vault): Promise<{ files: Map<RowsFile, TextPieces>; originals: Original[] }> {
  const tables = [...historyTables(db), db.orders, db.evidence, db.foreignChains, db.settings];
  return db.transaction('r', tables, async () => {
    const files = new Map<RowsFile, TextPieces>();
    const file = (name: RowsFile) => {
      const made = new TextPieces();
      files.set(name, made);
      return (row: unknown) => made.addLine(row);
    };
    await eachRow(db.history, 'hash', file('history.jsonl'));
    const originals = new Map<string, Original>();
    const evidence = file('evidence.jsonl');
    await eachRow(db.evidence, 'id', (row) => {
      originals.set(row.sha256, { sha256: row.sha256, bytes: row.bytes });
      evidence(row);
    });
    const chains = file('old-chains.jsonl');
    const own = await db.ledger.orderBy('seq').toArray();
    if (own.length > 0) chains(own);
    for (const { entries } of await db.foreignChains.toArray()) chains(entries);
    const seen = file('seen.jsonl');
    await eachRow(db.orders, 'key', ({ key, sources }) => seen({ key, sources }));
    await eachRow(db.settings, 'key', file('settings.jsonl'));
    return { files, originals: [...originals.values()] };
  });
}

async function* parts(
  db: Vault,
  files: ReadonlyMap<RowsFile, TextPieces>,
  originals: readonly Original[],
  manifest: Manifest,
): AsyncGenerator<ZipPart> {
  yield { name: README, content: WORDS };
  const words = new TextEncoder().encode(WORDS);
  manifest.files.push({ name: README, bytes: words.length, sha256: await sha256Hex(words) });
  for (const [name, pieces] of files) {
    const { blob, bytes, sha256 } = pieces.end();
    manifest.files.push({ name, bytes, sha256 });
    yield { name, content: blob };
  }
  for (const { sha256, bytes } of originals) {
    const stored = await db.blobs.get(sha256);
    if (!stored || stored.bytes.byteLength !== bytes || (await sha256Hex(stored.bytes)) !== sha256) {
      manifest.damaged.push(sha256);
      continue;
    }
    manifest.files.push({ name: ORIGINALS + sha256, bytes, sha256 });
    yield { name: ORIGINALS + sha256, content: new Uint8Array(stored.bytes) };
  }
  // Last: only now it is known what there is.
  yield { name: MANIFEST, content: JSON.stringify(manifest) };
}

async function eachRow<Row extends object, K extends keyof Row & string>(
  table: Table<Row, Row[K] & (string | number)>,
  key: K,
  use: (row: Row) => void,
): Promise<void> {
  let batch = await table.orderBy(key).limit(ROWS).toArray();
  while (batch.length > 0) {
    for (const row of batch) use(row);
    const last = batch.at(-1);
    batch = last === undefined ? [] : await table.where(key).above(last[key]).limit(ROWS).toArray();
  }
}
