import { type EvidenceLine, evidenceLines } from '@/lib/cases/evidence/evidence-list';
import type { OpenCase } from '../case-in-hand';

interface Props {
  inHand: OpenCase;
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
  /** Ids of kept items that go with the entry. */
  kept: readonly string[];
  onKept: (ids: readonly string[]) => void;
}

/** What goes with an entry: new files, dropped or chosen, and what is kept of the phone already. */
export function AttachFiles({ inHand, files, onFiles, kept, onKept }: Props) {
  const lines = evidenceLines(inHand.evidence);
  return (
    <details open={files.length > 0}>
      <summary>附上截图、录音、单据</summary>
      <label class="field">
        新的文件（也可以直接拖到这一页）
        <input
          type="file"
          multiple
          accept="image/*,audio/*,video/*,application/pdf"
          onChange={(event) => onFiles([...files, ...(event.currentTarget.files ?? [])])}
        />
      </label>
      {files.length > 0 && (
        <p class="small">
          会一起存下：{files.map(({ name }) => name).join('、')}{' '}
          <button type="button" class="plain slim" onClick={() => onFiles([])}>
            都不要了
          </button>
        </p>
      )}
      {lines.length > 0 && (
        <ul class="proofs" aria-label="已经存下的">
          {lines.map((line) => (
            <KeptLine
              key={line.id}
              line={line}
              chosen={kept.includes(line.id)}
              onChange={(on) => onKept(on ? [...kept, line.id] : kept.filter((id) => id !== line.id))}
            />
          ))}
        </ul>
      )}
    </details>
  );
}

function KeptLine({
  line: { name, date },
  chosen,
  onChange,
}: {
  line: EvidenceLine;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}) {
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>
          {name} <span class="quiet small">{date}</span>
        </span>
      </label>
    </li>
  );
}
