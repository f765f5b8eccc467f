import { type LastBackup, lastBackup } from '@/lib/backup/last-backup';
import { purchaseCounts } from '@/lib/db/purchases/queries';
import type { Vault } from '@/lib/db/store/schema';
import { type CivilDate, civilDateOf } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import { useLive } from '../use-live';

/** Where the data is and how much of it there is. */
export function DataPanel({ db, today }: { db: Vault; today: CivilDate }) {
  const counts = useLive(() => purchaseCounts(db), [db]);
  const evidence = useLive(() => db.evidence.count(), [db]);
  const backup = useLive(() => lastBackup(db), [db]);
  if (counts.state !== 'ready' || evidence.state !== 'ready') return null;
  const { active, ended } = counts.value;
  return (
    <section class="card part" aria-label="数据">
      <h3>数据</h3>
      <p class="settings-sum">
        {active + ended} 台手机，{evidence.value} 件凭证
      </p>
      <p>{backup.state === 'ready' && backupWords(backup.value, active + ended, today)}</p>
      <p class="small quiet">只在这台电脑的这个浏览器里。浏览器一般的清理不会动它；连扩展数据一起清的软件会。</p>
    </section>
  );
}

function backupWords(last: LastBackup | null, phones: number, today: CivilDate): string {
  if (!last) return phones > 0 ? '还没备份过。' : '';
  const since = phones - last.phones;
  return `上次备份：${dayInWords(civilDateOf(last.at), today)}，${last.phones} 台${since > 0 ? `；之后又多了 ${since} 台` : ''}。`;
}
