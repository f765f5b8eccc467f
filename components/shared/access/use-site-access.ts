import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SITES } from '@/lib/platforms/sites';

export interface ClosedSite {
  name: string;
  /** What to ask the browser for. */
  origins: string[];
}

/**
 * Platforms whose order pages, or whose pictures, we may not read: Firefox lets the buyer switch that off, and asks anew
 * for what an update adds. Kept true while the page is open; empty until the browser has answered.
 */
export function useSiteAccess(): readonly ClosedSite[] {
  const [closed, setClosed] = useState<readonly ClosedSite[]>([]);
  useEffect(() => {
    let open = true;
    const look = async () => {
      const found = await Promise.all(
        SITES.map(async ({ name, matches, imageHosts }) => {
          const origins = [...matches, ...imageHosts];
          const allowed = await browser.permissions.contains({ origins }).catch(() => true);
          return allowed === false ? [{ name, origins }] : [];
        }),
      );
      if (open) setClosed(found.flat());
    };
    void look();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      open = false;
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return closed;
}
