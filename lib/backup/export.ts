import { findManyBytes } from '../db/evidence/bytes/stored-bytes';
import { sha256Hex } from '../db/evidence/ledger';
import { noteHeads, ownHead } from '../db/history/heads';
import { VaultLocked } from '../db/lock/keyring';
import { isLocked } from '../db/lock/lock';
import type { Vault } from '../db/store/schema';
import { inCalendar } from '../model/dates';
import { Head } from '../model/history/entry';
import { presentHead } from '../proof/signature/present-head';
import { handfuls } from '../zip/handfuls';
import { pipeZip, type ZipPart } from '../zip/write-zip';
import { DAMAGED_ROWS, FORMAT, MANIFEST, type Manifest, ORIGINALS, README, ROWS_FILES, VERSION } from './format';
import { damagedRows, type Held, originalsOf, readHeld, rowsOf, soundRows } from './pieces/held-rows';
import { Lines } from './pieces/lines';
import type { Running } from './running';
import { inMemory, type Target } from './target';
import { verifyBackup } from './verify-backup';

const WORDS = `这是购机保的备份。在购机保的“提醒与备份”里选“从备份文件导入”可以全部恢复。
originals/ 里是每件凭证的原始内容，文件名是它的 SHA-256；其余是逐行的 JSON。没有加密，请自己收好。
`;

/** Everything in the vault as one file. */
export async function exportBackup(db: Vault, now: number, running: Running = {}): Promise<Blob> {
  return (await writeBackup(db, now, running)).file;
}

/**
 * The bin may have been emptied while the file was written: it then speaks of words that are gone, and is written anew. If
 * that is not it, the vault itself is damaged: who has such a vault needs his backup most.
 */
const TRIES = ['sound', 'sound', 'amiss'] as const;

export interface Written {
  file: Blob;
  /** Where the chain of this device ended as it was written. */
  head?: Head;
  /** The vault is damaged, the file says so, and nobody may call it verified. What is sound in it was read back and is whole. */
  amiss?: NonNullable<Manifest['amiss']>;
}

/**
 * Everything in the vault as one file, which has been read back and is whole. Memory holds some rows and one original,
 * and the names of all, whatever the size of the vault.
 *
 * Rejects with the signal's reason when it is ended, with `VaultLocked` while the vault is locked, and where what was written
 * cannot be read back.
 */
export async function writeBackup(
  db: Vault,
  now: number,
  running: Running = {},
  target: Target = inMemory(),
): Promise<Written> {
  if (await isLocked(db)) throw new VaultLocked();
  // The key travels with what it signed. Without it the backup is one all the same.
  await presentHead(db, new Date(now)).catch((error: unknown) => console.error('end not signed', error));
  let reason = '';
  for (const how of TRIES) {
    const head = soundHead(await ownHead(db));
    const file = await writeOnce(db, now, head, how, running, target);
    const read = await verifyBackup(file, { ...running, progress: (part) => running.progress?.((1 + part) / 2) });
    if (!read.ok) {
      reason = read.reason;
      continue;
    }
    running.progress?.(1);
    if (head) await db.transaction('rw', db.memory, () => noteHeads(db, [head]));
    const { amiss } = read.value;
    return { file, ...(head ? { head } : {}), ...(amiss ? { amiss } : {}) };
  }
  throw new Error(reason);
}

/** The end of a damaged chain may be no end to go by. */
const soundHead = (head: Head | undefined) => (Head.safeParse(head).success ? head : undefined);

async function writeOnce(
  db: Vault,
  now: number,
  head: Head | undefined,
  how: (typeof TRIES)[number],
  { signal, progress }: Running,
  target: Target,
): Promise<Blob> {
  const held = await readHeld(db);
  // Rows of the history, those of the items, and the items.
  const total = held.history.length + 2 * held.evidence.length + 1;
  let done = 0;
  const manifest: Manifest = {
    format: FORMAT,
    version: VERSION,
    exportedAt: inCalendar(now),
    ...(head ? { head } : {}),
    ...(how === 'amiss' ? { amiss: { rows: 0 } } : {}),
    files: [],
    damaged: [],
  };
  await pipeZip(
    parts(db, held, manifest, () => progress?.(Math.min(1, ++done / total) / 2), signal),
    await target.open(),
    signal ? { signal } : {},
  );
  return target.file();
}

async function* parts(
  db: Vault,
  held: Held,
  manifest: Manifest,
  step: () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<ZipPart> {
  const { amiss, files, damaged } = manifest;
  yield { name: README, content: WORDS };
  const words = new TextEncoder().encode(WORDS);
  files.push({ name: README, bytes: words.length, sha256: await sha256Hex(words) });
  const asLines = async function* (name: string, rows: AsyncIterable<unknown>): AsyncGenerator<ZipPart> {
    const lines = new Lines(counted(rows, step));
    yield { name, content: lines };
    files.push({ name, bytes: lines.size, sha256: lines.sum() });
  };
  for (const name of ROWS_FILES) yield* asLines(name, amiss ? soundRows(db, held, name) : rowsOf(db, held, name));
  if (amiss)
    yield* asLines(
      DAMAGED_ROWS,
      counted(damagedRows(db, held), () => amiss.rows++),
    );
  for await (const some of handfuls(originalsOf(db, held), ({ bytes }) => bytes)) {
    const stored = await findManyBytes(
      db,
      some.map(({ sha256 }) => sha256),
    );
    const whole = await Promise.all(some.map((item, i) => stored[i]?.isWhole(item, { signal })));
    for (const [i, { sha256, bytes }] of some.entries()) {
      step();
      const found = whole[i] ? stored[i] : undefined;
      const content = found?.big ? found.chunks() : await found?.all();
      if (!content) {
        damaged.push(sha256);
        continue;
      }
      files.push({ name: ORIGINALS + sha256, bytes, sha256 });
      yield { name: ORIGINALS + sha256, content, given: true };
    }
  }
  // Last: only now it is known what there is.
  yield { name: MANIFEST, content: JSON.stringify(manifest) };
}

async function* counted<T>(rows: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    count();
    yield row;
  }
}
