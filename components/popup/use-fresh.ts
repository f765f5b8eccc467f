import { useEffect, useState } from 'preact/hooks';
import { type Live, outcomeOf } from '@/components/shared/live';
import { onVaultChanged } from '@/lib/db/store/announce-changes';

/**
 * What a query gives, asked again whenever the vault has changed. The value of the last time stays until the next one is
 * there; until the first one it is `first`. Of many changes at once only the last is waited for: a page being stored writes dozens of times.
 */
export function useFresh<T>(
  query: () => Promise<T>,
  deps: readonly unknown[],
  first: Live<T> = { state: 'loading' },
): Live<T> {
  const [live, setLive] = useState(first);
  // The caller names what the query depends on, as with useEffect.
  useEffect(() => {
    let wanted = true;
    let asking = false;
    let stale = false;
    const ask = async (): Promise<void> => {
      stale = asking;
      if (asking) return;
      asking = true;
      const answer = await outcomeOf(query);
      asking = false;
      if (!wanted) return;
      setLive(answer);
      if (stale) await ask();
    };
    void ask();
    const stop = onVaultChanged(() => void ask());
    return () => {
      wanted = false;
      stop();
    };
  }, deps);
  return live;
}
