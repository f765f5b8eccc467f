import { useId } from 'preact/hooks';
import type { Field } from '@/lib/cases/drafts/draft';
import { lengthOf } from '@/lib/cases/drafts/shorten';
import { gapsOf, plain } from '@/lib/cases/drafts/text';
import { CopyButton } from '../parts/CopyButton';

interface Props {
  field: Field;
  text: string;
  /** The buyer's own words stand in it. */
  changed: boolean;
  length: number;
  onChange: (text: string | undefined) => void;
}

/** One box of the form: its text, how long it may be, and a button to copy it alone. */
export function DraftField({ field: { label, limit, choose, over, brief }, text, changed, length, onChange }: Props) {
  const id = useId();
  if (choose) {
    return (
      <p>
        <span class="quiet">{label}：</span>
        {text} <span class="quiet small">（在页面上选）</span>
      </p>
    );
  }
  const tooLong = limit !== undefined && length > limit;
  const long = [...text].length > 40 || text.includes('\n');
  return (
    <div class="draft-field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea
          id={id}
          rows={Math.min(14, Math.ceil(text.length / 38) + text.split('\n').length)}
          value={text}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <input id={id} type="text" value={text} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      <p class="small">
        <CopyButton text={text} />
        {limit !== undefined && (
          <span class={tooLong ? 'problem' : 'quiet'} role={tooLong ? 'alert' : undefined}>
            {length} / {limit} 字{tooLong && `，多了 ${length - limit} 字${over ? '，剩下的都是事实，要自己删' : ''}`}
          </span>
        )}
        {brief && gapsOf(brief).length === 0 && text !== plain(brief) && (
          <button type="button" class="plain" onClick={() => onChange(plain(brief))}>
            要手打？用最短的（{lengthOf(brief)} 字）
          </button>
        )}
        {changed && (
          <button type="button" class="plain" onClick={() => onChange(undefined)}>
            用回原来的
          </button>
        )}
      </p>
    </div>
  );
}
