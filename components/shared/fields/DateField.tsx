import { useId } from 'preact/hooks';
import type { DayLimits } from '@/lib/model/day-limits';
import { dayInWords } from '@/lib/model/words/day';
import { Conflict } from './Conflict';
import { Field, hintId } from './Field';
import { useDay } from './use-day';

interface Props {
  label: string;
  value: string | undefined;
  /** What is known already, said beside the label. */
  hint?: string | undefined;
  limits?: DayLimits;
  /** `undefined`: the day was taken back. Only called with a day that exists and is within the limits. */
  onChange: (value: string | undefined) => void;
}

/** A day, stored when the field is left, with Enter, or with the button; see {@link useDay}. */
export function DateField({ label, value, hint, limits = {}, onChange }: Props) {
  const id = useId();
  const { input, group, draft, problem, store } = useDay(value ?? '', limits, (day) => onChange(day || undefined));
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div class="with-button" {...group}>
        <input id={id} {...input} {...(hint ? { 'aria-describedby': hintId(id) } : {})} />
        {draft.changed && draft.shown !== '' && (
          <button type="button" onClick={store}>
            记下
          </button>
        )}
      </div>
      <Conflict draft={draft} words={(day) => dayInWords(day, '')} />
    </Field>
  );
}
