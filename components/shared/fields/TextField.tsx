import { useId, useState } from 'preact/hooks';
import { Conflict } from './Conflict';
import { Field } from './Field';
import { useDraft } from './use-draft';

interface Props {
  label: string;
  value: string | undefined;
  /** Signs that can be stored. More can be typed, and is then refused in words: nothing is cut off in silence. */
  max: number;
  hint?: string;
  placeholder?: string;
  /** What it must look like, and what is said where it does not. */
  pattern?: RegExp;
  problem?: string;
  onChange: (value: string | undefined) => void;
}

/** One line of text, stored when it is left or with Enter. Emptied, it gives `undefined`. */
export function TextField({ label, value, max, hint, placeholder, pattern, problem, onChange }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const draft = useDraft(value ?? '', (text) => onChange(text.trim() || undefined));
  const finish = (end: () => void) => {
    const text = draft.shown.trim();
    const reason =
      text.length > max
        ? `最多 ${max} 个字，现在有 ${text.length} 个，还没存。`
        : text && pattern && !pattern.test(text)
          ? problem
          : undefined;
    setWrong(reason);
    if (reason === undefined) end();
  };
  return (
    <Field id={id} label={label} hint={hint} problem={wrong}>
      <input
        id={id}
        type="text"
        value={draft.shown}
        placeholder={placeholder ?? ''}
        onFocus={() => draft.begin()}
        onInput={(event) => draft.write(event.currentTarget.value)}
        onBlur={() => finish(() => draft.leave())}
        onKeyDown={(event) => {
          // The Enter that ends a composition chooses a word.
          if (event.key === 'Enter' && !event.isComposing) finish(() => draft.commit());
        }}
      />
      <Conflict draft={draft} />
    </Field>
  );
}
