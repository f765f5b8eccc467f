import { useEffect, useState } from 'preact/hooks';
import { type Checked, lastCheck } from '@/lib/background/daily/last-check';
import type { Running } from '@/lib/backup/running';
import type { Vault } from '@/lib/db/store/schema';
import { civilDateOf } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import { type Finding, useLongWork } from '../long-work/use-long-work';
import { WorkBar, WorkFinding } from '../long-work/WorkBar';
import { verificationWords } from './verification-words';

/** 检查存证链: every entry, record and byte, with what exactly is wrong. `orderKey`: of one order, its bytes and faults. */
export function VerifyPanel({ db, orderKey }: { db: Vault; orderKey?: string }) {
  const { part, busy, finding, run, cancel } = useLongWork();
  return (
    <section class="card part" aria-label="存证链" aria-busy={busy}>
      <h3>存证链</h3>
      <p>每一次读到、填写、存入和删除都连成一条链，改动任何一处都会被查出。</p>
      {!finding && !busy && !orderKey && <LastCheck />}
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => run((running) => check(db, orderKey, running))}>
          检查存证链
        </button>
        <WorkBar part={part} cancel={cancel} />
      </div>
      <WorkFinding finding={finding} />
    </section>
  );
}

async function check(db: Vault, orderKey: string | undefined, running: Running): Promise<Finding> {
  const { checkVault } = await import('@/lib/background/daily/vault-check');
  const all = await checkVault(db, Date.now(), { bytes: orderKey ? { orderKey } : true, ...running });
  const faults = all.faults.filter((fault) => !orderKey || !fault.orderKey || fault.orderKey === orderKey);
  return verificationWords({ ...all, ok: faults.length === 0, faults });
}

/** Once a week it is checked without being asked. */
function LastCheck() {
  const [last, setLast] = useState<Checked>();
  useEffect(() => {
    let open = true;
    void lastCheck()
      .then((found) => open && setLast(found))
      .catch(() => undefined);
    return () => {
      open = false;
    };
  }, []);
  if (!last) return <p class="small quiet">每周自动查一次，查到不对会告诉你。</p>;
  const day = dayInWords(civilDateOf(last.at), civilDateOf(Date.now()));
  return (
    <p class={last.faults > 0 ? 'problem' : 'small quiet'}>
      上次检查：{day}，{last.faults > 0 ? `有 ${last.faults} 处不对。再查一次，会逐条列出。` : '完好。'}
    </p>
  );
}
