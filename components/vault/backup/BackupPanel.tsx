import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { noteBackup } from '@/lib/backup/last-backup';
import type { Running } from '@/lib/backup/running';
import { noteExport } from '@/lib/db/evidence/note-export';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';
import { sizeWords } from '@/lib/model/words/size';
import { type Finding, useLongWork } from '../long-work/use-long-work';
import { WorkBar, WorkFinding } from '../long-work/WorkBar';
import { wordsOfDamaged } from './damaged-words';
import { LockedFile } from './LockedFile';

/** Everything in one file, and back. The file holds order data: where it goes is the user's choice alone. */
export function BackupPanel({ db }: { db: Vault }) {
  const { part, busy, finding, run, cancel } = useLongWork();
  const [locked, setLocked] = useState<File>();
  return (
    <section class="card part" aria-label="备份" aria-busy={busy}>
      <h3>备份</h3>
      <p>
        换电脑、重装浏览器之前，先导出一份。文件里有订单、图片和你补充的内容，没有加密，请自己收好。文件名里有存证链的末尾，以后可以核对。
      </p>
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => run((running) => save(db, running))}>
          导出全部
        </button>
        <label class="button">
          从备份文件导入
          <input
            type="file"
            class="spoken"
            accept=".zip,application/zip,.json,application/json,.age"
            disabled={busy}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              input.value = '';
              if (!file) return;
              if (file.name.endsWith(LOCKED)) setLocked(file);
              else void run((running) => take(db, file, running));
            }}
          />
        </label>
        <WorkBar part={part} cancel={cancel} />
      </div>
      {locked && (
        <LockedFile
          name={locked.name}
          onLeave={() => setLocked(undefined)}
          onOpen={(passphrase) => {
            setLocked(undefined);
            void run((running) => open(db, locked, passphrase, running));
          }}
        />
      )}
      <WorkFinding finding={finding} />
    </section>
  );
}

async function save(db: Vault, running: Running): Promise<Finding> {
  const [{ writeBackup }, { scratchFile }, { backupName }, { noteElsewhere }] = await Promise.all([
    import('@/lib/backup/export'),
    import('@/lib/backup/target'),
    import('@/lib/backup/format'),
    import('@/lib/background/daily/vault-check'),
  ]);
  const now = Date.now();
  const amiss = await whatIsAmiss(db, now);
  const { file, head, amiss: damaged } = await writeBackup(db, now, running, await scratchFile());
  if (head) await noteElsewhere(head);
  saveFile(file, backupName(civilDateOf(now), head));
  await noteBackup(db, now);
  await noteExport(db, { backup: 'file' }, Date.now());
  const done = damaged ? '已导出' : '已导出并核对';
  const lines = [`${done}，${sizeWords(file.size)}。`, ...wordsOfDamaged(damaged, 'written'), ...amiss];
  return { ok: amiss.length === 0 && !damaged, lines };
}

/** Of a locked backup: what `age` puts behind its name. */
const LOCKED = '.age';

async function open(db: Vault, file: File, passphrase: string, running: Running): Promise<Finding> {
  const [{ isLocked, unlockFile }, { clearScratch, scratchFile }] = await Promise.all([
    import('@/lib/backup/auto/locked'),
    import('@/lib/backup/target'),
  ]);
  if (!(await isLocked(file))) return { ok: false, lines: ['这不是加密的备份文件。没有导入任何内容。'] };
  const inside = await unlockFile(file, passphrase, await scratchFile('restore.zip'), running.signal);
  if (!inside) return { ok: false, lines: ['打不开：口令不对，或文件没有下载完整。没有导入任何内容。'] };
  const taken = await take(db, new File([inside], file.name.slice(0, -LOCKED.length)), running);
  await clearScratch(Date.now(), true);
  return taken;
}

async function take(db: Vault, file: File, running: Running): Promise<Finding> {
  const { importBackup } = await import('@/lib/backup/import');
  const imported = await importBackup(db, file, Date.now(), running);
  if (!imported.ok) return { ok: false, lines: [imported.reason] };
  const { added, merged, behind, amiss: damaged } = imported.value;
  const lines = [`已导入：新增 ${added} 台，合并 ${merged} 台。`, ...wordsOfDamaged(damaged, 'taken')];
  if (behind) lines.push(BEHIND);
  const amiss = await whatIsAmiss(db, Date.now());
  return { ok: amiss.length === 0 && !behind && !damaged, lines: [...lines, ...amiss] };
}

const BEHIND =
  '这份备份里有这个浏览器写过、而这里已经没有的记录：这里的数据被退回过更早的状态，或者存证链被缩短、改写过。备份里的已经补回。';

/** The chains against every end that is known, without the bytes: those are read as the file is written. */
async function whatIsAmiss(db: Vault, now: number): Promise<readonly string[]> {
  const [{ checkVault }, { faultLines }] = await Promise.all([
    import('@/lib/background/daily/vault-check'),
    import('../verify/verification-words'),
  ]);
  const { ok, faults } = await checkVault(db, now);
  return ok ? [] : [`检查存证链，有 ${faults.length} 处不对：`, ...faultLines(faults)];
}
