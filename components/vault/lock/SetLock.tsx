import { useState } from 'preact/hooks';
import { NewPassphrase } from '@/components/shared/fields/NewPassphrase';
import { setLock } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { refusedPassphrase } from '../backup/passphrase-words';
import { AFTER, FORGOTTEN, minutesOf } from './lock-words';

interface Props {
  db: Vault;
  onDone: (words: string) => void;
  onLeave: () => void;
}

/** Sets a passphrase. What it costs to forget it is said, and ticked, before. */
export function SetLock({ db, onDone, onLeave }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const passphrase = String(data.get('passphrase') ?? '');
    const refused =
      refusedPassphrase(passphrase, String(data.get('again') ?? '')) ??
      (data.get('understood') ? undefined : '请先勾上“我知道”那一行。');
    setProblem(refused);
    if (refused || busy) return;
    setBusy(true);
    const choices = { minutes: minutesOf(data.get('minutes')), hideNames: data.get('hide') !== null };
    const done = await setLock(db, passphrase, choices, Date.now());
    setBusy(false);
    if (done.ok) onDone('口令设好了。从现在起都加密存放。');
    else setProblem(done.reason);
  };
  return (
    <form
      class="fields lock-fields"
      aria-label="设口令"
      aria-busy={busy}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <p class="lock-warning">{FORGOTTEN}</p>
      <p class="small">先到上面的“备份”导出一份，更稳妥。</p>
      <NewPassphrase />
      <label class="field">
        什么时候自动上锁
        <select name="minutes">
          {AFTER.map(([minutes, word]) => (
            <option key={minutes} value={minutes} selected={minutes === 15}>
              {word}
            </option>
          ))}
        </select>
      </label>
      <label class="lock-tick">
        <input type="checkbox" name="hide" />
        锁着时，弹窗和提醒里也不显示手机名字
      </label>
      <label class="lock-tick">
        <input type="checkbox" name="understood" required />
        我知道：口令忘了，这些内容就没了
      </label>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          {busy ? '正在设…' : '设好口令'}
        </button>
        <button type="button" onClick={onLeave}>
          不设了
        </button>
      </div>
    </form>
  );
}
