import { useState } from 'preact/hooks';
import { saveFile } from '@/components/shared/save-file';
import type { Draft } from '@/lib/cases/drafts/draft';
import { type OwnWords, ownWords, savedDraft } from '@/lib/cases/drafts/saved';
import { lengthOf } from '@/lib/cases/drafts/shorten';
import { gapsOf, plain } from '@/lib/cases/drafts/text';
import { draftBlocks, savedFields } from '@/lib/cases/papers/draft-blocks';
import type { SavedDraft } from '@/lib/model/case';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { SentButton } from '../log/SentButton';
import { CopyButton } from '../parts/CopyButton';
import { Say } from '../parts/Say';
import { DraftField } from './DraftField';
import { GapFields } from './GapFields';
import { useKeepOnLeave } from './use-keep-on-leave';
import { Versions } from './Versions';

/** One text: its boxes in the order of the form that takes it. What the buyer changed is kept, every version of it. */
export function DraftView({ inHand, draft }: { inHand: OpenCase; draft: Draft }) {
  const { record } = inHand;
  const store = useStoring();
  const versions = record.drafts.filter(({ kind }) => kind === draft.kind);
  const [edited, setEdited] = useState<OwnWords>(() => savedFields(record, draft.kind));
  const whole = () => draft.fields.map(({ id, label, parts }) => `${label}：${edited[id] ?? plain(parts)}`).join('\n');
  /** What was written, without the fields that name the buyer. */
  const sent = () => {
    const told = draft.fields.find(({ id }) => id === 'text');
    return told ? (edited[told.id] ?? plain(told.parts)) : draft.title;
  };
  const isChanged = JSON.stringify(edited) !== JSON.stringify(savedFields(record, draft.kind));
  const gaps = gapsOf(draft.fields.flatMap(({ parts }) => parts));

  const keep = (words: OwnWords) =>
    store(() =>
      change(inHand, ({ drafts }) => ({ drafts: [...drafts, savedDraft(draft.kind, words, Date.now())].slice(-200) })),
    );

  useKeepOnLeave(isChanged, () => void keep(edited));

  /** As a version of its own: the one it replaces stays. */
  async function bringBack(version: SavedDraft) {
    const words = ownWords(version);
    if (await keep(words)) setEdited(words);
  }

  async function saveWord() {
    const { wordFile } = await import('@/lib/word/word-file');
    saveFile(await wordFile(draftBlocks(draft, edited)), `${draft.title}.docx`);
  }

  return (
    <section class="card part" aria-label={draft.title}>
      <h3>{draft.title}</h3>
      {gaps.length > 0 && (
        <>
          <p>还差这几样，填上就进文书里；不填的地方会空着，不会替你编。</p>
          <GapFields inHand={inHand} gaps={gaps} />
        </>
      )}
      {draft.fields.map((field) => (
        <DraftField
          key={field.id}
          field={field}
          text={edited[field.id] ?? plain(field.parts)}
          changed={edited[field.id] !== undefined}
          length={edited[field.id] === undefined ? lengthOf(field.parts) : [...(edited[field.id] ?? '').trim()].length}
          onChange={(text) => setEdited((before) => without(before, field.id, text))}
        />
      ))}
      <ul class="points small">
        {draft.hints.map((hint) => (
          <li key={hint.text}>
            <Say of={hint} />
          </li>
        ))}
      </ul>
      <div class="actions no-print">
        <CopyButton text={whole()} word="复制全部" />
        {gaps.length === 0 && (
          <SentButton inHand={inHand} by={draft.kind === 'notice' ? 'letter' : draft.stage} text={sent()} />
        )}
        <button
          type="button"
          onClick={() => saveFile(new Blob([whole()], { type: 'text/plain' }), `${draft.title}.txt`)}
        >
          存成文本
        </button>
        <button type="button" onClick={() => void store(saveWord)}>
          存成 Word
        </button>
        {isChanged && (
          <button type="button" class="primary" onClick={() => void keep(edited)}>
            存下我改的
          </button>
        )}
      </div>
      <Versions draft={draft} versions={versions} onBack={(version) => void bringBack(version)} />
    </section>
  );
}

/** The buyer's words for a box; `undefined` goes back to the draft's own. */
function without(edited: OwnWords, id: string, text: string | undefined): OwnWords {
  const { [id]: _before, ...rest } = edited;
  return text === undefined ? rest : { ...rest, [id]: text };
}
