import { type CivilDate, daysBetween } from '@/lib/model/dates';

/**
 * Where a day stands in the picture, 0..1. On a plain scale the seven days in which most is decided would be 2 % of a
 * warranty year, so the first two weeks get half of the width: straight lines between day 0, 7, 15 and the end.
 */
export interface Scale {
  start: CivilDate;
  end: CivilDate;
  at(day: CivilDate): number;
}

export function warrantyScale(start: CivilDate, end: CivilDate): Scale {
  const total = Math.max(daysBetween(start, end), 30);
  const knots: readonly [day: number, share: number][] = [
    [0, 0],
    [7, 0.25],
    [15, 0.5],
    [total, 1],
  ];
  return {
    start,
    end,
    at(day) {
      const days = daysBetween(start, day);
      for (let i = 1; i < knots.length; i++) {
        const [fromDay, fromShare] = knots[i - 1] ?? [0, 0];
        const [toDay, toShare] = knots[i] ?? [total, 1];
        if (days <= toDay)
          return Math.max(0, fromShare + ((days - fromDay) / (toDay - fromDay)) * (toShare - fromShare));
      }
      return 1;
    },
  };
}
