import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type Keeping, readKeeping, watchFollowing, watchKeeping } from '@/lib/background/keep/keeping';
import type { PageOffer } from '@/lib/messages/protocol';
import { send } from '@/lib/messages/send';

/** Milliseconds; as in `use-tell-background.ts`. */
const AFTER_THE_LIST = 300;
const AGAIN = 700;
const TRIES = 5;

/** How far a page of this tab is kept; also what was begun with a key, or before the popup was opened. */
export function useKeeping(tabId: number): Keeping | undefined {
  const [keeping, setKeeping] = useState<Keeping>();
  useEffect(() => {
    let open = true;
    const look = async () => {
      const now = await readKeeping(browser, tabId);
      if (open) setKeeping(now);
    };
    void look();
    const stop = watchKeeping(browser, () => void look());
    return () => {
      open = false;
      stop();
    };
  }, [tabId]);
  return keeping;
}

/** What the page could be kept as. Asked once the list stands: nobody waits for it. */
export function useOffer(tabId: number, url: string): PageOffer | undefined {
  const [offer, setOffer] = useState<PageOffer>();
  useEffect(() => {
    let open = true;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    setOffer(undefined);
    const ask = async () => {
      const reply = await send('page-offer', { tabId });
      if (!open || !url) return;
      if (reply.ok) setOffer(reply.value);
      // A worker that is just being started, or a vault that is just being opened.
      else if (tries++ < TRIES) timer = setTimeout(() => void ask(), AGAIN);
    };
    timer = setTimeout(() => void ask(), AFTER_THE_LIST);
    const stop = watchFollowing(browser, () => void ask());
    return () => {
      open = false;
      clearTimeout(timer);
      stop();
    };
  }, [tabId, url]);
  return offer;
}
