import { useEffect, useState } from 'preact/hooks';
import { purchaseCounts } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { useLive } from '../use-live';

/** Where the data is and how much of it there is. */
export function DataPanel({ db }: { db: Vault }) {
  const counts = useLive(() => purchaseCounts(db), [db]);
  const evidence = useLive(() => db.evidence.count(), [db]);
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    void navigator.storage
      ?.estimate?.()
      .then(({ usage }) => setUsed(usage))
      .catch(() => undefined);
  }, [evidence]);
  if (counts.state !== 'ready' || evidence.state !== 'ready') return null;
  const { active, ended } = counts.value;
  return (
    <section class="card part" aria-label="数据">
      <h3>数据</h3>
      <p class="settings-sum">
        {active + ended} 台手机，{evidence.value} 件凭证{used !== undefined && `，${sizeInWords(used)}`}
      </p>
      <p class="small quiet">只在这台电脑的这个浏览器里。浏览器一般的清理不会动它；连扩展数据一起清的软件会。</p>
    </section>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.round(bytes / 1e6)} MB`;
}
