import { useId, useState } from 'preact/hooks';
import type { NewFile } from '@/lib/evidence/add-file';

/** Signs of one text: a long talk, but no book. */
const MAX = 100_000;

interface Props {
  text: string;
  onKeep: (file: NewFile) => void;
  onCancel: () => void;
}

/** A text to keep: a talk that was copied, or the buyer's own words. It is stored as it stands here. */
export function WriteText({ text, onKeep, onCancel }: Props) {
  const id = useId();
  const [words, setWords] = useState(text);
  const [kind, setKind] = useState<'chat' | 'note'>(text ? 'chat' : 'note');
  const problem = words.length > MAX ? `最多 ${MAX} 个字，现在有 ${words.length} 个。` : undefined;
  return (
    <form
      class="write-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (!words.trim() || problem) return;
        onKeep({ content: new Blob([words], { type: 'text/plain' }), kind });
      }}
    >
      <label for={id}>要存的文字</label>
      <textarea id={id} rows={6} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <fieldset class="actions">
        <legend class="spoken">这段文字是</legend>
        {(['chat', 'note'] as const).map((one) => (
          <button key={one} type="button" class="choice" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {one === 'chat' ? '聊天记录' : '我的说明'}
          </button>
        ))}
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary" disabled={!words.trim()}>
          存下
        </button>
        <button type="button" onClick={onCancel}>
          不存了
        </button>
      </div>
    </form>
  );
}
