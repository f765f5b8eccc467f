import { useId, useState } from 'preact/hooks';

interface Props {
  label: string;
  /** Days before the last safe day; 0 = on the day. */
  leads: readonly number[];
  onChange: (leads: number[]) => void;
}

/** `3、0`: a short list of days, written as people write lists. */
export function LeadsField({ label, leads, onChange }: Props) {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  return (
    <div class="field">
      <label for={id}>{label}（0 = 当天）</label>
      <input
        id={id}
        inputMode="numeric"
        value={leads.join('、')}
        onChange={(event) => {
          const parsed = readLeads(event.currentTarget.value);
          setWrong(parsed === undefined);
          if (parsed) onChange(parsed);
        }}
      />
      {wrong && (
        <p class="problem small" role="alert">
          请写成 3、0 这样，最多 6 个，每个 0 到 365
        </p>
      )}
    </div>
  );
}

/** `undefined` for anything that is not a list of at most six days within a year. */
export function readLeads(text: string): number[] | undefined {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean);
  const leads = [...new Set(words.map(Number))].sort((a, b) => b - a);
  const fine = leads.every((lead) => Number.isInteger(lead) && lead >= 0 && lead <= 365);
  return fine && leads.length <= 6 ? leads : undefined;
}
