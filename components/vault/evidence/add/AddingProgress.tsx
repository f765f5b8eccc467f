import { sizeWords } from '@/lib/model/words/size';
import type { Adding } from './use-adding';

/** How far the adding is, of a big file in bytes, and the way out. */
export function AddingProgress({ adding }: { adding: Adding }) {
  const { progress } = adding;
  if (!progress) return null;
  const { done, all, big } = progress;
  return (
    <div class="adding">
      <p role="status">
        正在存第 {done + 1} 件，共 {all} 件…
        {big && '文件大，要一会儿，先别关这一页。'}
      </p>
      {big && (
        <p class="small">
          <progress max={big.size} value={big.bytes} aria-label="这个文件存了多少" />
          <span>
            {sizeWords(big.bytes)} / {sizeWords(big.size)}
          </span>
        </p>
      )}
      <button type="button" class="slim" onClick={adding.cancel}>
        停下
      </button>
    </div>
  );
}
