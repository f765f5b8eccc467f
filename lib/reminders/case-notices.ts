import { hidesNames } from '../db/lock/hides-names';
import { ofRow } from '../db/store/reads/row-by-row';
import type { PurchaseRow } from '../db/store/rows';
import type { Vault } from '../db/store/schema';
import type { CaseRecord } from '../model/case';
import type { CivilDate } from '../model/dates';
import { NAMELESS, phoneName } from '../model/phone/phone-name';
import type { Notice } from './notices';

const CASE = 'remind:case:';

/** What is due today or overdue in a dispute, one notice a case; told once for each day that was set. */
export async function caseNotices(db: Vault, today: CivilDate, told: ReadonlySet<string>): Promise<Notice[]> {
  const due = await db.cases.where('[status+nextOn]').between(['open', ''], ['open', today], true, true).toArray();
  const fresh = due.filter((record) => !told.has(markOf(record)));
  const phones = await db.purchases.bulkGet(fresh.map(({ purchaseId }) => purchaseId));
  const nameless = await hidesNames(db);
  const noticeOf = (record: CaseRecord, phone: PurchaseRow | undefined): Notice[] => {
    // In the bin, or told to stay silent.
    if (!phone || phone.shelf === 'deleted' || phone.says.reminders?.off) return [];
    return [
      {
        id: `${CASE}${record.id}`,
        title: `${nameless ? NAMELESS : phoneName(phone)}：该走下一步了`,
        message: `${record.nextWords ?? '看看对方有没有答复'}。点开看怎么做。`,
        tells: [markOf(record)],
      },
    ];
  };
  return fresh.flatMap((record, i) => ofRow(record.id, () => noticeOf(record, phones[i])) ?? []);
}

/** The case a notice is about, from its id alone. */
export function caseOfNotice(id: string): string | undefined {
  return id.startsWith(CASE) ? id.slice(CASE.length) : undefined;
}

/** Begins with the day, as the marks of rights do: by it they are forgotten. */
function markOf({ id, nextOn }: { id: string; nextOn: CivilDate }): string {
  return `${nextOn}|case|${id}`;
}
