import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lendFocus } from '@/components/shared/lend-focus';

export interface Toast {
  words: string;
  undo?: () => void;
}

const SHOWN_FOR = 10_000;

/** Where an answer was given by typing or choosing, the keyboard stays; Ctrl+Z is at hand there. */
const STAYS = 'input, select, textarea';

/**
 * One thing that happened. Where it can be taken back, its button has the focus at once: the button that was pressed is
 * gone, or goes with its page, and what waits for the focus to fall would come after the next page has taken it. While a
 * keyboard or a pointer is on it, no clock takes it away; when it goes, the focus goes back to where it came from.
 */
export function ToastLine({ toast: { words, undo }, onClose }: { toast: Toast; onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(false);
  useLayoutEffect(() => {
    const own = button.current;
    const before = document.activeElement;
    if (!own || before?.matches(STAYS)) return;
    own.focus();
    return () => {
      if (document.activeElement !== own && document.activeElement !== document.body) return;
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      else giveBack();
    };
  }, []);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  return (
    <p
      class="toast arrive"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={({ target }) => setHeld(target instanceof Element && target.matches(':focus-visible'))}
      onFocusOut={() => setHeld(false)}
    >
      {words}
      {undo && (
        <button
          type="button"
          class="plain"
          ref={button}
          onClick={() => {
            undo();
            onClose();
          }}
        >
          撤销 <kbd>Ctrl+Z</kbd>
        </button>
      )}
    </p>
  );
}

function giveBack(): void {
  const main = document.querySelector('main');
  if (main) lendFocus(main);
}
