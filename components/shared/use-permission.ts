import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser allows notifications, kept true while the page is open; `undefined` until it has answered. */
export function useMayNotify(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const ask = () => void browser.permissions.contains(NOTIFICATIONS).then(setAllowed, () => setAllowed(false));
    ask();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(ask);
    onRemoved.addListener(ask);
    return () => {
      onAdded.removeListener(ask);
      onRemoved.removeListener(ask);
    };
  }, []);
  return allowed;
}

export const NOTIFICATIONS = { permissions: ['notifications' as const] };
