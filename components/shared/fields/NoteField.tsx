import { useId, useState } from 'preact/hooks';
import { Field } from './Field';
import { useDraft } from './use-draft';

interface Props {
  label: string;
  value: string | undefined;
  max: number;
  placeholder?: string;
  onChange: (value: string | undefined) => void;
}

/**
 * Several lines, stored when they are left. What was written elsewhere meanwhile is kept as well, above what is written
 * here, and that is said.
 */
export function NoteField({ label, value, max, placeholder, onChange }: Props) {
  const id = useId();
  const [said, setSaid] = useState<string>();
  const stored = value ?? '';
  const draft = useDraft(stored, (text) => onChange(text.trim() ? text : undefined));
  const problemOf = (text: string) =>
    text.length > max ? `最多 ${max} 个字，现在有 ${text.length} 个，还没存；删短一些就会存。` : undefined;
  const joined = () => (draft.conflict ? `${draft.conflict}\n${draft.shown}` : draft.shown);
  const finish = () => {
    if (problemOf(joined())) return;
    if (draft.conflict !== undefined) {
      setSaid('别的页面刚才也改了这段话，两段都留下了。');
      draft.write(joined());
      draft.keepMine();
    } else draft.leave();
  };
  const problem = problemOf(joined());
  return (
    <Field id={id} label={label} problem={problem}>
      <textarea
        id={id}
        rows={Math.min(12, Math.max(3, draft.shown.split('\n').length + 1))}
        value={draft.shown}
        placeholder={placeholder ?? ''}
        onFocus={() => {
          setSaid(undefined);
          draft.begin();
        }}
        onInput={(event) => draft.write(event.currentTarget.value)}
        onBlur={finish}
      />
      {draft.conflict !== undefined && (
        <p class="conflict small" role="alert">
          别的页面刚把它改成了“{draft.conflict.slice(0, 60)}”。两段都会留下。
        </p>
      )}
      {said && (
        <p class="small quiet" role="status">
          {said}
        </p>
      )}
    </Field>
  );
}
