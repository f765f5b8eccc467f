import { monthAndDay } from '../model/words/day';
import type { Reminder } from './due';

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
  /** What its buttons say where the browser has any: to do it, and to leave it. */
  answers?: readonly [string, string];
  /** Makes no sound. */
  quiet?: true;
}

export interface NamedReminder {
  reminder: Reminder;
  /** Name of the phone. */
  phone: string;
}

/** More phones than this at once are told in one summary. */
const SEPARATELY = 2;
/** What a notification shows of its text before it cuts it off. */
const LINES = 3;

export const SUMMARY = 'remind:all';
const PHONE = 'remind:phone:';

/** Few phones: one notice each, whatever ends on it. Many, or a gap in which something ended: one summary for all. */
export function noticesFor(due: readonly NamedReminder[], missed: readonly NamedReminder[]): Notice[] {
  const phones = grouped(due, ({ reminder }) => reminder.purchaseId);
  if (due.length + missed.length === 0) return [];
  if (missed.length > 0 || phones.size > SEPARATELY) return [summary(phones, missed)];
  return [...phones].map(([purchaseId, told]) => ({
    id: `${PHONE}${purchaseId}`,
    purchaseId,
    title: told[0]?.phone ?? '',
    message: messageOf(told.map(({ reminder }) => reminder)),
    tells: told.flatMap(idsOf),
  }));
}

/** The phone a notice is about, from its id alone: the worker that showed it may be long gone. */
export function purchaseOfNotice(id: string): string | undefined {
  return id.startsWith(PHONE) ? id.slice(PHONE.length) : undefined;
}

function summary(phones: ReadonlyMap<string, readonly NamedReminder[]>, missed: readonly NamedReminder[]): Notice {
  const due = [...phones.values()].flat();
  const [soonest] = due.toSorted((a, b) => a.reminder.daysLeft - b.reminder.daysLeft);
  return {
    id: SUMMARY,
    title: due.length > 0 ? `${phones.size} 台手机有期限快到了` : `有 ${missed.length} 项的建议办理日已过`,
    message: [
      soonest && `最近的是 ${soonest.phone}：${lineOf(soonest.reminder)}`,
      due.length > 0 && missed.length > 0 && `另有 ${missed.length} 项的建议办理日在此期间已过。`,
      '点开看全部。期限过了，权利不一定没了。',
    ]
      .filter(Boolean)
      .join('\n'),
    tells: [...due, ...missed].flatMap(idsOf),
  };
}

const idsOf = ({ reminder: { id, covers } }: NamedReminder) => [id, ...covers];

/** One line a right, the soonest first. */
function messageOf(reminders: readonly Reminder[]): string {
  const sorted = reminders.toSorted((a, b) => a.daysLeft - b.daysLeft);
  const shown = sorted.length > LINES ? sorted.slice(0, LINES - 1) : sorted;
  const rest = sorted.length - shown.length;
  return [...shown.map(lineOf), ...(rest > 0 ? [`还有 ${rest} 项随后到期，点开看全部`] : [])].join('\n');
}

function lineOf({ kind, daysLeft, end, title, provisional }: Reminder): string {
  const date = monthAndDay(end);
  if (kind === 'owed') return title;
  if (kind === 'ask') return `哪天签收的？填一下，最后一天就准了（${title}约到 ${date}）`;
  const when =
    kind === 'extended'
      ? `建议日已过，遇节假日通常可顺延到 ${date}，请今天就办`
      : daysLeft === 0
        ? '今天是最后一天'
        : `还剩 ${daysLeft} 天，到 ${date}`;
  return `${title}：${when}${provisional ? '（还在维修，日期每天顺延）' : ''}`;
}

/** In the order of the first of each. (`Map.groupBy` is younger than the oldest browser we run in.) */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
