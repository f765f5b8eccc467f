import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

/** Labelled inputs that report a value when they are left. An emptied field reports `undefined`. */

function Field({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string;
  label: string;
  /** A child that wants it read out names it: {@link hintId}. */
  hint?: string | undefined;
  problem?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="small" id={hintId(id)}>
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

const hintId = (id: string) => `${id}-hint`;

interface DateFieldProps {
  label: string;
  value: string | undefined;
  /** What is known already, said beside the label. */
  hint?: string | undefined;
  min?: string;
  max?: string;
  onChange: (value: string | undefined) => void;
}

export function DateField({ label, value, hint, min, max, onChange }: DateFieldProps) {
  const id = useId();
  const [problem, setProblem] = useState<string>();
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <input
        id={id}
        {...(hint ? { 'aria-describedby': hintId(id) } : {})}
        type="date"
        value={value ?? ''}
        min={min ?? '2001-11-15'}
        {...(max ? { max } : {})}
        onChange={(event) => {
          const { value: entered, validity } = event.currentTarget;
          if (entered && !validity.valid) {
            setProblem(max && entered > max ? '日期不能晚于今天' : '这个日期不对');
            return;
          }
          setProblem(undefined);
          onChange(entered || undefined);
        }}
      />
    </Field>
  );
}

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, word: string])[];
  onChange: (value: T) => void;
}

export function SelectField<T extends string>({ label, value, options, onChange }: SelectFieldProps<T>) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.currentTarget.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface TextFieldProps {
  label: string;
  value: string | undefined;
  max: number;
  required?: boolean;
  placeholder?: string;
  pattern?: string;
  problem?: string;
  onChange: (value: string | undefined) => void;
}

export function TextField({ label, value, max, required, placeholder, pattern, problem, onChange }: TextFieldProps) {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  return (
    <Field id={id} label={label} problem={wrong ? problem : undefined}>
      <input
        id={id}
        type="text"
        value={value ?? ''}
        maxLength={max}
        required={required ?? false}
        placeholder={placeholder ?? ''}
        {...(pattern ? { pattern } : {})}
        onChange={(event) => {
          const entered = event.currentTarget.value.trim();
          const bad = entered !== '' && event.currentTarget.validity.patternMismatch;
          setWrong(bad);
          if (!bad) onChange(entered || undefined);
        }}
      />
    </Field>
  );
}
