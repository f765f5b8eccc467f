import { useEffect, useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';

export interface FoundTexts {
  /** Words inside of files, by the sum of the file. */
  texts: ReadonlyMap<string, string>;
  /** Files whose words are still to be read. */
  left: number;
}

const NONE: FoundTexts = { texts: new Map(), left: 0 };

/**
 * The words inside of kept files, from the moment somebody searches: those that are known at once, the others as they are
 * read. Where they cannot be had, the search goes by titles and orders as before.
 */
export function useTexts(db: Vault, wanted: boolean): FoundTexts {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (!wanted) return;
    let open = true;
    const read = async () => {
      const { browserTexts } = await import('./browser-texts');
      await browserTexts(
        db,
        (texts) => open && setFound((before) => ({ ...before, texts })),
        (left) => open && setFound((before) => ({ ...before, left })),
        () => !open,
      );
    };
    read().catch((error: unknown) => console.error('words of files not read', error));
    return () => {
      open = false;
    };
  }, [db, wanted]);
  return found;
}
