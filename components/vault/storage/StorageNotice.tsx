import { useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import type { Vault } from '@/lib/db/store/schema';
import { askedToKeep, keepForGood, shouldAskToKeep } from '@/lib/db/usage/keep-for-good';
import { isScarce } from '@/lib/db/usage/scarce';
import { sizeWords } from '@/lib/model/words/size';
import { useLive } from '../use-live';
import { useStoring } from '../use-storing';
import { hashOf } from '../view';
import { useRoom } from './use-room';

/** Says that room is getting scarce; and asks, once there is something to lose, whether the browser should keep it for good. */
export function StorageNotice({ db }: { db: Vault }) {
  const ask = useLive(() => shouldAskToKeep(db), [db]);
  const bytes = useLive(() => bytesOf(db), [db]);
  const { left } = useRoom(bytes);
  const [later, setLater] = useState(false);
  if (left !== undefined && bytes.state === 'ready' && bytes.value > 0 && isScarce(bytes.value, left) && !later)
    return (
      <section class="ask" role="status" aria-label="空间">
        <p>
          <b>地方快用完了，大约还能存 {sizeWords(left)}。</b>满了以后，新的凭证存不下；已经存好的不会少。
        </p>
        <div class="actions">
          <a class="button primary" href={hashOf({ name: 'settings' })}>
            去腾地方
          </a>
          <button type="button" onClick={() => setLater(true)}>
            以后再说
          </button>
        </div>
      </section>
    );
  if (ask.state === 'ready' && ask.value) return <KeepQuestion db={db} />;
  return null;
}

function KeepQuestion({ db }: { db: Vault }) {
  const store = useStoring();
  const toast = useToast();
  const answer = async (keep: boolean) => {
    const kept = keep && (await keepForGood());
    await store(() => askedToKeep(db));
    if (keep) toast({ words: kept ? '浏览器答应了，不会自动清掉。' : '浏览器没有答应。请常导出备份。' });
  };
  return (
    <section class="ask" role="status" aria-label="一直留着">
      <p>
        <b>让浏览器一直留着这些手机和凭证？</b>
        磁盘紧张时，浏览器可能自动清掉网页和扩展的数据；答应了就不清。
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={() => void answer(true)}>
          一直留着
        </button>
        <button type="button" onClick={() => void answer(false)}>
          不用
        </button>
      </div>
    </section>
  );
}

async function bytesOf(db: Vault): Promise<number> {
  let bytes = 0;
  await db.evidence.each((item) => {
    bytes += item.bytes;
  });
  return bytes;
}
