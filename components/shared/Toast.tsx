import { type ComponentChildren, createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
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

export function ToastHost({ children }: { children: ComponentChildren }) {
  const [toast, setToast] = useState<Toast>();
  const show = useCallback((next: Toast) => setToast(next), []);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(undefined), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div class="toasts" role="status">
        {toast && (
          <p class="toast">
            {toast.words}
            {toast.undo && (
              <button
                type="button"
                class="plain"
                onClick={() => {
                  toast.undo?.();
                  setToast(undefined);
                }}
              >
                撤销
              </button>
            )}
          </p>
        )}
      </div>
    </ToastContext.Provider>
  );
}
