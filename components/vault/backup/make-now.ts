import { saveFile } from '@/components/shared/save-file';
import type { BackupPlan } from '@/lib/backup/auto/plan';
import type { Made } from '@/lib/backup/auto/run';
import type { Running } from '@/lib/backup/running';
import { noteExport } from '@/lib/db/evidence/note-export';
import type { Vault } from '@/lib/db/store/schema';

const LOCK = 'goujibao-backup';

interface Handle {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** May we write there now? Asking is allowed only directly in a click. */
export async function mayWrite(folder: FileSystemDirectoryHandle, ask = false): Promise<boolean> {
  const handle = folder as Handle;
  const how = { mode: 'readwrite' } as const;
  const state = await (ask ? handle.requestPermission?.(how) : handle.queryPermission?.(how));
  return state === 'granted';
}

/** One locked backup, to the folder or as a download; `undefined` while another page makes one. */
export async function makeNow(
  db: Vault,
  plan: BackupPlan,
  folder: FileSystemDirectoryHandle | undefined,
  running: Running = {},
): Promise<Pick<Made, 'name' | 'amiss'> | undefined> {
  const [{ makeLocked }, { clearScratch, scratchFile }, { noteElsewhere }] = await Promise.all([
    import('@/lib/backup/auto/run'),
    import('@/lib/backup/target'),
    import('@/lib/background/daily/vault-check'),
  ]);
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return undefined;
    const places = { scratch: scratchFile, ...(folder ? { folder } : {}) };
    const { name, file, head, amiss } = await makeLocked(db, plan, places, Date.now(), running);
    if (head) await noteElsewhere(head);
    await noteExport(db, { backup: folder ? 'folder' : 'file' }, Date.now());
    if (!folder) saveFile(file, name);
    // A download still reads its file.
    else await clearScratch(Date.now(), true);
    return amiss ? { name, amiss } : { name };
  });
}
