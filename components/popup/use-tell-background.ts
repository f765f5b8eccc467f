import { useEffect } from 'preact/hooks';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import { send } from '@/lib/messages/send';

/** Milliseconds. What the background does about it must not take the database from what the popup is reading. */
const AFTER_THE_LIST = 300;

/** An update may have taken the alarms away, and a sleeping machine fires none: opening the popup makes up for both. */
export function usePopupOpened(): void {
  useEffect(() => soon(() => send('catch-up', {})), []);
}

/** What is urgent on the phones in view has been seen: it leaves the badge. */
export function usePhonesSeen(rows: readonly PurchaseInOrder[] | undefined): void {
  useEffect(() => {
    if (!rows?.length) return;
    return soon(() => send('phones-seen', { phones: rows.map(({ purchase }) => purchase.id) }));
  }, [rows]);
}

function soon(tell: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => void tell(), AFTER_THE_LIST);
  return () => clearTimeout(timer);
}
