import { addDays, type CivilDate, daysBetween } from '@/lib/model/dates';

/** The axis of the overview: it begins today; the next 15 days, in which most is decided, take more than half of it. */
const NEAR = 15;
const NEAR_SHARE = 0.56;
const FAR = 365;

/** Where a day stands, 0..1; what is over lies at 0, what is further than a year at 1. */
export function placeOf(day: CivilDate, today: CivilDate): number {
  const days = daysBetween(today, day);
  if (days <= 0) return 0;
  if (days <= NEAR) return (days / NEAR) * NEAR_SHARE;
  return Math.min(1, NEAR_SHARE + ((days - NEAR) / (FAR - NEAR)) * (1 - NEAR_SHARE));
}

export interface Mark {
  at: number;
  words: string;
  /** Left out where there is little room. */
  minor: boolean;
}

/** Words at the axis: today, then days some way apart, then months some way apart; never two on each other. */
export function marksOf(today: CivilDate): Mark[] {
  const near = [3, 7, 11, 15].map((days) => addDays(today, days));
  const far = [4, 7, 10].map((months) => firstOfMonth(today, months));
  return [
    { at: 0, words: '今天', minor: false },
    ...near.map((day, nth) => ({ at: placeOf(day, today), words: dayOf(day), minor: nth % 2 === 0 })),
    ...far.map((day, nth) => ({ at: placeOf(day, today), words: monthWords(day, today), minor: nth < 2 })),
  ];
}

/** Saturdays and Sundays of the next 15 days, each as its beginning; a day is {@link DAY} wide. */
export function weekendsOf(today: CivilDate): number[] {
  return Array.from({ length: NEAR }, (_, index) => addDays(today, index))
    .filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    .map((day) => placeOf(day, today));
}

export const DAY = NEAR_SHARE / NEAR;

const dayOf = (day: CivilDate) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

function firstOfMonth(today: CivilDate, later: number): CivilDate {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + later;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function monthWords(day: CivilDate, today: CivilDate): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${day.slice(2, 4)}年`;
  return `${year}${Number(day.slice(5, 7))}月`;
}
