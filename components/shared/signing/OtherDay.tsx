import { useEffect, useId } from 'preact/hooks';
import type { CivilDate } from '@/lib/model/dates';
import type { DayLimits } from '@/lib/model/day-limits';
import '../fields/fields.css';
import { useDay } from '../fields/use-day';

/** Any other day: typed, pasted or picked, and stored with Enter or the button. */
export function OtherDay({ limits, onDay }: { limits: DayLimits; onDay: (day: CivilDate) => void }) {
  const id = useId();
  const { input, problem, store } = useDay('', limits, onDay);
  useEffect(() => input.ref.current?.focus(), []);
  return (
    <div class="other-day">
      <label for={id}>签收日</label>
      <div class="with-button">
        <input id={id} {...input} />
        <button type="button" class="primary" onClick={store}>
          记下
        </button>
      </div>
      {problem && (
        <p class="problem small" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
