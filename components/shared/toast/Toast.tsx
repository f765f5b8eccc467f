import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useLayoutEffect, useState } from 'preact/hooks';
import { type Toast, ToastLine } from './ToastLine';
import './toast.css';

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says what just happened, with a way back. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Fields in which Ctrl+Z takes back what was typed. */
const TYPED = 'input:not([type="checkbox"]):not([type="radio"]), textarea';

/** Where what happened is said. What can be taken back is taken back by its button, or by Ctrl+Z outside of a field. */
export function ToastHost({ children }: { children: ComponentChildren }) {
  const [shown, setShown] = useState<{ toast: Toast; nth: number }>();
  const show = useCallback((toast: Toast) => setShown((last) => ({ toast, nth: (last?.nth ?? 0) + 1 })), []);
  const close = useCallback(() => setShown(undefined), []);
  const undo = shown?.toast.undo;
  useLayoutEffect(() => {
    if (!undo) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      if (event.target instanceof Element && event.target.matches(TYPED)) return;
      event.preventDefault();
      undo();
      close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, close]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {shown && <ToastLine key={shown.nth} toast={shown.toast} onClose={close} />}
      </div>
    </ToastContext.Provider>
  );
}
