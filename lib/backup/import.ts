import { dropUnusedBytes } from '../db/evidence/bytes/ready-bytes';
import { noteOldEnd } from '../db/history/heads';
import { type Merged, mergeHistories, mergeTables, type OtherVault } from '../db/merge/merge-histories';
import { mergeSeals, type Seals, sealTables } from '../db/merge/merge-seals';
import type { Outcome } from '../db/store/outcome';
import type { Vault } from '../db/store/schema';
import { stagingDone } from '../db/store/staging';
import { storageFailure } from '../db/store/storage-failure';
import type { LedgerEntry } from '../model/evidence';
import type { SignerRow, StampRow } from '../model/history/seals';
import { choiceOf } from '../model/settings';
import { checkContents, type SoundBackup } from './check-contents';
import { isOtherThanNamed } from './format';
import { no, openBackup, Unsound } from './open-backup';
import type { Running } from './running';
import { Staged } from './staged';
import { readOldBackup } from './v1/read-json';
import { eachOriginal } from './verify-backup';

export type Imported = Merged & Pick<SoundBackup, 'amiss'>;

const WHY = {
  full: '磁盘空间不足',
  locked: '购机保锁着，请先解锁',
  newer: '保险箱已被更新的版本用过，请先升级购机保',
  unavailable: '浏览器不允许保存数据（可能是无痕窗口）',
};

/**
 * Puts a backup and the vault together: all of the file, or with a reason nothing. Nothing that is here is lost by it, and
 * nothing that was taken back or deleted returns (see `mergeHistories`).
 */
export async function importBackup(
  db: Vault,
  file: Blob,
  now = Date.now(),
  running: Running = {},
): Promise<Outcome<Imported>> {
  const staged = new Staged(db);
  try {
    await staged.begin(now);
    const read = (await isZip(file)) ? await stage(db, staged, file, running) : await stageOld(staged, file);
    if (!read.ok) {
      await staged.undo();
      return read;
    }
    const seals = await soundSeals(read.value.seals, now);
    return { ok: true, value: await store(db, { ...read.value, seals }, staged.left, now) };
  } catch (error) {
    await staged.undo().catch(() => undefined);
    if (error instanceof Unsound) return no(error.message);
    if (running.signal?.aborted) return no('已取消。');
    const failure = storageFailure(error);
    if (failure === 'failed') throw error;
    return no(`${WHY[failure]}，`);
  }
}

async function isZip(file: Blob): Promise<boolean> {
  return (await file.slice(0, 2).text()) === 'PK';
}

async function stage(db: Vault, staged: Staged, file: Blob, running: Running): Promise<Outcome<SoundBackup>> {
  const opened = await openBackup(file);
  if (!opened.ok) return opened;
  if (file instanceof File && isOtherThanNamed(file.name, opened.value.manifest.head))
    return no('文件名里记着的存证链末尾与文件里的不同：内容被换过或改写过。如果只是改过文件名，去掉里面的数字再试。');
  const sound = await checkContents(opened.value, staged);
  const wanted = new Set(sound.other.evidence.map(({ sha256 }) => sha256));
  const here = new Set(await db.blobs.toCollection().primaryKeys());
  const isNew = (sha256: string) => wanted.has(sha256) && !here.has(sha256);
  await eachOriginal(
    opened.value,
    {
      small: async (sha256, bytes) => {
        if (isNew(sha256)) await staged.addOriginal(sha256, bytes.slice());
      },
      big: (sha256) => (isNew(sha256) ? staged.bigOriginal() : undefined),
    },
    running,
  );
  await staged.flush();
  return { ok: true, value: sound };
}

async function stageOld(staged: Staged, file: Blob): Promise<Outcome<SoundBackup>> {
  const read = await readOldBackup(file);
  if (!read.ok) return read;
  for (const { sha256, bytes } of read.value.blobs) await staged.addOriginal(sha256, bytes);
  await staged.flush();
  return read;
}

function store(
  db: Vault,
  { other, chains, settings, seals, amiss }: SoundBackup,
  left: number | null,
  now: number,
): Promise<Imported> {
  return db.transaction('rw', [...mergeTables(db), ...sealTables(db), db.settings], async () => {
    await storeChains(db, chains);
    const merged = await mergeHistories(db, other, now);
    await storeChoices(db, settings);
    await mergeSeals(db, seals);
    await dropUnused(db, other);
    await stagingDone(db, left);
    return amiss ? { ...merged, amiss } : merged;
  });
}

/** Each is checked in full, which takes some milliseconds: two stamps a day for years, more devices than anybody has. */
const MOST = { stamps: 5000, signers: 500 };

/** What holds of what was signed elsewhere. The rest proves nothing and is left out; a file is not refused for it. */
async function soundSeals({ stamps, signers }: Seals, now: number): Promise<Seals> {
  // The libraries are large, and most files have none.
  if (stamps.length === 0 && signers.length === 0) return { stamps, signers };
  const [{ isSigned, recheck }, { KNOWN_ROOTS }] = await Promise.all([
    import('../proof/timestamp/keeping/recheck'),
    import('../proof/timestamp/known-roots'),
  ]);
  const world = { knownRoots: KNOWN_ROOTS, now: new Date(now) };
  const good: { stamps: StampRow[]; signers: SignerRow[] } = { stamps: [], signers: [] };
  for (const row of signers.slice(0, MOST.signers)) if (await isSigned(row)) good.signers.push(row);
  for (const row of stamps.slice(0, MOST.stamps)) {
    const checked = await recheck(row, world);
    if (checked) good.stamps.push(checked);
  }
  return good;
}

/** The chain of another device is kept under its end, as a proof of its own. */
async function storeChains(db: Vault, chains: readonly LedgerEntry[][]): Promise<void> {
  for (const entries of chains) {
    const end = entries.at(-1);
    if (!end || (await db.ledger.get(end.seq))?.hash === end.hash) continue;
    if (!(await db.foreignChains.get(end.hash))) await db.foreignChains.add({ end: end.hash, entries });
    await noteOldEnd(db, end.hash);
  }
}

/** What the buyer chose here stays. Nothing else of a machine is taken from a file. */
async function storeChoices(db: Vault, settings: SoundBackup['settings']): Promise<void> {
  for (const choice of settings.flatMap(({ key, value }) => choiceOf(key, value) ?? [])) {
    if (!(await db.settings.get(choice.name))) await db.settings.add({ key: choice.name, value: choice.value });
  }
}

/** Bytes of items that were deleted here are not wanted after all. */
async function dropUnused(db: Vault, { evidence }: OtherVault): Promise<void> {
  await dropUnusedBytes(db, [...new Set(evidence.map(({ sha256 }) => sha256))]);
}
