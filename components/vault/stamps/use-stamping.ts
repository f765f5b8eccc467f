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
    const look = async () => {
      clearTimeout(timer);
      try {
        const { runStamps } = await import('./stamping');
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
      clearTimeout(timer);
      removeEventListener('online', online);
    };
  }, [db]);
}
