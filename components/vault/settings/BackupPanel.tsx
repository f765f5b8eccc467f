import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { exportBackup } from '@/lib/backup/export';
import { importBackup } from '@/lib/backup/import';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';

/** Everything in one file, and back. The file holds order data: where it goes is the user's choice alone. */
export function BackupPanel({ db }: { db: Vault }) {
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ ok: boolean; words: string }>();
  const run = async (work: () => Promise<{ ok: boolean; words: string }>) => {
    setBusy(true);
    setResult(undefined);
    try {
      setResult(await work());
    } catch {
      setResult({ ok: false, words: '没有完成：读写数据时出错。已有记录不受影响。' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card part" aria-busy={busy}>
      <h3>备份</h3>
      <p>换电脑、重装浏览器之前，先导出一份。文件里有订单、图片和你补充的内容，没有加密，请自己收好。</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() =>
            run(async () => {
              const file = await exportBackup(db, Date.now());
              saveFile(file, `购机保备份-${civilDateOf(Date.now())}.json`);
              return { ok: true, words: `已导出，${Math.ceil(file.size / 1024)} KB。` };
            })
          }
        >
          导出全部
        </button>
        <label class="button">
          从备份文件导入
          <input
            type="file"
            class="spoken"
            accept="application/json,.json"
            disabled={busy}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (!file) return;
              void run(async () => {
                const imported = await importBackup(db, file);
                input.value = '';
                return imported.ok
                  ? { ok: true, words: `已导入：新增 ${imported.value.added} 台，合并 ${imported.value.merged} 台。` }
                  : { ok: false, words: imported.reason };
              });
            }}
          />
        </label>
      </div>
      {result && (
        <p class={result.ok ? 'done' : 'problem'} role={result.ok ? 'status' : 'alert'}>
          {result.words}
        </p>
      )}
    </section>
  );
}
