import { useEffect, useState } from 'preact/hooks';
import type { Source } from '@/lib/evidence/fit/source';

/** Pages of each item by its sum, as they become known; -1 = it has none that can be counted. */
export type Pages = ReadonlyMap<string, number>;

/** Counts the pages of the items, one after the other: a PDF has to be opened for it. */
export function usePages(sources: readonly Source[]): Pages {
  const [pages, setPages] = useState<Pages>(new Map());
  const sums = sources.map(({ sha256 }) => sha256).join();
  useEffect(() => {
    let open = true;
    const count = async () => {
      const [{ pagesOf }, { fitTools }] = await Promise.all([
        import('@/lib/evidence/fit/page-count'),
        import('./fit-tools'),
      ]);
      for (const source of sources) {
        const found = (await pagesOf(source, fitTools)) ?? -1;
        if (!open) return;
        setPages((before) => new Map(before).set(source.sha256, found));
      }
    };
    count().catch((error: unknown) => console.error('pages not counted', error));
    return () => {
      open = false;
    };
  }, [sums]);
  return pages;
}

/** `3页`; of what has no pages, and while they are being counted, one file. */
export function pagesInWords(pages: number | undefined): string {
  return pages === undefined || pages < 0 ? '1个文件' : `${pages}页`;
}
