import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Icon } from '@/components/shared/Icon';
import { NOTIFICATIONS } from '@/components/shared/use-permission';
import { send } from '@/lib/messages/send';

/** Kept outside the vault, so that the popup can read it without opening a database. */
const ANSWERED = 'reminders-offered';

/**
 * Asked once, after the first phone is there: reminders are off until somebody wants them, and hidden where nobody looks.
 * An answer, whichever, is for good; the settings remain.
 */
export function RemindersOffer() {
  const [state, setState] = useState<'unknown' | 'asking' | 'on' | 'refused' | 'gone'>('unknown');
  useEffect(() => {
    void Promise.all([
      browser.storage.local.get(ANSWERED).catch(() => ({ [ANSWERED]: true })),
      browser.permissions.contains(NOTIFICATIONS).catch(() => true),
    ]).then(([stored, allowed]) => setState(stored[ANSWERED] || allowed ? 'gone' : 'asking'));
  }, []);
  const answered = () => void browser.storage.local.set({ [ANSWERED]: true });
  const remindMe = async () => {
    // Nothing may be awaited before this: browsers accept a request only directly in the click.
    const granted = await browser.permissions.request(NOTIFICATIONS).catch(() => false);
    answered();
    if (granted) await send('remind-me', {});
    setState(granted ? 'on' : 'refused');
  };
  if (state === 'unknown' || state === 'gone') return null;
  if (state === 'on')
    return (
      <p class="offer" role="status">
        好的，最后一天之前会提醒你。
      </p>
    );
  if (state === 'refused')
    return (
      <p class="offer" role="status">
        浏览器没有允许通知，先不提醒。以后可以在设置里打开。
      </p>
    );
  return (
    <section class="offer" aria-label="提醒">
      <p>
        <b>要我在最后一天前提醒你吗？</b> <span class="small quiet">每台每天最多一条</span>
      </p>
      <div class="answers">
        <button type="button" class="choice primary" onClick={remindMe}>
          <Icon name="bell" size={14} />
          提醒我
        </button>
        <button
          type="button"
          class="choice"
          onClick={() => {
            answered();
            setState('gone');
          }}
        >
          不用
        </button>
      </div>
    </section>
  );
}
