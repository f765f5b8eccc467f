import { useEffect, useState } from 'preact/hooks';
import { maskedText } from '@/lib/evidence/mask/mask-text';
import { findPersonal, PERSONAL_WORDS, type Personal, timesIn } from '@/lib/evidence/mask/personal';
import { decodeText } from '@/lib/model/words/decode';
import './mask.css';

interface Props {
  blob: Blob;
  busy: boolean;
  onKeep: (text: string, covered: readonly Personal[]) => void;
  onLeave: () => void;
}

/** Names, phones and addresses as they were found, each to be confirmed, and words of the buyer's own; below how it will read. */
export function MaskText({ blob, busy, onKeep, onLeave }: Props) {
  const [text, setText] = useState<string>();
  const [found, setFound] = useState<readonly (Personal & { taken: boolean })[]>([]);
  const [own, setOwn] = useState('');
  useEffect(() => {
    let open = true;
    const read = async () => {
      const words = decodeText(await blob.arrayBuffer()) ?? '';
      if (!open) return;
      setText(words);
      setFound(findPersonal(words).map((one) => ({ ...one, taken: true })));
    };
    void read();
    return () => {
      open = false;
    };
  }, [blob]);
  if (text === undefined) return <p class="quiet">正在找…</p>;
  const covered = found.filter(({ taken }) => taken);
  const words = own.trim();
  const isThere = words !== '' && timesIn(text, words) > 0;
  const add = () => {
    if (!isThere) return;
    const others = found.filter((one) => one.text !== words);
    setFound([...others, { kind: 'own', text: words, times: timesIn(text, words), taken: true }]);
    setOwn('');
  };
  return (
    <div class="mask-editor">
      <p class="small quiet">
        找到下面这些可能是个人信息的字。打勾的会盖住，每一处都盖。找得不全，请自己看一遍，没找到的在下面添。
      </p>
      {found.length === 0 && <p>没有找到电话、姓名或地址。</p>}
      <ul class="mask-words">
        {found.map((one) => (
          <li key={one.text}>
            <label class="tick">
              <input
                type="checkbox"
                checked={one.taken}
                onChange={({ currentTarget: { checked } }) =>
                  setFound(found.map((other) => (other === one ? { ...one, taken: checked } : other)))
                }
              />
              <span>
                {one.text}{' '}
                <span class="small quiet">
                  {PERSONAL_WORDS[one.kind]}，{one.times} 处
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <form
        class="mask-own"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="field">
          还要盖住的字
          <input type="text" maxLength={200} value={own} onInput={({ currentTarget }) => setOwn(currentTarget.value)} />
        </label>
        <button type="submit" disabled={!isThere}>
          添上
        </button>
        {words !== '' && !isThere && <p class="small quiet">文字里没有“{words}”。</p>}
      </form>
      <p class="small">遮盖以后：</p>
      <pre class="text-view mask-preview">{maskedText(text, covered)}</pre>
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={busy || covered.length === 0}
          onClick={() => onKeep(text, covered)}
        >
          {busy ? '正在存…' : `盖住 ${covered.length} 种，存成副本`}
        </button>
        <button type="button" onClick={onLeave}>
          不遮了
        </button>
      </div>
    </div>
  );
}
