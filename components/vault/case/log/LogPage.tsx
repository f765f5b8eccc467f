import { saveFile } from '@/components/shared/save-file';
import { momentInWords } from '@/components/shared/words';
import { CHANNEL_WORDS, ENTRY_WORDS, OUTCOME_WORDS, STAGE_WORDS } from '@/lib/cases/case-words';
import { byDay } from '@/lib/cases/log/contacts';
import { titleOf } from '@/lib/evidence/item';
import { formatFen } from '@/lib/model/money';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';
import { AddEntry } from './AddEntry';

/** The story of the case: everything that was said and done, by day. Printed as it stands. */
export function LogPage({ inHand }: { inHand: OpenCase }) {
  const { record, evidence: kept } = inHand;
  const { outcome } = record;
  const store = useStoring();
  const entries = record.entries.toSorted(byDay);

  async function saveWord() {
    const [{ wordFile }, { chronologyBlocks }] = await Promise.all([
      import('@/lib/word/word-file'),
      import('@/lib/cases/papers/chronology'),
    ]);
    saveFile(await wordFile(chronologyBlocks(record, kept)), '经过.docx');
  }

  return (
    <>
      <AddEntry inHand={inHand} />
      <section class="card part" aria-label="经过">
        <h3>经过</h3>
        {entries.length === 0 && <p class="quiet">还没有记录。每次联系完花十几秒记一条，以后都用得上。</p>}
        <ol class="log">
          {entries.map(({ id, kind, on, at, stage, channel, who, text, promisedBy, evidence }) => (
            <li key={id}>
              <p class="small quiet">
                <time>{at ? `${on} ${at}` : momentInWords(on)}</time> · {STAGE_WORDS[stage]}
                {who && `（${who}）`} · {CHANNEL_WORDS[channel]}
              </p>
              <strong>{ENTRY_WORDS[kind]}</strong>
              {promisedBy && <span class="chip">说好 {promisedBy} 前</span>}
              {namesOf(inHand, evidence).map((name) => (
                <span key={name} class="chip">
                  附：{name}
                </span>
              ))}
              {text && <p class="said">{text}</p>}
            </li>
          ))}
          {outcome && (
            <li>
              <p class="small quiet">
                <time>{outcome.on}</time>
              </p>
              <strong>结果：{OUTCOME_WORDS[outcome.kind]}</strong>
              {outcome.amount !== undefined && <span class="chip">{formatFen(outcome.amount)}</span>}
            </li>
          )}
        </ol>
        {entries.length > 0 && (
          <div class="actions no-print">
            <button type="button" onClick={() => print()}>
              打印经过
            </button>
            <button type="button" onClick={() => void store(saveWord)}>
              经过存成 Word
            </button>
          </div>
        )}
      </section>
    </>
  );
}

/** What goes with an entry, by name; what was thrown away since is not named. */
function namesOf({ evidence }: OpenCase, ids: readonly string[] = []): string[] {
  return evidence.filter(({ record }) => ids.includes(record.id)).map(titleOf);
}
