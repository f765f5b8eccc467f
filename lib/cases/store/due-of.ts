import type { CaseRecord } from '../../model/case';
import type { CivilDate } from '../../model/dates';
import { NO_DEADLINE, type OrderRecord, type Purchase } from '../../model/purchase';
import { nextAct } from '../ladder/next-act';
import type { Answers } from '../triage/answers';
import { situationOf } from '../triage/situation-of';

/** What lists sort by and reminders go by: the next act of an open case, and its day. */
export function dueOf(
  record: CaseRecord,
  purchase: Purchase,
  order: OrderRecord,
  today: CivilDate,
  now: number,
): Pick<CaseRecord, 'nextOn' | 'nextWords'> {
  if (record.status !== 'open') return { nextOn: NO_DEADLINE };
  const { on, words } = nextAct(record, situationOf(purchase, order, record.answers as Answers, today), now);
  return { nextOn: on, nextWords: words };
}
