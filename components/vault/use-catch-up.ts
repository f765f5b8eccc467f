import { useEffect } from 'preact/hooks';
import { onVaultChanged } from '@/lib/db/store/announce-changes';
import { send } from '@/lib/messages/send';

/** Milliseconds. A form saves field by field, an import a thousand rows. */
const PAUSE = 1000;

/**
 * A signing date typed in, a phone sold: the number on the badge and what is to be reminded of follow at once. The
 * background writes as well when it catches up; its second look finds nothing to do, and it ends there.
 */
export function useCatchUp(listen = onVaultChanged): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void send('catch-up', {}), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [listen]);
}
