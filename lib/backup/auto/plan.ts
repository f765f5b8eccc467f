import * as z from 'zod/mini';
import { recall, remember } from '../../db/store/memory';
import type { Vault } from '../../db/store/schema';

/** What this browser does about backups by itself. Of this machine alone: no backup carries it, nor the passphrase. */
export const BackupPlan = z.strictObject({
  everyDays: z.union([z.literal(1), z.literal(7), z.literal(30)]),
  /** How many of them stay in the folder. */
  keep: z.int().check(z.gte(1), z.lte(60)),
  passphrase: z.string().check(z.minLength(8), z.maxLength(200)),
});
export type BackupPlan = z.infer<typeof BackupPlan>;

const PLAN = 'backup-plan';
const FOLDER = 'backup-folder';

export const readPlan = (db: Vault): Promise<BackupPlan | undefined> =>
  recall<BackupPlan | undefined>(db, PLAN, z.optional(BackupPlan), undefined);
export const writePlan = (db: Vault, plan: BackupPlan): Promise<void> => remember(db, PLAN, plan);

/** The browser keeps the handle of a folder; what it opens it asks the buyer for again, now and then. */
export async function backupFolder(db: Vault): Promise<FileSystemDirectoryHandle | undefined> {
  const row = await db.memory.get(FOLDER);
  return row?.value as FileSystemDirectoryHandle | undefined;
}
export const keepFolder = (db: Vault, folder: FileSystemDirectoryHandle): Promise<void> => remember(db, FOLDER, folder);

/** No more by itself; the files that are there stay. */
export async function dropPlan(db: Vault): Promise<void> {
  await db.memory.bulkDelete([PLAN, FOLDER]);
}
