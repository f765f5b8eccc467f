import { useState } from 'preact/hooks';
import { useUrl } from '../use-bytes';

/** A picture as large as there is room, or in its own size to read what is small. */
export function PictureView({ blob }: { blob: Blob }) {
  const url = useUrl(blob);
  const [whole, setWhole] = useState(true);
  const [broken, setBroken] = useState(false);
  if (broken) return <p class="problem">这张图片打不开，可能存下时就是坏的。</p>;
  return (
    <>
      <div class={whole ? 'picture-view' : 'picture-view own-size'}>
        {url && <img src={url} alt="凭证图片" onError={() => setBroken(true)} />}
      </div>
      <button type="button" class="slim" aria-pressed={!whole} onClick={() => setWhole(!whole)}>
        {whole ? '按原大看' : '看全图'}
      </button>
    </>
  );
}
