import { addDays, type CivilDate, daysBetween } from '@/lib/model/dates';
import type { Scale } from './scale';

/** Days whose words stand at the axis, in days from its start; the last day stands as well. */
const MARKS = [7, 15] as const;

/** The time line above the bars: where it begins, the first two weeks enlarged, today, and where it ends. */
export function Axis({ scale, today }: { scale: Scale; today: CivilDate }) {
  const days = [scale.start, ...MARKS.map((days) => addDays(scale.start, days)), scale.end];
  const inside = today >= scale.start && today <= scale.end;
  // Words would lie on each other: today's win.
  const shown = days.filter((day) => !inside || Math.abs(scale.at(day) - scale.at(today)) > 0.09);
  return (
    <div class="right axis" aria-hidden="true">
      <span class="right-track">
        {shown.map((day) => (
          <small key={day} style={{ '--at': `${scale.at(day) * 100}%` }} class={placeOf(day, scale)}>
            {shortDay(day, today)}
          </small>
        ))}
        {inside && (
          <small class={`is-today ${placeOf(today, scale)}`} style={{ '--at': `${scale.at(today) * 100}%` }}>
            今天
          </small>
        )}
      </span>
    </div>
  );
}

function placeOf(day: CivilDate, scale: Scale): string {
  if (daysBetween(scale.start, day) < 2) return 'at-start';
  return scale.at(day) > 0.92 ? 'at-end' : '';
}

/** `12/3`; `27/11/26` in another year. */
function shortDay(day: CivilDate, today: CivilDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year === today.slice(0, 4) ? '' : `${year.slice(2)}/`}${Number(month)}/${Number(date)}`;
}
