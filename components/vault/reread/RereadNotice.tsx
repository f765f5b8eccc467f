import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Vault } from '@/lib/db/store/schema';
import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import type { Reread } from '@/lib/reread/reread-order';
import { useStoring } from '../use-storing';
import { FIELD_WORDS, valueWords } from './field-words';
import './reread.css';

/** Readers change with the extension's version. */
const readers = () => browser.runtime.getManifest().version;

interface Props {
  db: Vault;
  order: OrderRecord;
  purchase: Purchase;
  today: CivilDate;
}

/** The stored pages of this order, read again by better readers: what they say beyond the record, for the buyer to decide. */
export function RereadNotice({ db, order, purchase, today }: Props) {
  const [news, setNews] = useState<Reread>();
  const store = useStoring();
  useEffect(() => {
    let open = true;
    const look = async () => {
      const { rereadNews } = await import('@/lib/reread/reread-news');
      const found = await rereadNews(db, order.key, readers(), today);
      if (open) setNews(found);
    };
    // The page is whole without it.
    look().catch((error: unknown) => console.error('copies not read again', error));
    return () => {
      open = false;
    };
  }, [db, order.key, today]);
  if (!news) return null;
  const mine = news.changes.filter(({ phone }) => phone === undefined || phone === purchase.id);
  const decide = async (take: boolean) => {
    const decided = await store(async () => {
      const { settle } = await import('@/lib/reread/reread-news');
      const { takeOver } = await import('@/lib/reread/reread-order');
      if (take) await takeOver(db, news, Date.now(), today);
      await settle(db, order.key, readers());
    });
    if (decided) setNews(undefined);
  };
  const takes = news.changes.some(({ stays }) => !stays);
  return (
    <section class="card part reread-notice" aria-label="重新读过存下的网页">
      <h3>存下的网页又读了一遍</h3>
      <p class="small quiet">读法改进了，旧的网页内容里多读出这些。原来的记录没有动。</p>
      <ul class="reread">
        {(mine.length > 0 ? mine : news.changes).map(({ field, was, is, stays, phone }) => (
          <li key={`${phone ?? ''} ${field} ${String(is)}`}>
            <b>{FIELD_WORDS[field] ?? field}</b>：{valueWords(field, is)}
            <span class="small quiet">
              （
              {was === undefined
                ? '原来没有'
                : `记录里是 ${valueWords(field, was)}${stays ? '，来自更清楚的页面，不改' : ''}`}
              ）
            </span>
          </li>
        ))}
      </ul>
      <div class="actions">
        {takes && (
          <button type="button" class="primary" onClick={() => void decide(true)}>
            补进记录
          </button>
        )}
        <button type="button" onClick={() => void decide(false)}>
          {takes ? '不用，保持原样' : '知道了'}
        </button>
      </div>
    </section>
  );
}
