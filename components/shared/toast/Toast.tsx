import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import './toast.css';

interface Toast {
  words: string;
  undo?: () => void;
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says what just happened, with a way back. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

const SHOWN_FOR = 10_000;

/**
 * Where what happened is said. Undo is at hand for the keyboard: it takes the focus where the action left none (the
 * button that was pressed is gone), Ctrl+Z outside of a field does the same, and while it has the focus or the pointer no
 * clock takes it away.
 */
export function ToastHost({ children }: { children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast>();
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = useCallback((next: Toast) => setToast(next), []);
  const undo = useCallback(() => {
    toast?.undo?.();
    setToast(undefined);
    setHeld(false);
  }, [toast]);
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast, held]);
  useEffect(() => {
    if (!toast?.undo) return;
    // After the page has settled: the button that was pressed may still be going.
    const timer = setTimeout(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) button.current?.focus();
    });
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', press);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', press);
    };
  }, [toast, undo]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {toast && (
          <p
            class="toast arrive"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocusIn={() => setHeld(true)}
            onFocusOut={() => setHeld(false)}
          >
            {toast.words}
            {toast.undo && (
              <button type="button" class="plain" ref={button} onClick={undo}>
                撤销 <kbd>Ctrl+Z</kbd>
              </button>
            )}
          </p>
        )}
      </div>
    </ToastContext.Provider>
  );
}
