import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { noteExport } from '@/lib/db/evidence/note-export';
import type { Vault } from '@/lib/db/store/schema';
import type { Fitted } from '@/lib/evidence/fit/fit';
import { RECEIVERS, type Receiver } from '@/lib/evidence/fit/receivers';
import type { Attachment, Source } from '@/lib/evidence/fit/source';
import { sizeWords } from '@/lib/model/words/size';
import { useStoring } from '../../../use-storing';
import { LeftList } from './LeftList';
import { PreviewLine } from './PreviewLine';

interface Ready extends Fitted {
  /** Of which choice it was made. */
  of: string;
}

/** The chosen items in the form a receiver takes: prepared, looked over, put in order, saved. */
export function Attachments({ db, sources }: { db: Vault; sources: readonly Source[] }) {
  const [receiver, setReceiver] = useState<Receiver>(RECEIVERS[0]);
  const [working, setWorking] = useState<number>();
  const [ready, setReady] = useState<Ready>();
  const store = useStoring();
  const choice = `${receiver.id} ${sources.map(({ sha256, number }) => number + sha256).join()}`;
  const shown = ready?.of === choice ? ready : undefined;

  async function prepare() {
    setWorking(0);
    try {
      const [{ fitTo }, { fitTools }] = await Promise.all([import('@/lib/evidence/fit/fit'), import('./fit-tools')]);
      setReady({ ...(await fitTo(receiver, sources, fitTools, setWorking)), of: choice });
    } finally {
      setWorking(undefined);
    }
  }

  return (
    <section class="card part no-print" aria-label="附件">
      <h3>附件</h3>
      <label class="field">
        交给谁
        <select
          value={receiver.id}
          onChange={({ currentTarget: { value } }) =>
            setReceiver(RECEIVERS.find(({ id }) => id === value) ?? RECEIVERS[0])
          }
        >
          {RECEIVERS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="small quiet">{receiver.note}太长、太大、太多、收不了的，会做成副本；存着的原件不动。</p>
      {working === undefined ? (
        <button
          type="button"
          class={shown ? 'plain' : 'primary'}
          disabled={sources.length === 0}
          onClick={() => void store(prepare)}
        >
          {shown ? '重新准备' : ready ? '上面改过了，重新准备' : '准备附件'}
        </button>
      ) : (
        <p role="status">
          正在准备第 {working + 1} 件，共 {sources.length} 件…
        </p>
      )}
      {shown && working === undefined && (
        <Preview db={db} fitted={shown} onOrder={(attachments) => setReady({ ...shown, attachments })} />
      )}
    </section>
  );
}

function Preview({
  db,
  fitted: { attachments, left },
  onOrder,
}: {
  db: Vault;
  fitted: Fitted;
  onOrder: (attachments: Attachment[]) => void;
}) {
  const store = useStoring();
  const bytes = attachments.reduce((sum, { blob }) => sum + blob.size, 0);
  function move(from: number, by: number) {
    const next = [...attachments];
    next.splice(from + by, 0, ...next.splice(from, 1));
    onOrder(next);
  }
  async function saveAll() {
    const [{ zipBlob }, { accompanying }] = await Promise.all([
      import('@/lib/zip/write-zip'),
      import('@/lib/evidence/fit/attachment'),
    ]);
    async function* parts() {
      for (const { name, blob } of attachments) yield { name, content: blob };
      yield { name: '附件说明.txt', content: accompanying(attachments) };
    }
    saveFile(await zipBlob(parts()), '附件.zip');
    await noteSaved(db, attachments);
  }
  async function saveOne(attachment: Attachment) {
    saveFile(attachment.blob, attachment.name);
    await noteSaved(db, [attachment]);
  }
  return (
    <>
      <p role="status">
        {attachments.length > 0 ? `会交 ${attachments.length} 个文件，共 ${sizeWords(bytes)}。` : '没有能交的文件。'}
      </p>
      <ol class="attachments" aria-label="会交的文件">
        {attachments.map((attachment, i) => (
          <PreviewLine
            key={attachment.name}
            attachment={attachment}
            onSave={() => void store(() => saveOne(attachment))}
            {...(i > 0 ? { onUp: () => move(i, -1) } : {})}
            {...(i < attachments.length - 1 ? { onDown: () => move(i, 1) } : {})}
          />
        ))}
      </ol>
      <LeftList left={left} />
      {attachments.length > 1 && (
        <button type="button" onClick={() => void store(saveAll)}>
          全部存成一个压缩包
        </button>
      )}
    </>
  );
}

/** What leaves the vault stands in its history, item by item. */
async function noteSaved(db: Vault, attachments: readonly Attachment[]): Promise<void> {
  const ids = new Set(attachments.flatMap(({ from }) => from.map(({ id }) => id)));
  for (const evidenceId of ids) await noteExport(db, { evidenceId }, Date.now());
}
