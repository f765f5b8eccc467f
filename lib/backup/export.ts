import type { Table } from 'dexie';
import { findManyBytes } from '../db/evidence/bytes/stored-bytes';
import { sha256Hex } from '../db/evidence/ledger';
import { noteHeads, ownHead } from '../db/history/heads';
import { VaultLocked } from '../db/lock/keyring';
import { isLocked } from '../db/lock/lock';
import type { Vault } from '../db/store/schema';
import { inCalendar } from '../model/dates';
import type { EvidenceRecord } from '../model/evidence';
import type { Head } from '../model/history/entry';
import { pipeZip, type ZipPart } from '../zip/write-zip';
import { FORMAT, MANIFEST, type Manifest, ORIGINALS, README, ROWS_FILES, type RowsFile, VERSION } from './format';
import { handfuls } from './pieces/handfuls';
import { Lines } from './pieces/lines';
import type { Running } from './running';
import { inMemory, type Target } from './target';
import { verifyBackup } from './verify-backup';

const ROWS = 500;

const WORDS = `这是购机保的备份。在购机保的“提醒与备份”里选“从备份文件导入”可以全部恢复。
originals/ 里是每件凭证的原始内容，文件名是它的 SHA-256；其余是逐行的 JSON。没有加密，请自己收好。
`;

/** Everything in the vault as one file. */
export async function exportBackup(db: Vault, now: number, running: Running = {}): Promise<Blob> {
  return (await writeBackup(db, now, running)).file;
}

/** The bin may have been emptied while the file was written: it then speaks of words that are gone, and is written anew. */
const TRIES = 2;

/**
 * Everything in the vault as one file, and where the chain of this device ended as it was written. The file has been read
 * back and is whole. Memory holds some rows and one original, whatever the size of the vault.
 *
 * Rejects with the signal's reason when it is ended, with `VaultLocked` while the vault is locked, and where what was written cannot be read back.
 */
export async function writeBackup(
  db: Vault,
  now: number,
  running: Running = {},
  target: Target = inMemory(),
): Promise<{ file: Blob; head?: Head }> {
  if (await isLocked(db)) throw new VaultLocked();
  for (let tries = 1; ; tries++) {
    const head = await ownHead(db);
    const file = await writeOnce(db, now, head, running, target);
    const sound = await verifyBackup(file, {
      ...running,
      progress: (part) => running.progress?.((1 + part) / 2),
    });
    if (!sound.ok && tries < TRIES) continue;
    if (!sound.ok) throw new Error(sound.reason);
    running.progress?.(1);
    if (head) await db.transaction('rw', db.memory, () => noteHeads(db, [head]));
    return { file, ...(head ? { head } : {}) };
  }
}

async function writeOnce(
  db: Vault,
  now: number,
  head: Head | undefined,
  { signal, progress }: Running,
  target: Target,
): Promise<Blob> {
  const held = await readHeld(db);
  const total = held.evidence.reduce((sum, { bytes }) => sum + bytes, 1);
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    exportedAt: inCalendar(now),
    ...(head ? { head } : {}),
    files: [],
    damaged: [],
  };
  await pipeZip(parts(db, held, manifest, signal), await target.open(), {
    ...(signal ? { signal } : {}),
    written: (bytes) => progress?.(Math.min(1, bytes / total) / 2),
  });
  return target.file();
}

interface Held {
  /** Names of the entries there are: none of them is ever changed. */
  history: readonly string[];
  evidence: readonly EvidenceRecord[];
}

/** What must fit together, read in one transaction. */
function readHeld(db: Vault): Promise<Held> {
  return db.transaction('r', db.history, db.evidence, async () => ({
    history: await db.history.toCollection().primaryKeys(),
    evidence: await db.evidence.toArray(),
  }));
}

async function* parts(
  db: Vault,
  held: Held,
  manifest: Manifest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ZipPart> {
  yield { name: README, content: WORDS };
  const words = new TextEncoder().encode(WORDS);
  manifest.files.push({ name: README, bytes: words.length, sha256: await sha256Hex(words) });
  for (const name of ROWS_FILES) {
    const lines = new Lines(rowsOf(db, held, name));
    yield { name, content: lines };
    manifest.files.push({ name, bytes: lines.size, sha256: lines.sum() });
  }
  const originals = new Map(held.evidence.map(({ sha256, bytes }) => [sha256, { sha256, bytes }]));
  for (const some of handfuls(originals.values(), ({ bytes }) => bytes)) {
    const stored = await findManyBytes(
      db,
      some.map(({ sha256 }) => sha256),
    );
    const whole = await Promise.all(some.map((item, i) => stored[i]?.isWhole(item, { signal })));
    for (const [i, { sha256, bytes }] of some.entries()) {
      const found = whole[i] ? stored[i] : undefined;
      const content = found?.big ? found.chunks() : await found?.all();
      if (!content) {
        manifest.damaged.push(sha256);
        continue;
      }
      manifest.files.push({ name: ORIGINALS + sha256, bytes, sha256 });
      yield { name: ORIGINALS + sha256, content, given: true };
    }
  }
  // Last: only now it is known what there is.
  yield { name: MANIFEST, content: JSON.stringify(manifest) };
}

async function* rowsOf(db: Vault, { history, evidence }: Held, name: RowsFile): AsyncGenerator<unknown> {
  switch (name) {
    case 'history.jsonl':
      for (let from = 0; from < history.length; from += ROWS)
        for (const entry of await db.history.bulkGet(history.slice(from, from + ROWS))) if (entry) yield entry;
      return;
    case 'evidence.jsonl':
      yield* evidence;
      return;
    case 'old-chains.jsonl': {
      const own = await db.ledger.orderBy('seq').toArray();
      if (own.length > 0) yield own;
      for (const { entries } of await db.foreignChains.toArray()) yield entries;
      return;
    }
    case 'seen.jsonl':
      for await (const { key, sources } of eachRow(db.orders, 'key')) yield { key, sources };
      return;
    case 'settings.jsonl':
      yield* await db.settings.toArray();
  }
}

async function* eachRow<Row extends object, K extends keyof Row & string>(
  table: Table<Row, Row[K] & (string | number)>,
  key: K,
): AsyncGenerator<Row> {
  let batch = await table.orderBy(key).limit(ROWS).toArray();
  while (batch.length > 0) {
    yield* batch;
    const last = batch.at(-1);
    batch = last === undefined ? [] : await table.where(key).above(last[key]).limit(ROWS).toArray();
  }
}
