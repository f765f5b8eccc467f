import { useState } from 'preact/hooks';
import { NewPassphrase } from '@/components/shared/fields/NewPassphrase';
import { type BackupPlan, backupFolder, dropPlan, keepFolder, readPlan, writePlan } from '@/lib/backup/auto/plan';
import type { Vault } from '@/lib/db/store/schema';
import { type Finding, useLongWork } from '../long-work/use-long-work';
import { WorkBar, WorkFinding } from '../long-work/WorkBar';
import { useLive } from '../use-live';
import { wordsOfDamaged } from './damaged-words';
import { makeNow, mayWrite } from './make-now';
import { refusedPassphrase } from './passphrase-words';

type Picker = () => Promise<FileSystemDirectoryHandle>;
const picker = (): Picker | undefined =>
  (
    globalThis as { showDirectoryPicker?: (how: object) => Promise<FileSystemDirectoryHandle> }
  ).showDirectoryPicker?.bind(globalThis, { id: 'backup', mode: 'readwrite' });

const EVERY: readonly [BackupPlan['everyDays'], string][] = [
  [1, '每天'],
  [7, '每周'],
  [30, '每月'],
];

/** Backups that make themselves: locked with a passphrase, into a folder where the browser can, else as a download. */
export function AutoBackupPanel({ db }: { db: Vault }) {
  const live = useLive(async () => ({ plan: await readPlan(db), folder: await backupFolder(db) }), [db]);
  const { part, busy, finding, run, cancel } = useLongWork();
  if (live.state !== 'ready') return null;
  const { plan, folder } = live.value;
  const make = (wanted: BackupPlan, into: FileSystemDirectoryHandle | undefined) =>
    run(async (running): Promise<Finding> => {
      if (into && !(await mayWrite(into, true))) return { ok: false, lines: ['浏览器没有允许写入那个文件夹。'] };
      const made = await makeNow(db, wanted, into, running);
      if (!made) return { ok: false, lines: ['另一个页面正在备份。'] };
      const done = made.amiss ? '已备份' : '已备份并核对';
      return { ok: !made.amiss, lines: [`${done}：${made.name}`, ...wordsOfDamaged(made.amiss, 'written')] };
    });
  return (
    <section class="card part" aria-label="自动备份" aria-busy={busy}>
      <h3>自动备份</h3>
      {plan ? (
        <>
          <p>
            {EVERY.find(([days]) => days === plan.everyDays)?.[1]}一份，加密
            {folder
              ? `，存进文件夹“${folder.name}”，留最近 ${plan.keep} 份。`
              : '，由浏览器下载；到时间会提醒你点一下。'}
          </p>
          <div class="actions">
            <button type="button" class="primary" disabled={busy} onClick={() => make(plan, folder)}>
              现在备份
            </button>
            <button type="button" disabled={busy} onClick={() => dropPlan(db)}>
              不再自动备份
            </button>
            <WorkBar part={part} cancel={cancel} />
          </div>
        </>
      ) : (
        <PlanForm
          onPlan={async (wanted, into) => {
            await writePlan(db, wanted);
            if (into) await keepFolder(db, into);
            await make(wanted, into);
          }}
        />
      )}
      <WorkFinding finding={finding} />
    </section>
  );
}

function PlanForm({
  onPlan,
}: {
  onPlan: (plan: BackupPlan, folder: FileSystemDirectoryHandle | undefined) => Promise<void>;
}) {
  const [problem, setProblem] = useState<string>();
  const pick = picker();
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const passphrase = String(data.get('passphrase') ?? '');
    const refused = refusedPassphrase(passphrase, String(data.get('again') ?? ''));
    setProblem(refused);
    if (refused) return;
    const everyDays = EVERY.find(([days]) => String(days) === data.get('every'))?.[0] ?? 7;
    try {
      // Nothing may be awaited before this: a folder can be picked only directly in the click.
      const folder = await pick?.();
      await onPlan({ everyDays, keep: 10, passphrase }, folder);
    } catch (error) {
      setProblem(
        error instanceof DOMException && error.name === 'AbortError' ? '没有选文件夹。' : '没有存下，请再试一次。',
      );
    }
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <label class="field">
        多久一份
        <select name="every">
          {EVERY.map(([days, word]) => (
            <option key={days} value={days} selected={days === 7}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <NewPassphrase />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="small quiet">
        口令忘了，谁也打不开，请另外记好。它只存在这个浏览器里，备份里没有。文件是通用的 age 格式，没有购机保也能用 age
        程序打开。
      </p>
      <div class="actions">
        <button type="submit" class="primary">
          {pick ? '选文件夹，开始' : '开始，先下载一份'}
        </button>
      </div>
    </form>
  );
}
