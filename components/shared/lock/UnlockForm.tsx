import { useEffect, useRef, useState } from 'preact/hooks';
import './unlock.css';

interface Props {
  /** Opens the vault. @returns why it did not */
  onUnlock: (passphrase: string) => Promise<string | undefined>;
  /** The page holds nothing else. */
  focus?: boolean;
}

/** The passphrase and one button. A wrong one is said where it was typed, and stays there to be mended. */
export function UnlockForm({ onUnlock, focus = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const refused = await onUnlock(input.current?.value ?? '').catch(() => '没能打开，请再试一次。');
    setBusy(false);
    setProblem(refused);
    if (refused) input.current?.select();
  };
  return (
    <form
      class="unlock"
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field">
        口令
        <input
          ref={input}
          type="password"
          required
          autocomplete="current-password"
          maxLength={200}
          aria-invalid={problem !== undefined}
        />
      </label>
      <button type="submit" class="primary">
        {busy ? '正在打开…' : '解锁'}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
