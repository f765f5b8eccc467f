import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onVaultChanged } from '@/lib/db/store/announce-changes';
import type { Vault } from '@/lib/db/store/schema';
import { hashOf } from '../view';
import { useNoticesLater } from './use-notices-later';

/** Apart from the database: what erases that does not reach this. */
const MARK = 'phones-kept';

interface Mark {
  phones: number;
  /** Epoch milliseconds. */
  at: number;
}

/**
 * A cleaner that includes the data of extensions takes the whole database, and the page would greet as on the first day.
 * How many phones there were is remembered elsewhere; where there are none any more, that is said, with the way back.
 */
export function ErasedNotice({ db }: { db: Vault }) {
  const [lost, setLost] = useState<Mark>();
  const later = useNoticesLater();
  useEffect(() => {
    let open = true;
    const look = async () => {
      const some = (await db.purchases.limit(1).primaryKeys()).length > 0;
      // Counting takes a while with many phones; that there are none is known, and said, at once.
      const phones = some && later ? await db.purchases.count() : 0;
      const mark = (await browser.storage.local.get(MARK))[MARK] as Mark | undefined;
      if (!open) return;
      setLost(!some && mark && mark.phones > 0 ? mark : undefined);
      if (phones > 0 && mark?.phones !== phones)
        await browser.storage.local.set({ [MARK]: { phones, at: Date.now() } });
    };
    const safely = () => void look().catch(() => undefined);
    safely();
    const stop = onVaultChanged(safely);
    return () => {
      open = false;
      stop();
    };
  }, [db, later]);
  if (!lost) return null;
  const day = new Date(lost.at).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return (
    <section class="ask" role="alert" aria-label="数据不见了">
      <p>
        <b>
          这里原来有 {lost.phones} 台手机（{day}），现在一台也没有了。
        </b>
        多半是清理软件或浏览器的清理功能连扩展的数据一起删了，不是你操作错了。
      </p>
      <div class="actions">
        <a class="button primary" href={hashOf({ name: 'settings' })}>
          从备份找回
        </a>
        <button
          type="button"
          onClick={() => {
            void browser.storage.local.remove(MARK);
            setLost(undefined);
          }}
        >
          知道了，从头开始
        </button>
      </div>
      <p class="small quiet">
        没有备份也可以重来：再打开一次各平台的订单页，手机会重新存下；自己填的和旧画面找不回来。
      </p>
    </section>
  );
}
