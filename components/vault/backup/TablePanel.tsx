import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import type { TableRow } from '@/lib/backup/csv/orders';
import type { Vault } from '@/lib/db/store/schema';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import { attempt } from '../use-storing';

/** Lines of a preview that are shown; the others are counted. */
const SHOWN = 30;

/** The phones as a table, and orders from one: shown first, added when the buyer says so. */
export function TablePanel({ db, today }: { db: Vault; today: CivilDate }) {
  const [preview, setPreview] = useState<readonly TableRow[]>();
  const [words, setWords] = useState<{ ok: boolean; text: string }>();
  const look = async (file: File) => {
    const { previewOrders } = await import('@/lib/backup/csv/orders');
    const read = await previewOrders(db, new Uint8Array(await file.arrayBuffer()), today);
    setPreview(typeof read === 'string' ? undefined : read);
    setWords(typeof read === 'string' ? { ok: false, text: read } : undefined);
  };
  const add = async (rows: readonly TableRow[]) => {
    setPreview(undefined);
    const done = await attempt(async () => {
      const { addOrders } = await import('@/lib/backup/csv/orders');
      return { ok: true, value: await addOrders(db, rows, Date.now(), today) } as const;
    });
    if (!done.ok) return setWords({ ok: false, text: done.reason });
    const { added, refused } = done.value;
    const left = refused.map(({ line, problem }) => `第 ${line} 行：${problem}`).join('；');
    setWords({ ok: refused.length === 0, text: `已添加 ${added} 台。${left}` });
  };
  return (
    <section class="card part" aria-label="表格">
      <h3>表格</h3>
      <p>手机清单可以存成表格（CSV），用 Excel 打开；别处记下的订单也可以从表格添进来，先看过再存。</p>
      <div class="actions">
        <button type="button" onClick={() => void save(db)}>
          存成表格
        </button>
        <label class="button">
          从表格添加
          <input
            type="file"
            class="spoken"
            accept=".csv,text/csv,.tsv,.txt"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              input.value = '';
              if (file) void look(file);
            }}
          />
        </label>
      </div>
      {preview && <PreviewTable rows={preview} onAdd={add} onLeave={() => setPreview(undefined)} />}
      {words && (
        <p class={words.ok ? 'done' : 'problem'} role={words.ok ? 'status' : 'alert'}>
          {words.text}
        </p>
      )}
    </section>
  );
}

function PreviewTable({
  rows,
  onAdd,
  onLeave,
}: {
  rows: readonly TableRow[];
  onAdd: (rows: readonly TableRow[]) => void;
  onLeave: () => void;
}) {
  const good = rows.filter(({ input }) => input);
  return (
    <>
      <table class="table-preview">
        <caption>
          共 {rows.length} 行，可以添加 {good.length} 行
        </caption>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">型号</th>
            <th scope="col">订单号</th>
            <th scope="col">下单日</th>
            <th scope="col">会怎样</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map(({ line, title, input, problem }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{title}</td>
              <td>{input?.orderId}</td>
              <td>{input?.placedOn}</td>
              <td>{problem ? <span class="chip warn">不添加：{problem}</span> : '添加'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p class="small quiet">还有 {rows.length - SHOWN} 行没有列出。</p>}
      <div class="actions">
        <button type="button" class="primary" disabled={good.length === 0} onClick={() => onAdd(rows)}>
          添加 {good.length} 台
        </button>
        <button type="button" onClick={onLeave}>
          不添加
        </button>
      </div>
    </>
  );
}

async function save(db: Vault): Promise<void> {
  const { phonesAsCsv } = await import('@/lib/backup/csv/phones');
  const text = await phonesAsCsv(db);
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `购机保-手机清单-${civilDateOf(Date.now())}.csv`);
}
