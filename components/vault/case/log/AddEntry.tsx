import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { CHANNEL_WORDS, ENTRY_WORDS, STAGE_WORDS } from '@/lib/cases/case-words';
import { ladderOf } from '@/lib/cases/ladder/stages';
import type { ChatReading } from '@/lib/cases/log/read-chat';
import { addEntry } from '@/lib/cases/store/cases';
import { EntryKind, type LogEntry, type StageId } from '@/lib/model/case';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';
import { Choice } from '../parts/Choice';
import { AttachFiles } from './AttachFiles';
import { type EntryFields, emptyFields, entryOf, withText } from './entry-fields';
import { FoundInTalk } from './FoundInTalk';
import { FreshPages } from './FreshPages';
import { keepFiles } from './keep-files';

/** After these something is owed by a day. */
const PROMISES: ReadonlySet<EntryKind> = new Set(['promised', 'agreed', 'answered', 'accepted']);

/** One entry: paste the chat, look over what was found in it, keep it. */
export function AddEntry({ inHand }: { inHand: OpenCase }) {
  const { db, record, situation, today } = inHand;
  const store = useStoring();
  const toast = useToast();
  const [fields, setFields] = useState(() => emptyFields(record.stage, today));
  const [found, setFound] = useState<ChatReading>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [kept, setKept] = useState<readonly string[]>([]);
  const set = <K extends keyof EntryFields>(field: K, value: EntryFields[K]) =>
    setFields((before) => ({ ...before, [field]: value }));
  const stages: StageId[] = [...ladderOf(situation).map(({ id }) => id), 'brand'];

  function write(text: string) {
    const read = withText(fields, text, today);
    setFields(read.fields);
    if (read.found || !text) setFound(read.found);
  }

  function keep(event: Event) {
    event.preventDefault();
    if (!fields.on || fields.on > today) return;
    void store(async () => {
      const added = await keepFiles(inHand, files);
      if (!added.ok) return added;
      const evidence = [...kept, ...added.value];
      const entry = { ...entryOf(fields), ...(evidence.length > 0 ? { evidence } : {}) };
      await addEntry(db, record.id, entry, today, Date.now());
      setFields(emptyFields(entry.stage, today));
      setFound(undefined);
      setFiles([]);
      setKept([]);
      toast({ words: '记下了，并封存了一份。' });
      return { ok: true, value: undefined };
    });
  }

  return (
    <form
      class="card part add-entry no-print"
      onSubmit={keep}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const dropped = [...(event.dataTransfer?.files ?? [])];
        if (dropped.length === 0) return;
        event.preventDefault();
        setFiles([...files, ...dropped]);
      }}
    >
      <h3>记一条</h3>
      <label class="field">
        贴聊天，或者写一句
        <textarea
          rows={4}
          maxLength={20_000}
          value={fields.text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      {found && <FoundInTalk found={found} today={today} />}
      <div class="fields">
        <Choice
          label="什么事"
          value={fields.kind}
          words={ENTRY_WORDS}
          options={EntryKind.options}
          onChange={(kind) => set('kind', kind)}
        />
        <Choice
          label="跟谁"
          value={fields.stage}
          words={STAGE_WORDS}
          options={stages}
          onChange={(stage) => set('stage', stage)}
        />
        <label class="field">
          哪天
          <input
            type="date"
            required
            max={today}
            value={fields.on}
            onInput={(event) => set('on', event.currentTarget.value)}
          />
        </label>
        {(fields.promisedBy || PROMISES.has(fields.kind)) && (
          <label class="field">
            说好哪天前办好（到时提醒你）
            <input
              type="date"
              value={fields.promisedBy}
              onInput={(event) => set('promisedBy', event.currentTarget.value)}
            />
          </label>
        )}
        {fields.kind === 'refunded' && (
          <label class="field">
            退了多少元
            <input
              type="text"
              inputMode="decimal"
              value={fields.amount}
              onInput={(event) => set('amount', event.currentTarget.value)}
            />
          </label>
        )}
      </div>
      <details open={found !== undefined && (found.who !== undefined || found.at !== undefined)}>
        <summary>几点、对方是谁、怎么联系的</summary>
        <div class="fields">
          <label class="field">
            几点
            <input type="time" value={fields.at} onInput={(event) => set('at', event.currentTarget.value)} />
          </label>
          <label class="field">
            对方是谁
            <input
              type="text"
              maxLength={60}
              value={fields.who}
              onInput={(event) => set('who', event.currentTarget.value)}
            />
          </label>
          <Choice
            label="怎么联系的"
            value={fields.channel}
            words={CHANNEL_WORDS}
            options={Object.keys(CHANNEL_WORDS) as LogEntry['channel'][]}
            onChange={(channel) => set('channel', channel)}
          />
        </div>
      </details>
      <FreshPages inHand={inHand} kept={kept} onKept={setKept} />
      <AttachFiles inHand={inHand} files={files} onFiles={setFiles} kept={kept} onKept={setKept} />
      <button type="submit" class="primary">
        记下
      </button>
    </form>
  );
}
