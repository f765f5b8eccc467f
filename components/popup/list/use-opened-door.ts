import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DOOR, type DoorNote, doorNote } from '../first/door-note';

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
    void browser.storage.session.set(doorNote(opened, Date.now()));
  }, []);
  const answered = useCallback(() => void browser.storage.session.remove(DOOR), []);
  return { phone, open, answered };
}

async function lastOpened(): Promise<string | undefined> {
  const { [DOOR]: last } = (await browser.storage.session.get(DOOR)) as { [DOOR]?: DoorNote };
  return last && Date.now() - last.at < FRESH ? last.phone : undefined;
}
