import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Vault } from '../../db/store/schema';
import { civilDateOf } from '../../model/dates';
import { type Written, writeBackup } from '../export';
import { backupName } from '../format';
import { noteBackup } from '../last-backup';
import type { Running } from '../running';
import { inFolder, type scratchFile } from '../target';
import { LOCKED, lockFile, unlockFile } from './locked';
import type { BackupPlan } from './plan';
import { tooMany } from './rotate';

export interface Places {
  /** For the container before it is locked, and for what is unlocked to compare. */
  scratch: typeof scratchFile;
  /** Where it goes; a download where there is none. */
  folder?: FileSystemDirectoryHandle;
  /** How much work a key takes; for tests. */
  work?: number;
}

export interface Made extends Written {
  name: string;
}

/**
 * A locked backup: written, locked, unlocked again and compared, and only then counted as made; in a folder the oldest go.
 * Rejects where anything of it fails, and then nothing is taken away.
 */
export async function makeLocked(
  db: Vault,
  plan: BackupPlan,
  places: Places,
  now: number,
  { signal, progress }: Running = {},
): Promise<Made> {
  const part = (from: number, to: number): Running => ({
    ...(signal ? { signal } : {}),
    progress: (done) => progress?.(from + done * (to - from)),
  });
  const { file: plain, ...about } = await writeBackup(db, now, part(0, 0.7), await places.scratch('backup.zip'));
  const name = backupName(civilDateOf(now), about.head) + LOCKED;
  const target = places.folder ? inFolder(places.folder, name) : await places.scratch('backup.age');
  const { work } = places;
  const options = { ...(signal ? { signal } : {}), ...(work === undefined ? {} : { work }) };
  const file = await lockFile(plain, plan.passphrase, target, options);
  progress?.(0.85);
  const again = await unlockFile(file, plan.passphrase, await places.scratch('again.zip'), signal);
  if (!again || (await sumOfFile(again)) !== (await sumOfFile(plain))) throw new Error('the locked file does not open');
  await noteBackup(db, now);
  // One of a damaged vault is better than none, and no reason to throw away those from before.
  if (places.folder && !about.amiss) await rotate(places.folder, plan.keep);
  progress?.(1);
  return { ...about, name, file };
}

async function rotate(folder: FileSystemDirectoryHandle, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of tooMany(names, keep)) await folder.removeEntry(name);
}

async function sumOfFile(file: Blob): Promise<string> {
  const sum = sha256.create();
  await file.stream().pipeTo(
    new WritableStream({
      write: (chunk) => {
        sum.update(chunk);
      },
    }),
  );
  return bytesToHex(sum.digest());
}
