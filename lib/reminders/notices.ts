import type { Reminder } from './plan';

/** What is shown at once. */
export interface Notice {
  /** Names the phone, so that a click knows where to lead; showing the same one again replaces it. */
  id: string;
  title: string;
  message: string;
  /** The one phone it is about; none for a summary. */
  purchaseId?: string;
  /** Reminders told by it. */
  tells: string[];
}

export interface Told {
  reminder: Reminder;
  /** Name of the phone. */
  phone: string;
}

/** More phones than this at once are told in one summary. */
const SEPARATELY = 2;

export const SUMMARY = 'remind:all';
const PHONE = 'remind:phone:';

/** Few phones: one notice each. Many, or a gap in which something ended: one summary for all. */
export function noticesFor(due: readonly Told[], missed: readonly Told[]): Notice[] {
  const phones = Map.groupBy(due, ({ reminder }) => reminder.purchaseId);
  if (due.length + missed.length === 0) return [];
  if (missed.length > 0 || phones.size > SEPARATELY) return [summary(phones, missed)];
  return [...phones].map(([purchaseId, told]) => ({
    id: `${PHONE}${purchaseId}`,
    purchaseId,
    title: told[0]?.phone ?? '',
    message: told.map(({ reminder }) => lineOf(reminder)).join('\n'),
    tells: told.map(({ reminder }) => reminder.id),
  }));
}

/** The phone a notice is about, from its id alone: the worker that showed it may be long gone. */
export function purchaseOfNotice(id: string): string | undefined {
  return id.startsWith(PHONE) ? id.slice(PHONE.length) : undefined;
}

function summary(phones: ReadonlyMap<string, readonly Told[]>, missed: readonly Told[]): Notice {
  const due = [...phones.values()].flat();
  const soonest = due.toSorted((a, b) => a.reminder.daysLeft - b.reminder.daysLeft)[0];
  return {
    id: SUMMARY,
    title: due.length > 0 ? `${phones.size} 台手机有期限快到了` : `有 ${missed.length} 项期限在此期间已过`,
    message: [
      soonest && `最近的是 ${soonest.phone}：${lineOf(soonest.reminder)}`,
      due.length > 0 && missed.length > 0 && `另有 ${missed.length} 项在你不在时已过。`,
      '点开看全部。期限过了，权利不一定没了。',
    ]
      .filter(Boolean)
      .join('\n'),
    tells: [...due, ...missed].map(({ reminder }) => reminder.id),
  };
}

function lineOf({ title, daysLeft, end }: Reminder): string {
  const [, month, day] = end.split('-').map(Number);
  return daysLeft === 0 ? `${title}：今天是最后一天` : `${title}：还剩 ${daysLeft} 天，到 ${month}月${day}日`;
}
