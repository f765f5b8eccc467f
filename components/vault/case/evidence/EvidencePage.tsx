import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { type EvidenceLine, evidenceLines } from '@/lib/cases/evidence/evidence-list';
import { fitFiles, RECEIVERS, type Receiver } from '@/lib/cases/evidence/receivers';
import { evidenceBlob } from '@/lib/db/evidence/bytes/stored-bytes';
import { sizeWords } from '@/lib/model/words/size';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';
import { convertPicture } from './convert-picture';

const HEAD = ['编号', '类别', '名称', '来源', '日期', '证明什么', '份数'] as const;
/** How wide each column is. */
const SHARES = [2, 3, 4, 5, 4, 5, 2] as const;

/** 证据目录: choose, order, and hand over in the form the receiver takes. */
export function EvidencePage({ inHand }: { inHand: OpenCase }) {
  const all = evidenceLines(inHand.evidence);
  const [order, setOrder] = useState<readonly string[]>(() => all.map(({ id }) => id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [receiverId, setReceiver] = useState<Receiver['id']>('gov12315');
  const store = useStoring();
  const receiver = RECEIVERS.find(({ id }) => id === receiverId) ?? RECEIVERS[0];
  const lines = [
    ...order.flatMap((id) => all.find((line) => line.id === id) ?? []),
    ...all.filter(({ id }) => !order.includes(id)),
  ];
  const chosen = lines.filter(({ id }) => !left.has(id));
  if (!receiver) return null;
  const fitted = fitFiles(chosen, receiver);

  function move(id: string, by: number) {
    const ids = lines.map((line) => line.id);
    const from = ids.indexOf(id);
    const to = Math.max(0, Math.min(ids.length - 1, from + by));
    ids.splice(to, 0, ...ids.splice(from, 1));
    setOrder(ids);
  }

  async function save(line: EvidenceLine, convert: boolean, number: number) {
    const item = inHand.evidence.find(({ record }) => record.id === line.id)?.record;
    const blob = item && (await evidenceBlob(inHand.db, item.sha256));
    if (!blob) return;
    const copy = convert ? await convertPicture(blob, receiver?.bytes) : blob;
    saveFile(copy, `证据${number} ${line.name}.${extension(copy.type)}`);
  }

  async function saveWord() {
    const { wordFile } = await import('@/lib/word/word-file');
    const rows = chosen.map((line, i) => cells(line, i + 1));
    saveFile(
      await wordFile([
        { kind: 'title', text: '证据目录' },
        { kind: 'table', head: HEAD, shares: SHARES, rows },
        { kind: 'text', text: '提交人（签名）：\n日期：' },
      ]),
      '证据目录.docx',
    );
  }

  return (
    <section class="card part" aria-label="证据目录">
      <h3>证据目录</h3>
      {lines.length === 0 && (
        <p class="quiet">这台手机还没有存下凭证。打开订单页会自动存画面；聊天和照片可以添进来。</p>
      )}
      <ol class="evidence-lines">
        {lines.map((line) => {
          const number = chosen.indexOf(line) + 1;
          return (
            <li key={line.id}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={!left.has(line.id)}
                  onChange={(event) => {
                    const next = new Set(left);
                    if (event.currentTarget.checked) next.delete(line.id);
                    else next.add(line.id);
                    setLeft(next);
                  }}
                />
                <span>
                  {number > 0 && `${number}. `}
                  {line.name}
                </span>
              </label>
              <p class="quiet small">
                {line.category} · {line.source} · {line.date} · 证明{line.proves} · {sizeWords(line.bytes)}
              </p>
              <span class="no-print" hidden={lines.length < 2}>
                <button type="button" class="plain" aria-label={`${line.name}上移`} onClick={() => move(line.id, -1)}>
                  上移
                </button>
                <button type="button" class="plain" aria-label={`${line.name}下移`} onClick={() => move(line.id, 1)}>
                  下移
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {lines.length > 0 && (
        <>
          <label class="field no-print">
            交给谁
            <select
              value={receiver.id}
              onChange={(event) =>
                setReceiver(RECEIVERS.find(({ id }) => id === event.currentTarget.value)?.id ?? 'gov12315')
              }
            >
              {RECEIVERS.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p class="small quiet">{receiver.note}转出来的是副本，存着的原件不动。</p>
          <ul class="fitted">
            {fitted.map(({ file, how, why }, i) => (
              <li key={file.id}>
                {i + 1}. {file.name}{' '}
                {how === 'cannot' ? (
                  <span class="problem small">{why}</span>
                ) : (
                  <button type="button" onClick={() => void store(() => save(file, how === 'convert', i + 1))}>
                    {how === 'convert' ? '存一份 JPG 副本' : '存一份'}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <div class="actions no-print">
            <button type="button" onClick={() => void store(saveWord)}>
              目录存成 Word
            </button>
            <button type="button" onClick={() => print()}>
              打印
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function cells({ category, name, source, date, proves, pages }: EvidenceLine, number: number): string[] {
  return [String(number), category, name, source, date, proves, pages];
}

function extension(mime: string): string {
  const known: Record<string, string> = { 'image/jpeg': 'jpg', 'audio/mpeg': 'mp3', 'text/plain': 'txt' };
  return known[mime] ?? mime.split('/')[1]?.replace(/[^\w]/g, '') ?? 'bin';
}
