import type { Vault } from '@/lib/db/store/schema';
import { isScarce } from '@/lib/db/usage/scarce';
import { usageOf } from '@/lib/evidence/usage/usage';
import { sizeWords } from '@/lib/model/words/size';
import { CannotOpen } from '../CannotOpen';
import { useLive } from '../use-live';
import { EmptyBin } from './EmptyBin';
import { FreeUp } from './FreeUp';
import { UsageBar } from './UsageBar';
import { useRoom } from './use-room';

/** Phones that are listed. */
const LISTED = 5;

/** What takes how much room, what is left, and what could go. */
export function StoragePanel({ db }: { db: Vault }) {
  const live = useLive(() => usageOf(db), [db]);
  const usage = live.state === 'ready' ? live.value : undefined;
  const { left, mayGo } = useRoom(usage);
  if (live.state === 'failed') return <CannotOpen />;
  if (!usage) return null;
  const bin = usage.shares.find(({ share }) => share === 'bin');
  const phones = usage.phones.filter(({ bytes }) => bytes > 0).slice(0, LISTED);
  return (
    <section class="card part storage" aria-label="占用空间">
      <h3>占用空间</h3>
      <p class="settings-sum">
        凭证 {sizeWords(usage.bytes)}
        {left !== undefined && <small class="quiet">，浏览器大约还能存 {sizeWords(left)}</small>}
      </p>
      {left !== undefined && isScarce(usage.bytes, left) && (
        <p class="problem">地方快用完了。新的凭证可能存不下：先清理磁盘，或在下面腾出一些。</p>
      )}
      <UsageBar usage={usage} />
      {phones.length > 0 && (
        <details>
          <summary>按手机看</summary>
          <ul class="usage-names">
            {phones.map(({ id = '', name, bytes }) => (
              <li key={id}>
                <span>{name || '还没归到手机的'}</span>
                <b>{sizeWords(bytes)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
      {usage.largest.length > 0 && <FreeUp db={db} largest={usage.largest} />}
      <EmptyBin db={db} ids={usage.binned} bytes={bin?.bytes ?? 0} />
      {mayGo === false && <p class="small quiet">浏览器答应过：磁盘紧张时也不自动清掉这里的数据。</p>}
    </section>
  );
}
