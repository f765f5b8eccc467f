import type { CivilDate } from '@/lib/model/dates';
import type { Window } from '@/lib/warranty/window';
import { nameOf } from '@/lib/warranty/words/right-names';
import { sentenceOf } from '@/lib/warranty/words/sentence';
import { EventAxis } from './EventAxis';
import type { TimelineEvent } from './events';
import { Legend } from './Legend';
import { type Bar, barsOf } from './lanes';
import { type Scale, warrantyScale } from './scale';
import './timeline.css';

interface Props {
  windows: readonly Window[];
  events: readonly TimelineEvent[];
  today: CivilDate;
  /** A bar was chosen: show what its right says. */
  onPick: (ruleId: string) => void;
}

/** Units of the drawing's width; it is stretched to whatever room there is, so words stand outside of it. */
const WIDE = 1000;

/**
 * All windows of one phone on one time axis. Each bar can be reached with the keyboard and says its sentence. Solid is
 * law, striped a promise, thin the other side's time limit, pale an estimate, empty over, and a hollow tail the shift
 * over a holiday: no meaning hangs on colour.
 */
export function Timeline({ windows, events, today, onPick }: Props) {
  const bars = barsOf(windows, events);
  const [first] = [...bars.map(({ start }) => start), ...events.map(({ day }) => day)].toSorted();
  const last = [...bars.map(({ end }) => end), ...events.map(({ day }) => day)].toSorted().at(-1);
  if (bars.length === 0 || !first || !last) return <p class="quiet">还没有日期，画不出时间线。填上签收日就有了。</p>;
  const scale = warrantyScale(first, last);
  return (
    <figure class="timeline" aria-label="期限时间线">
      <EventAxis scale={scale} events={events} today={today} />
      <div class="lanes">
        <ol>
          {bars.map((bar, index) => (
            // Two covers may bear one name.
            <li key={`${bar.window.ruleId}${index}`}>
              <Lane bar={bar} scale={scale} today={today} onPick={onPick} />
            </li>
          ))}
        </ol>
        {today >= scale.start && today <= scale.end && (
          <span class="today-line" style={{ '--at': String(scale.at(today)) }} aria-hidden="true" />
        )}
      </div>
      <Legend bars={bars} />
      <svg class="patterns" aria-hidden="true" width="0" height="0">
        <defs>
          <pattern id="stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="8" height="8" fill="var(--note-soft)" />
            <rect width="4" height="8" fill="var(--note)" />
          </pattern>
        </defs>
      </svg>
    </figure>
  );
}

interface LaneProps {
  bar: Bar;
  scale: Scale;
  today: CivilDate;
  onPick: (ruleId: string) => void;
}

function Lane({ bar: { window, kind, start, safe, end }, scale, today, onPick }: LaneProps) {
  const sentence = sentenceOf(window, today);
  const thin = kind === 'other-side';
  return (
    <button type="button" aria-label={sentence} title={sentence} onClick={() => onPick(window.ruleId)}>
      <span class="lane-name">{nameOf(window)}</span>
      <svg
        class={`lane ${window.state}${window.estimated ? ' estimated' : ''}`}
        viewBox={`0 0 ${WIDE} 18`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect
          class={kind}
          x={scale.at(start) * WIDE}
          y={thin ? 6 : 3}
          width={widthOf(scale, start, safe)}
          height={thin ? 6 : 12}
        />
        {end > safe && (
          <rect class="tail" x={scale.at(safe) * WIDE} y="4" width={widthOf(scale, safe, end)} height="10" />
        )}
      </svg>
    </button>
  );
}

const widthOf = (scale: Scale, from: CivilDate, to: CivilDate): number =>
  Math.max(4, (scale.at(to) - scale.at(from)) * WIDE);
