import { useRef, useState } from 'preact/hooks';
import type { Vault } from '@/lib/db/store/schema';
import { verificationWords } from './verification-words';

/** 检查存证链: every entry, record and byte, with what exactly is wrong. `orderKey`: tell of one order's faults only. */
export function VerifyPanel({ db, orderKey }: { db: Vault; orderKey?: string }) {
  const [part, setPart] = useState<number>();
  const [found, setFound] = useState<{ ok: boolean; lines: string[] }>();
  const stop = useRef<AbortController>(undefined);
  const check = async () => {
    stop.current = new AbortController();
    setFound(undefined);
    setPart(0);
    try {
      const { verifyVault } = await import('@/lib/db/history/verify');
      const all = await verifyVault(db, { bytes: true, signal: stop.current.signal, progress: setPart });
      const faults = all.faults.filter((fault) => !orderKey || !fault.orderKey || fault.orderKey === orderKey);
      setFound(verificationWords({ ...all, ok: faults.length === 0, faults }));
    } catch (error) {
      if (!stop.current.signal.aborted) console.error('verify', error);
      const words = stop.current.signal.aborted ? '已取消。' : '没有查完：读取数据时出错。已有记录不受影响。';
      setFound({ ok: false, lines: [words] });
    } finally {
      setPart(undefined);
    }
  };
  return (
    <section class="card part" aria-label="存证链" aria-busy={part !== undefined}>
      <h3>存证链</h3>
      <p>每一次读到、填写、存入和删除都连成一条链，改动任何一处都会被查出。</p>
      <div class="actions">
        <button type="button" disabled={part !== undefined} onClick={check}>
          检查存证链
        </button>
        {part !== undefined && (
          <>
            <progress max={1} value={part} aria-label="进度" />
            <button type="button" onClick={() => stop.current?.abort()}>
              取消
            </button>
          </>
        )}
      </div>
      {found && (
        <div class={found.ok ? 'done' : 'problem'} role={found.ok ? 'status' : 'alert'}>
          {found.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </section>
  );
}
