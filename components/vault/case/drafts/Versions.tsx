import { momentInWords } from '@/components/shared/words';
import type { Draft } from '@/lib/cases/drafts/draft';
import { ownWords } from '@/lib/cases/drafts/saved';
import type { SavedDraft } from '@/lib/model/case';

interface Props {
  draft: Draft;
  /** Oldest first. */
  versions: readonly SavedDraft[];
  onBack: (version: SavedDraft) => void;
}

/** What the buyer wrote before, each version with its day: to be read, and brought back. The newest is the one in use. */
export function Versions({ draft, versions, onBack }: Props) {
  if (versions.length === 0) return null;
  return (
    <details class="versions no-print">
      <summary>改过 {versions.length} 版，都留着</summary>
      <ol>
        {versions.toReversed().map((version, i) => (
          <li key={version.savedAt}>
            <p>
              <time dateTime={new Date(version.savedAt).toISOString()}>{inBeijing(version.savedAt)}</time>{' '}
              {i === 0 ? (
                <span class="chip">现在用的</span>
              ) : (
                <button
                  type="button"
                  class="slim"
                  aria-label={`用回这一版：${inBeijing(version.savedAt)}`}
                  onClick={() => onBack(version)}
                >
                  用回这一版
                </button>
              )}
            </p>
            <Words draft={draft} version={version} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** `2026-11-22 09:57` */
const inBeijing = (at: number): string => momentInWords(new Date(at + 8 * 3_600_000).toISOString());

/** The boxes that were changed, as they read then. */
function Words({ draft, version }: { draft: Draft; version: SavedDraft }) {
  const words = Object.entries(ownWords(version));
  if (words.length === 0) return <p class="quiet small">都是起草的原话。</p>;
  return (
    <dl class="version-words">
      {words.map(([id, text]) => (
        <div key={id}>
          <dt class="quiet small">{draft.fields.find((field) => field.id === id)?.label ?? '别的'}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
