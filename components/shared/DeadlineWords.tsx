import type { CivilDate } from '@/lib/model/dates';
import { daysBetween } from '@/lib/model/dates';
import { lastDayOf } from '@/lib/warranty/next-deadline';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';
import { dayInWords } from './words';

interface Props {
  window: Window | undefined;
  facts: PurchaseFacts;
  today: CivilDate;
}

/** `无理由退 还剩 3 天，到 11月25日`, and how sure that is. */
export function DeadlineWords({ window, facts, today }: Props) {
  if (facts.ended) return <p class="quiet">已退货、已结束或订单已关闭，不再计算期限。</p>;
  if (facts.undelivered && !window) return <p class="quiet">还没签收，签收后开始计算期限。</p>;
  const end = window && lastDayOf(window);
  if (!window || !end) {
    return (
      <p class="quiet">
        {isDated(facts) ? '能算的期限都已过；看看详情里还有什么办法。' : '还没有日期，补上签收日就能算出期限。'}
      </p>
    );
  }
  const left = daysBetween(today, end);
  return (
    <p class={left <= 3 ? 'deadline soon' : 'deadline'}>
      <span>{window.title}</span>{' '}
      <strong>
        {left === 0 ? '今天是最后一天' : `还剩 ${left} 天，到 ${dayInWords(end, today)}`}
        {window.state === 'extended' && '（节假日顺延）'}
      </strong>
      {window.estimated && <span class="quiet small">（签收日未知，按付款日估算，实际只会更晚）</span>}
    </p>
  );
}

/** Is there any day to count from? */
function isDated({ signedAt, confirmedAt, placedAt, paidAt, invoiceDate, factoryDate }: PurchaseFacts): boolean {
  return [signedAt, confirmedAt, placedAt, paidAt, invoiceDate, factoryDate].some((day) => day !== undefined);
}
