import { useEffect } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';

/** Milliseconds after the page stands: what it shows comes first. */
const PAUSE = 3000;
/** `setTimeout` counts no further; a page that is open so long looks again by then. */
const LONGEST = 3_600_000;

/** Stamps that are due are asked for while a page of the vault is open: soon after it stands, and as the network comes back. */
export function useStamping(db: Vault): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    let deaf: (() => void) | undefined;
    const look = async () => {
      clearTimeout(timer);
      try {
        const { onStamps, runStamps } = await import('./stamping');
        // An authority was switched on, or asked by hand: what is due then is another.
        if (open) deaf ??= onStamps(online);
        const next = await runStamps(db, 'by-itself');
        if (open && next !== undefined) later(Math.max(1000, Math.min(LONGEST, next - Date.now())));
      } catch (error) {
        console.error('stamps', error);
      }
    };
    const later = (after: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), after);
    };
    const online = () => later(1000);
    later(PAUSE);
    addEventListener('online', online);
    return () => {
      open = false;
      deaf?.();
      clearTimeout(timer);
      removeEventListener('online', online);
    };
  }, [db]);
}
