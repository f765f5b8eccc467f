import { useRef, useState } from 'preact/hooks';
import type { Running } from '@/lib/backup/running';

export interface Finding {
  ok: boolean;
  lines: readonly string[];
}

/** Work with a bar and a way out. What breaks is told; nothing of it is half done. */
export function useLongWork() {
  const [part, setPart] = useState<number>();
  const [finding, setFinding] = useState<Finding>();
  const stop = useRef<AbortController>(undefined);
  const run = async (work: (running: Running) => Promise<Finding>) => {
    const ending = new AbortController();
    stop.current = ending;
    setPart(0);
    setFinding(undefined);
    try {
      setFinding(await work({ signal: ending.signal, progress: setPart }));
    } catch (error) {
      if (!ending.signal.aborted) console.error(error);
      const words = ending.signal.aborted ? '已取消。' : '没有完成：读写数据时出错。已有记录不受影响。';
      setFinding({ ok: false, lines: [words] });
    } finally {
      setPart(undefined);
    }
  };
  return { part, busy: part !== undefined, finding, run, cancel: () => stop.current?.abort() };
}
