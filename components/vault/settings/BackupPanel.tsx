import { useRef, useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import type { Running } from '@/lib/backup/running';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';

interface Result {
  ok: boolean;
  words: string;
}

/** Everything in one file, and back. The file holds order data: where it goes is the user's choice alone. */
export function BackupPanel({ db }: { db: Vault }) {
  const { part, result, run, cancel } = useLongWork();
  const busy = part !== undefined;
  return (
    <section class="card part" aria-busy={busy}>
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
            accept=".zip,application/zip,.json,application/json"
            disabled={busy}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (!file) return;
              void run(async (running) => {
                const read = await take(db, file, running);
                input.value = '';
                return read;
              });
            }}
          />
        </label>
        {busy && (
          <>
            <progress max={1} value={part} aria-label="进度" />
            <button type="button" onClick={cancel}>
              取消
            </button>
          </>
        )}
      </div>
      {result && (
        <p class={result.ok ? 'done' : 'problem'} role={result.ok ? 'status' : 'alert'}>
          {result.words}
        </p>
      )}
    </section>
  );
}

async function save(db: Vault, running: Running): Promise<Result> {
  const [{ writeBackup }, { backupName }] = await Promise.all([
    import('@/lib/backup/export'),
    import('@/lib/backup/format'),
  ]);
  const now = Date.now();
  const { file, head } = await writeBackup(db, now, running);
  saveFile(file, backupName(civilDateOf(now), head));
  return { ok: true, words: `已导出并核对，${sizeInWords(file.size)}。` };
}

async function take(db: Vault, file: File, running: Running): Promise<Result> {
  const { importBackup } = await import('@/lib/backup/import');
  const imported = await importBackup(db, file, Date.now(), running);
  if (!imported.ok) return { ok: false, words: imported.reason };
  return { ok: true, words: `已导入：新增 ${imported.value.added} 台，合并 ${imported.value.merged} 台。` };
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Work with a bar and a way out. What breaks is told; nothing of it is half done. */
function useLongWork() {
  const [part, setPart] = useState<number>();
  const [result, setResult] = useState<Result>();
  const stop = useRef<AbortController>(undefined);
  const run = async (work: (running: Running) => Promise<Result>) => {
    const ending = new AbortController();
    stop.current = ending;
    setPart(0);
    setResult(undefined);
    try {
      setResult(await work({ signal: ending.signal, progress: setPart }));
    } catch (error) {
      if (!ending.signal.aborted) console.error('backup', error);
      const words = ending.signal.aborted ? '已取消。' : '没有完成：读写数据时出错。已有记录不受影响。';
      setResult({ ok: false, words });
    } finally {
      setPart(undefined);
    }
  };
  return { part, result, run, cancel: () => stop.current?.abort() };
}
