import type { Day } from '../calendar/counting';

/** One stay at the repairer, in days. */
export interface Span {
  sent: Day;
  /** Absent = still there. */
  returned?: Day;
}

export interface RepairDays {
  days: number;
  /** A repair that still runs is among them: the result grows every day. */
  open: boolean;
}

const NONE: RepairDays = { days: 0, open: false };

/**
 * 实施条例 18: the time of repair does not count. Days = returned - sent; overlapping or touching stays are one; an open one runs until
 * today. A stay counts if it was sent on or after `start` and not after the end that the stays before it had reached.
 */
export function repairDaysWithin(start: Day, end: Day, repairs: readonly Span[], today: Day): RepairDays {
  if (repairs.length === 0) return NONE;
  let days = 0;
  let open = false;
  for (const stay of merged(repairs, start, today)) {
    if (stay.sent > end + days) break;
    days += stay.until - stay.sent;
    open ||= stay.open;
  }
  return { days, open };
}

interface Stay {
  sent: Day;
  until: Day;
  open: boolean;
}

function merged(repairs: readonly Span[], start: Day, today: Day): Stay[] {
  const stays: Stay[] = [];
  const sorted = repairs.filter(({ sent }) => sent >= start).sort((a, b) => a.sent - b.sent);
  for (const { sent, returned } of sorted) {
    const until = Math.max(sent, returned ?? today);
    const open = returned === undefined;
    const last = stays.at(-1);
    if (last && sent <= last.until) {
      last.until = Math.max(last.until, until);
      last.open ||= open;
    } else stays.push({ sent, until, open });
  }
  return stays;
}

/** The open repair that was sent last. */
export function latestOpen(repairs: readonly Span[]): Span | undefined {
  return repairs.reduce<Span | undefined>(
    (latest, span) => (span.returned === undefined && !(latest && latest.sent >= span.sent) ? span : latest),
    undefined,
  );
}

/** The day the second finished repair of those sent in `[from, to]` came back: 三包 13 asks for two. */
export function secondReturn(repairs: readonly Span[], from: Day, to: Day): Day | undefined {
  const back = repairs.flatMap(({ sent, returned }) =>
    returned !== undefined && sent >= from && sent <= to ? [Math.max(sent, returned)] : [],
  );
  return back.sort((a, b) => a - b)[1];
}

/** The day the last finished repair that was sent in `[from, to]` came back. */
export function lastReturn(repairs: readonly Span[], from: Day, to: Day): Day | undefined {
  return repairs.reduce<Day | undefined>(
    (last, { sent, returned }) =>
      returned !== undefined && sent >= from && sent <= to && !(last !== undefined && last >= returned)
        ? Math.max(sent, returned)
        : last,
    undefined,
  );
}
