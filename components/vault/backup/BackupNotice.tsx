import { useEffect, useRef, useState } from 'preact/hooks';
import { backupState } from '@/lib/backup/auto/due';
import { backupFolder, readPlan } from '@/lib/backup/auto/plan';
import { lastBackup } from '@/lib/backup/last-backup';
import { purchaseCounts } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../use-live';
import { hashOf } from '../view';
import { makeNow, mayWrite } from './make-now';

/** Makes the backup that is due, where the browser lets us without asking; else, and where the last one is old, says so. */
export function BackupNotice({ db }: { db: Vault }) {
  const live = useLive(() => lookAt(db), [db]);
  const [left, setLeft] = useState(false);
  const tried = useRef(false);
  const found = live.state === 'ready' ? live.value : undefined;
  useEffect(() => {
    void import('@/lib/backup/target').then(({ clearScratch }) => clearScratch(Date.now()));
  }, []);
  useEffect(() => {
    if (!found || found.state === 'fine' || tried.current) return;
    tried.current = true;
    const { plan, folder } = found;
    if (!plan || !folder) return;
    const make = async () => {
      if (await mayWrite(folder)) await makeNow(db, plan, folder);
    };
    void make().catch((error: unknown) => console.error('backup', error));
  }, [db, found]);
  if (!found || left || found.state === 'fine') return null;
  // A due one goes to the folder by itself; only what needs a hand, or did not work for long, is said.
  if (found.state === 'due' && found.folder) return null;
  return (
    <section class="ask" role="status" aria-label="备份">
      <p>
        <b>{found.last ? '上次备份已经很久了。' : '这里的手机还没有备份过。'}</b>
        电脑坏了、浏览器重装，没有备份就都没了。
      </p>
      <div class="actions">
        <a class="button primary" href={hashOf({ name: 'settings' })}>
          去备份
        </a>
        <button type="button" onClick={() => setLeft(true)}>
          以后再说
        </button>
      </div>
    </section>
  );
}

async function lookAt(db: Vault) {
  const [plan, folder, last] = [await readPlan(db), await backupFolder(db), await lastBackup(db)];
  const { active, ended } = await purchaseCounts(db);
  const [first] = await db.purchases.limit(1).toArray();
  const now = Date.now();
  return {
    plan,
    folder,
    last,
    state: backupState(plan, last, { phones: active + ended, since: first?.addedAt ?? now, now }),
  };
}
