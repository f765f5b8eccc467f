import { useState } from 'preact/hooks';

/** Copies a text, and says so in its place. */
export function CopyButton({ text, word = '复制' }: { text: string; word?: string }) {
  const [done, setDone] = useState<boolean>();
  return (
    <span class="copy">
      <button
        type="button"
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => setDone(true),
            () => setDone(false),
          )
        }
      >
        {word}
      </button>
      <span role="status" class="small">
        {done === true && '已复制'}
        {done === false && '没能复制，请选中文字再复制'}
      </span>
    </span>
  );
}
