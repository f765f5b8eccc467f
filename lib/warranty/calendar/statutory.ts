import { civilOf, type Day, dayOf, weekdayOf } from './counting';

/**
 * Days that 《全国年节及纪念日放假办法》 (2024-11-10) itself frees in 2027, whose arrangement is not announced yet: the least that will be off.
 * The lunar ones were reckoned from the new moons (spring's is on 2027-02-06, 23:56 in Beijing); ICU puts them a day later.
 */
const IN_2027 = new Set(
  [
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    '2027-10-01',
    '2027-10-02',
    '2027-10-03',
  ].map((day) => dayOf(day)),
);

/** Free whatever the year's notice will say: a weekend, or a day the law names. Of other years only the days fixed in the sun's calendar are known. */
export function isFreeByLaw(day: Day): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6 || IN_2027.has(day)) return true;
  const { month, date } = civilOf(day);
  return (month === 1 && date === 1) || (month === 5 && date <= 2) || (month === 10 && date <= 3);
}
