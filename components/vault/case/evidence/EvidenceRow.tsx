import type { EvidenceLine } from '@/lib/cases/evidence/evidence-list';
import { sizeWords } from '@/lib/model/words/size';

interface Props {
  line: EvidenceLine;
  /** In the list; 0 = not chosen. */
  number: number;
  /** '' = not counted yet. */
  pages: string;
  onChoose: (wanted: boolean) => void;
  onMove?: (by: number) => void;
}

/** One item of the list: chosen or not, moved up or down. */
export function EvidenceRow({ line, number, pages, onChoose, onMove }: Props) {
  const { name, category, source, date, proves, bytes } = line;
  return (
    <li class={number > 0 ? undefined : 'no-print'}>
      <label class="tick">
        <input type="checkbox" checked={number > 0} onChange={(event) => onChoose(event.currentTarget.checked)} />
        <span>
          {number > 0 && `${number}. `}
          {name}
        </span>
      </label>
      <p class="quiet small">
        {category} · {source} · {date} · 证明{proves} · {pages && `${pages} · `}
        {sizeWords(bytes)}
      </p>
      {onMove && (
        <span class="no-print">
          <button type="button" class="plain" aria-label={`${name}上移`} onClick={() => onMove(-1)}>
            上移
          </button>
          <button type="button" class="plain" aria-label={`${name}下移`} onClick={() => onMove(1)}>
            下移
          </button>
        </span>
      )}
    </li>
  );
}
