import { momentInWords } from '@/components/shared/words';
import { CHANNEL_WORDS, ENTRY_WORDS, STAGE_WORDS } from '@/lib/cases/case-words';
import { byDay } from '@/lib/cases/log/contacts';
import type { OpenCase } from '../case-in-hand';
import { AddEntry } from './AddEntry';

/** The story of the case: everything that was said and done, by day. Printed as it stands. */
export function LogPage({ inHand }: { inHand: OpenCase }) {
  const { record } = inHand;
  const entries = record.entries.toSorted(byDay);
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
              {evidence && <span class="chip">附 {evidence.length} 个文件</span>}
              {text && <p class="said">{text}</p>}
            </li>
          ))}
        </ol>
        {entries.length > 0 && (
          <button type="button" class="no-print" onClick={() => print()}>
            打印经过
          </button>
        )}
      </section>
    </>
  );
}
