import { daysBetween } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import type { OpenCase } from '../case-in-hand';

/** How the year was counted, so that it can be checked: from when, what was added, and the other ways of counting. */
export function HostCount({ inHand: { situation, purchase, today } }: { inHand: OpenCase }) {
  const host = situation.windowOf('law.sanbao.host1y');
  if (!host?.start || !host.safeEnd) return null;
  const repaired = (purchase.says.repairs ?? []).reduce(
    (sum, { sent, returned }) => sum + (returned ? daysBetween(sent, returned) : 0),
    0,
  );
  const { invoice, noRestart } = host.alternatives ?? {};
  return (
    <section class="card part" aria-label="先算一遍">
      <h3>先算一遍</h3>
      <ul class="points">
        <li>
          {host.estimated ? '签收日没填，先按付款日算，' : ''}从 {dayInWords(host.start, today)} 起一年
          {repaired > 0 && `，加回送修的 ${repaired} 天`}：到 <strong>{dayInWords(host.safeEnd, today)}</strong>
        </li>
        {invoice?.safeEnd && <li>按发票日算：到 {dayInWords(invoice.safeEnd, today)}</li>}
        {noRestart?.safeEnd && <li>换机不重算的话：到 {dayInWords(noRestart.safeEnd, today)}</li>}
      </ul>
      <p class="quiet small">送修、换机、发票、延保没填的，在手机页补上，这里会重新算。</p>
    </section>
  );
}
