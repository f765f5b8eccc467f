import { useState } from 'preact/hooks';
import { changePassphrase, takeOffLock } from '@/lib/db/lock/lock';
import type { Outcome } from '@/lib/db/store/outcome';
import type { Vault } from '@/lib/db/store/schema';
import { refusedPassphrase } from '../backup/passphrase-words';
import { FORGOTTEN } from './lock-words';

interface Props {
  db: Vault;
  onDone: (words: string) => void;
}

/** Another passphrase. Nothing is encrypted anew, so it takes a moment whatever the vault holds. */
export function ChangePassphrase({ db, onDone }: Props) {
  return (
    <PassphraseForm
      label="改口令"
      button="改成新口令"
      before={<p class="small">{FORGOTTEN}</p>}
      fields={[
        ['old', '现在的口令', 'current-password'],
        ['passphrase', '新口令', 'new-password'],
        ['again', '再写一次', 'new-password'],
      ]}
      submit={async (data) => {
        const refused = refusedPassphrase(data('passphrase'), data('again'));
        return refused ? { ok: false, reason: refused } : changePassphrase(db, data('old'), data('passphrase'));
      }}
      onDone={() => onDone('口令改好了，从现在起用新的。')}
    />
  );
}

/** The lock is taken off: everything is decrypted again. */
export function TakeOffLock({ db, onDone }: Props) {
  return (
    <PassphraseForm
      label="不用口令了"
      button="解密全部内容，去掉口令"
      before={<p class="small">凭证、备注和你填的内容会解密存放，打开这台电脑的人都能看。</p>}
      fields={[['old', '现在的口令', 'current-password']]}
      submit={(data) => takeOffLock(db, data('old'), Date.now())}
      onDone={() => onDone('不再要口令。内容正在解密，可以照常使用。')}
    />
  );
}

interface FormProps {
  label: string;
  button: string;
  before: preact.ComponentChildren;
  fields: readonly [name: string, word: string, autocomplete: 'current-password' | 'new-password'][];
  submit: (data: (name: string) => string) => Promise<Outcome<undefined>>;
  onDone: () => void;
}

function PassphraseForm({ label, button, before, fields, submit, onDone }: FormProps) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (form: HTMLFormElement) => {
    if (busy) return;
    const data = new FormData(form);
    setBusy(true);
    const done = await submit((name) => String(data.get(name) ?? ''));
    setBusy(false);
    setProblem(done.ok ? undefined : done.reason);
    if (!done.ok) return;
    form.reset();
    onDone();
  };
  return (
    <details class="lock-more">
      <summary>{label}</summary>
      <form
        class="fields lock-fields"
        aria-label={label}
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        {before}
        {fields.map(([name, word, autocomplete]) => (
          <label key={name} class="field">
            {word}
            <input name={name} type="password" required autocomplete={autocomplete} maxLength={200} />
          </label>
        ))}
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <div class="actions">
          <button type="submit">{button}</button>
        </div>
      </form>
    </details>
  );
}
