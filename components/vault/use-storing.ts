import { useCallback } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import type { Outcome } from '@/lib/db/store/outcome';

/** What a broken write is told with: a full disk, most likely. */
export const NOT_STORED = '没有存成：读写数据时出错，可能是磁盘空间不足。已有记录不受影响。';

/** A write that breaks is an answer in words to the buyer; what broke is for the console. */
export async function attempt<T>(write: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await write();
  } catch (error) {
    console.error('not stored', error);
    return { ok: false, reason: NOT_STORED };
  }
}

type Write = (() => Promise<Outcome<unknown>>) | (() => Promise<void>);

/** Runs a write of the buyer's and says so where it changed nothing. It gives whether it was stored. */
export function useStoring(): (write: Write) => Promise<boolean> {
  const toast = useToast();
  return useCallback(
    async (write) => {
      const done = await attempt(async () => (await write()) ?? { ok: true, value: undefined });
      if (!done.ok) toast({ words: done.reason });
      return done.ok;
    },
    [toast],
  );
}
