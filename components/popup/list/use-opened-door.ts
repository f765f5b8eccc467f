import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

const KEY = 'popup:door';
/** Milliseconds in which one still knows where a button led. */
const FRESH = 30 * 60_000;

export interface OpenedDoor {
  /** The phone whose door was opened last. */
  phone: string | undefined;
  open: (phone: string) => void;
  answered: () => void;
}

/**
 * Which door was opened from the popup: it closes as the door opens, so what it has to ask it asks when it is opened again.
 * Kept for the session of the browser.
 */
export function useOpenedDoor(): OpenedDoor {
  const [phone, setPhone] = useState<string>();
  useEffect(() => {
    void lastOpened().then(setPhone);
  }, []);
  const open = useCallback((opened: string) => {
    setPhone(opened);
    void browser.storage.session.set({ [KEY]: { phone: opened, at: Date.now() } });
  }, []);
  const answered = useCallback(() => void browser.storage.session.remove(KEY), []);
  return { phone, open, answered };
}

async function lastOpened(): Promise<string | undefined> {
  const { [KEY]: last } = (await browser.storage.session.get(KEY)) as { [KEY]?: { phone: string; at: number } };
  return last && Date.now() - last.at < FRESH ? last.phone : undefined;
}
