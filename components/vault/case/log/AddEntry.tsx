import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { CHANNEL_WORDS, ENTRY_WORDS, STAGE_WORDS } from '@/lib/cases/case-words';
import { ladderOf } from '@/lib/cases/ladder/stages';
import { readChat } from '@/lib/cases/log/read-chat';
import { addEntry } from '@/lib/cases/store/cases';
import { EntryKind, type LogEntry, type StageId } from '@/lib/model/case';
import { useStoring } from '../../use-storing';
import type { OpenCase } from '../case-in-hand';
import { keepFiles } from './keep-files';

type Fields = Pick<LogEntry, 'kind' | 'on' | 'stage' | 'channel' | 'text'> & {
  at: string;
  who: string;
  promisedBy: string;
};

/** One entry: paste the chat, look over what was found in it, keep it. */
export function AddEntry({ inHand }: { inHand: OpenCase }) {
  const { db, record, situation, today } = inHand;
  const store = useStoring();
  const toast = useToast();
  const empty: Fields = {
    kind: 'asked',
    on: today,
    at: '',
    stage: record.stage,
    channel: 'chat',
    who: '',
    text: '',
    promisedBy: '',
  };
  const [fields, setFields] = useState(empty);
  const [files, setFiles] = useState<readonly File[]>([]);
  const set = <K extends keyof Fields>(field: K, value: Fields[K]) =>
    setFields((before) => ({ ...before, [field]: value }));
  const stages: StageId[] = [...ladderOf(situation).map(({ id }) => id), 'brand'];

  function readText(text: string) {
    const { on, at, who, kind, promisedBy } = readChat(text, today);
    setFields((before) => ({
      ...before,
      text,
      on: on ?? before.on,
      at: at ?? before.at,
      who: who ?? before.who,
      kind: kind ?? before.kind,
      promisedBy: promisedBy ?? '',
    }));
  }

  function keep(event: Event) {
    event.preventDefault();
    if (!fields.on || fields.on > today) return;
    const { at, who, promisedBy, ...rest } = fields;
    void store(async () => {
      const entry = {
        ...rest,
        text: rest.text.trim(),
        ...(at ? { at } : {}),
        ...(who.trim() ? { who: who.trim() } : {}),
        ...(promisedBy ? { promisedBy } : {}),
      };
      const kept = await keepFiles(inHand, files);
      await addEntry(db, record.id, { ...entry, ...(kept.length > 0 ? { evidence: kept } : {}) }, today, Date.now());
      setFields(empty);
      setFiles([]);
      toast({ words: '记下了，并封存了一份。' });
    });
  }

  return (
    <form class="card part add-entry no-print" onSubmit={keep}>
      <h3>记一条</h3>
      <label>
        贴聊天，或者写一句
        <textarea
          rows={4}
          maxLength={20_000}
          value={fields.text}
          onInput={(event) => set('text', event.currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain');
            if (!pasted || fields.text) return;
            event.preventDefault();
            readText(pasted);
          }}
        />
      </label>
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
        <Choice
          label="怎么联系的"
          value={fields.channel}
          words={CHANNEL_WORDS}
          options={Object.keys(CHANNEL_WORDS) as LogEntry['channel'][]}
          onChange={(channel) => set('channel', channel)}
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
        <label class="field">
          几点（可不填）
          <input type="time" value={fields.at} onInput={(event) => set('at', event.currentTarget.value)} />
        </label>
        <label class="field">
          对方是谁（可不填）
          <input
            type="text"
            maxLength={60}
            value={fields.who}
            onInput={(event) => set('who', event.currentTarget.value)}
          />
        </label>
        <label class="field">
          答应哪天前办好（可不填）
          <input
            type="date"
            value={fields.promisedBy}
            onInput={(event) => set('promisedBy', event.currentTarget.value)}
          />
        </label>
      </div>
      <label class="field">
        截图、录音、单据（拖进来或选，可不加）
        <input
          type="file"
          multiple
          accept="image/*,audio/*,video/*,application/pdf"
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
        />
      </label>
      {files.length > 0 && <p class="small">会一起存下 {files.length} 个文件。</p>}
      <button type="submit" class="primary">
        记下
      </button>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  words: Readonly<Record<T, string>>;
  options: readonly T[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, words, options, onChange }: ChoiceProps<T>) {
  return (
    <label class="field">
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
