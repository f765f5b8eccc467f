import { useEffect, useState } from 'preact/hooks';
import { keyringOf } from '@/lib/db/lock/lock';
import type { Vault } from '@/lib/db/store/schema';
import { watchOpen } from '@/lib/lock/session';

/**
 * Is the vault locked? `undefined` until it is known. Heard at once, wherever it was locked or opened. Where there is no
 * vault to be had at all, that is for its pages to say.
 */
export function useLocked(db: Vault): boolean | undefined {
  const [locked, setLocked] = useState(() => (db.isOpen() ? db.keyring.locked : undefined));
  useEffect(() => {
    let here = true;
    const look = async () => {
      const found = await keyringOf(db)
        .then(async (keyring) => {
          await keyring.refresh(db.lock);
          return keyring.locked;
        })
        .catch(() => false);
      if (here) setLocked(found);
    };
    void look();
    const stop = watchOpen(() => void look());
    return () => {
      here = false;
      stop();
    };
  }, [db]);
  return locked;
}
