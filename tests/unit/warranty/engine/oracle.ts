/**
 * The law counted again, slowly and in another way: by walking from day to day, with its own list of holidays. Shares nothing with the
 * engine.
 */

/** Announced days off, day by day (State Council notices for 2023-2026). Weekend days are written out only where announced. */
const OFF = new Set(
  `2023-01-01 2023-01-02 2023-01-21 2023-01-22 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-01-27 2023-04-05
  2023-04-29 2023-04-30 2023-05-01 2023-05-02 2023-05-03 2023-06-22 2023-06-23 2023-06-24 2023-09-29 2023-09-30
  2023-10-01 2023-10-02 2023-10-03 2023-10-04 2023-10-05 2023-10-06
  2024-01-01 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-02-17
  2024-04-04 2024-04-05 2024-04-06 2024-05-01 2024-05-02 2024-05-03 2024-05-04 2024-05-05 2024-06-10
  2024-09-15 2024-09-16 2024-09-17 2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-05 2024-10-06 2024-10-07
  2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04
  2025-04-04 2025-04-05 2025-04-06 2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05 2025-05-31 2025-06-01 2025-06-02
  2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
  2026-01-01 2026-01-02 2026-01-03 2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22
  2026-02-23 2026-04-04 2026-04-05 2026-04-06 2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05
  2026-06-19 2026-06-20 2026-06-21 2026-09-25 2026-09-26 2026-09-27
  2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07`.split(/\s+/),
);
const WORKED = new Set(
  `2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
  2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
  2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
  2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`.split(/\s+/),
);

const TOMORROW = new Map<string, string>();

export function next(iso: string, days = 1): string {
  const known = days === 1 ? TOMORROW.get(iso) : undefined;
  if (known) return known;
  const day = dayAfter(iso, days);
  if (days === 1) TOMORROW.set(iso, day);
  return day;
}

function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}

export function everyDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let iso = from; iso <= to; iso = next(iso)) days.push(iso);
  return days;
}

export function isOff(iso: string): boolean {
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return OFF.has(iso) || (!WORKED.has(iso) && (weekday === 0 || weekday === 6));
}

export function daysAfter(start: string, count: number): string {
  let iso = start;
  for (let i = 0; i < count; i++) iso = next(iso);
  return iso;
}

/** Walks until the same day number has come `count` times, or the month in which it should come is over. */
export function monthsAfter(start: string, count: number): string {
  let iso = start;
  for (let month = 0; month < count; month++) {
    do iso = next(iso);
    while (iso.slice(8) !== '01');
  }
  for (let ahead = iso; ahead.slice(0, 7) === iso.slice(0, 7); ahead = next(ahead)) {
    if (ahead.slice(8) > start.slice(8)) break;
    iso = ahead;
  }
  return iso;
}

/** First day from `iso` on that is not off; nothing where `safe` or the walk is outside 2023-2026. */
export function shifted(iso: string, safe = iso): string | undefined {
  const known = (day: string) => day >= '2023-01-01' && day <= '2026-12-31';
  let day = iso;
  if (!known(safe)) return undefined;
  while (known(day) && isOff(day)) day = next(day);
  return known(day) ? day : undefined;
}

export interface Stay {
  sent: string;
  returned?: string;
}

/** The end after every day spent in repair was added: days are gathered one by one until no further repair falls inside. */
export function prolonged(start: string, base: string, repairs: readonly Stay[], today: string): string {
  let end = base;
  for (;;) {
    const away = new Set<string>();
    for (const { sent, returned = today } of repairs) {
      if (sent < start || sent > end) continue;
      for (let day = next(sent); day <= returned; day = next(day)) away.add(day);
    }
    const reached = daysAfter(base, away.size);
    if (reached === end) return end;
    end = reached;
  }
}
