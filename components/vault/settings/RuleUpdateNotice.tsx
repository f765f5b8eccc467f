import { dismissRuleNews, readRuleNews } from '@/lib/background/daily/rule-update';
import type { Vault } from '@/lib/db/store/schema';
import { phoneName } from '@/lib/model/phone/phone-name';
import { useLive } from '../use-live';
import { hashOf } from '../view';

/** Phones named at once; the others are counted. */
const NAMED = 10;

/** Told once after a release whose rules differ: what changed and whose dates may have moved. */
export function RuleUpdateNotice({ db }: { db: Vault }) {
  const live = useLive(async () => {
    const news = await readRuleNews(db);
    if (!news) return undefined;
    const shown = news.phones.slice(0, NAMED);
    const purchases = await db.purchases.bulkGet(shown.map(({ id }) => id));
    return { ...news, phones: shown.map((phone, i) => ({ ...phone, purchase: purchases[i] })) };
  }, [db]);
  const news = live.state === 'ready' ? live.value : undefined;
  if (!news) return null;
  return (
    <section class="card part rule-update" aria-label="规则更新">
      {news.summaries.map((summary) => (
        <p key={summary}>
          <strong>规则更新：</strong>
          {summary}
        </p>
      ))}
      <p>这些手机的期限可能因此变了：</p>
      <ul class="points">
        {news.phones.map(
          ({ id, titles, purchase }) =>
            purchase && (
              <li key={id}>
                <a href={hashOf({ name: 'phone', id })}>{phoneName(purchase)}</a>（{titles.join('、')}）
              </li>
            ),
        )}
      </ul>
      {news.total > NAMED && <p class="quiet small">还有 {news.total - NAMED} 台。</p>}
      <button type="button" class="leave" onClick={() => dismissRuleNews(db)}>
        知道了
      </button>
    </section>
  );
}
