import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import { copiesWithPicture, type EvidenceLine, evidenceLines } from '@/lib/cases/evidence/evidence-list';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';
import { EvidenceRow } from './EvidenceRow';
import { Attachments } from './fit/Attachments';
import { sourceOf } from './fit/sources';
import { pagesInWords, usePages } from './fit/use-pages';

const HEAD = ['编号', '类别', '名称', '来源', '日期', '证明什么', '页数'] as const;
/** How wide each column is. */
const SHARES = [2, 3, 4, 5, 4, 5, 2] as const;

/** 证据目录: choose, order, count, and hand over in the form the receiver takes. */
export function EvidencePage({ inHand }: { inHand: OpenCase }) {
  const all = evidenceLines(inHand.evidence);
  const [order, setOrder] = useState<readonly string[]>(() => all.map(({ id }) => id));
  const [left, setLeft] = useState<ReadonlySet<string>>(() => copiesWithPicture(inHand.evidence));
  const store = useStoring();
  const lines = [
    ...order.flatMap((id) => all.find((line) => line.id === id) ?? []),
    ...all.filter(({ id }) => !order.includes(id)),
  ];
  const chosen = lines.filter(({ id }) => !left.has(id));
  const sources = chosen.flatMap((line, i) => {
    const item = inHand.evidence.find(({ record }) => record.id === line.id);
    return item ? [sourceOf(inHand.db, line, item, i + 1)] : [];
  });
  const pages = usePages(sources);

  function move(id: string, by: number) {
    const ids = lines.map((line) => line.id);
    const from = ids.indexOf(id);
    const to = Math.max(0, Math.min(ids.length - 1, from + by));
    ids.splice(to, 0, ...ids.splice(from, 1));
    setOrder(ids);
  }

  function choose(id: string, wanted: boolean) {
    const next = new Set(left);
    if (wanted) next.delete(id);
    else next.add(id);
    setLeft(next);
  }

  async function saveWord() {
    const { wordFile } = await import('@/lib/word/word-file');
    const rows = chosen.map((line, i) => cells(line, i + 1, pagesInWords(pages.get(line.sha256))));
    saveFile(
      await wordFile([
        { kind: 'title', text: '证据目录' },
        { kind: 'table', head: HEAD, shares: SHARES, rows },
        { kind: 'text', text: '提交人（签名）：\n日期：' },
      ]),
      '证据目录.docx',
    );
  }

  if (lines.length === 0)
    return (
      <section class="card part" aria-label="证据目录">
        <h3>证据目录</h3>
        <p class="quiet">这台手机还没有存下凭证。打开订单页会自动存画面；聊天和照片可以添进来。</p>
      </section>
    );
  const counted = chosen.every(({ sha256 }) => pages.has(sha256));
  return (
    <>
      <section class="card part" aria-label="证据目录">
        <h3>证据目录</h3>
        <ol class="evidence-lines">
          {lines.map((line) => (
            <EvidenceRow
              key={line.id}
              line={line}
              number={chosen.indexOf(line) + 1}
              pages={pages.has(line.sha256) ? pagesInWords(pages.get(line.sha256)) : ''}
              onChoose={(wanted) => choose(line.id, wanted)}
              {...(lines.length > 1 ? { onMove: (by: number) => move(line.id, by) } : {})}
            />
          ))}
        </ol>
        <div class="actions no-print">
          <button type="button" disabled={!counted} onClick={() => void store(saveWord)}>
            {counted ? '目录存成 Word' : '正在数页数…'}
          </button>
          <button type="button" onClick={() => print()}>
            打印
          </button>
        </div>
      </section>
      <Attachments db={inHand.db} sources={sources} />
    </>
  );
}

function cells(
  { category, name, source, date, proves }: EvidenceLine,
  number: number,
  pages: string,
): readonly string[] {
  return [String(number), category, name, source, date, proves, pages];
}
