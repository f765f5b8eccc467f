import { useCallback } from 'preact/hooks';
import { useToast } from '@/components/shared/Toast';
import type { Outcome } from '@/lib/db/outcome';

/** What a broken write is told with: a full disk, most likely. */
export const NOT_STORED = '没有存成：读写数据时出错，可能是磁盘空间不足。已有记录不受影响。';

type Write = (() => Promise<Outcome<unknown>>) | (() => Promise<void>);

/** Runs a write of the buyer's and says so where it changed nothing. It gives whether it was stored. */
export function useStoring(): (write: Write) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (write) => {
      try {
        const done = await write();
        if (done?.ok === false) toast({ words: done.reason });
        return done?.ok !== false;
      } catch {
        toast({ words: NOT_STORED });
        return false;
      }
    },
    [toast],
  );
}
