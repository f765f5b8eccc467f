import { draftFacts } from '@/lib/cases/drafts/facts';
import { gapsOf, plain } from '@/lib/cases/drafts/text';
import { toSeller } from '@/lib/cases/drafts/to-seller';
import { contactsOf } from '@/lib/cases/log/contacts';
import type { Leaf } from '@/lib/cases/triage/problem';
import { useStoring } from '../../use-storing';
import { type OpenCase, saidOf, say } from '../case-in-hand';
import { GapFields } from '../drafts/GapFields';
import { SentButton } from '../log/SentButton';
import { CopyButton } from '../parts/CopyButton';

/** The words to paste into the shop's chat, with what is missing asked for beside them. */
export function WordsToSeller({ inHand, leaf }: { inHand: OpenCase; leaf: Leaf }) {
  const { record, purchase, order, situation, symptom } = inHand;
  const store = useStoring();
  const said = saidOf(record);
  const facts = draftFacts({ purchase, order, situation, leaf, symptom, said, contacts: contactsOf(record) });
  const parts = toSeller(facts, 'friendly');
  const faulty = /^(damage|unusable)\./.test(leaf.id);
  return (
    <div class="words-box">
      <p class="words">
        {parts.map((part, i) =>
          typeof part === 'string' ? part : <mark key={`${part.gap}-${i}`}>【{part.name}】</mark>,
        )}
      </p>
      <GapFields inHand={inHand} gaps={gapsOf(parts)} />
      {faulty && (
        <label class="tick">
          <input
            type="checkbox"
            checked={said.video === true}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              void store(() => say(inHand, 'video', checked || undefined));
            }}
          />
          视频录好了，会一起发
        </label>
      )}
      <div class="actions">
        <CopyButton text={plain(parts)} word="复制这段话" />
        {gapsOf(parts).length === 0 && <SentButton inHand={inHand} by="seller" text={plain(parts)} />}
      </div>
    </div>
  );
}
