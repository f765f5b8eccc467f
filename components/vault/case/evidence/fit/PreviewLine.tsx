import type { Attachment } from '@/lib/evidence/fit/source';
import { sizeWords } from '@/lib/model/words/size';
import { useUrl } from '../../../evidence/use-bytes';

interface Props {
  attachment: Attachment;
  onSave: () => void;
  onUp?: () => void;
  onDown?: () => void;
}

/** A file as it will be sent: its look, its size, and of which kept original it is. */
export function PreviewLine({ attachment, onSave, onUp, onDown }: Props) {
  const { name, blob, how, from, sheets } = attachment;
  const picture = blob.type.startsWith('image/') ? blob : undefined;
  const url = useUrl(picture);
  return (
    <li>
      {url && <img class="attachment-look" src={url} alt="" />}
      <div>
        <p class="attachment-name">{name}</p>
        <p class="small quiet">
          {sizeWords(blob.size)}
          {sheets !== undefined && ` · ${sheets}页`} · {how === 'original' ? '就是原件' : '副本'}
        </p>
        {how !== 'original' && (
          <details class="small">
            <summary>从哪件原件来</summary>
            <ul>
              {from.map(({ number, name: title, sha256 }) => (
                <li key={sha256}>
                  证据{number} {title}，指纹 <code class="hash">{sha256}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        <div class="actions">
          <button type="button" class="slim" aria-label={`存一份 ${name}`} onClick={onSave}>
            存一份
          </button>
          <Move word="上移" name={name} onMove={onUp} />
          <Move word="下移" name={name} onMove={onDown} />
        </div>
      </div>
    </li>
  );
}

function Move({ word, name, onMove }: { word: string; name: string; onMove: (() => void) | undefined }) {
  if (!onMove) return null;
  return (
    <button type="button" class="plain slim" aria-label={`${name}${word}`} onClick={onMove}>
      {word}
    </button>
  );
}
