import type { Choice } from './choices';

interface Props {
  choice: Choice;
  /** Its number in the catalogue; 0 = left out. */
  number: number;
  onChange: (patch: Partial<Choice>) => void;
  /** Absent where there is no other place. */
  onMove?: ((by: -1 | 1) => void) | undefined;
}

/** One item: whether it goes along, as which number, and what it is to prove. */
export function ChoiceRow({ choice: { taken, title, proves }, number, onChange, onMove }: Props) {
  return (
    <li class="package-choice">
      <div class="package-line">
        <label class="tick">
          <input
            type="checkbox"
            checked={taken}
            onChange={(event) => onChange({ taken: event.currentTarget.checked })}
          />
          <span>
            {number > 0 && `${number}. `}
            {title}
          </span>
        </label>
        {onMove && (
          <span>
            <button type="button" class="plain" aria-label={`${title}上移`} onClick={() => onMove(-1)}>
              上移
            </button>
            <button type="button" class="plain" aria-label={`${title}下移`} onClick={() => onMove(1)}>
              下移
            </button>
          </span>
        )}
      </div>
      {taken && (
        <label>
          证明什么
          <input
            type="text"
            maxLength={200}
            value={proves}
            onInput={(event) => onChange({ proves: event.currentTarget.value })}
          />
        </label>
      )}
    </li>
  );
}
