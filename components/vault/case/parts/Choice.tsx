interface Props<T extends string> {
  label: string;
  value: T;
  words: Readonly<Record<T, string>>;
  options: readonly T[];
  onChange: (value: T) => void;
}

/** One of a few words, under its label. */
export function Choice<T extends string>({ label, value, words, options, onChange }: Props<T>) {
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
