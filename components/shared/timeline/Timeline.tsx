import type { CivilDate } from '@/lib/model/dates';
import type { Window } from '@/lib/warranty';
import { sentenceOf } from '@/lib/warranty/sentence';
import { dayInWords } from '../words';
import type { TimelineEvent } from './events';
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
 * law, striped is a promise of platform or seller, a hollow tail is the shift over a holiday: no meaning hangs on colour.
 */
export function Timeline({ windows, events, today, onPick }: Props) {
  const bars = windows.flatMap((window) => {
    const end = window.legalEnd ?? window.safeEnd;
    return window.start && end ? [{ window, start: window.start, safe: window.safeEnd ?? end, end }] : [];
  });
  const days = [...bars.flatMap(({ start, end }) => [start, end]), ...events.map(({ day }) => day)].toSorted();
  const [first] = days;
  const last = days.at(-1);
  if (bars.length === 0 || !first || !last) return <p class="quiet">还没有日期，画不出时间线。填上签收日就有了。</p>;
  const scale = warrantyScale(first, last);
  return (
    <figure class="timeline" aria-label="期限时间线">
      <Axis scale={scale} events={events} today={today} />
      <ol>
        {bars.map(({ window, start, safe, end }) => (
          <li key={window.ruleId}>
            <button
              type="button"
              aria-label={sentenceOf(window, today)}
              title={sentenceOf(window, today)}
              onClick={() => onPick(window.ruleId)}
            >
              <span class="lane-name">{window.title}</span>
              <svg
                class={`lane ${window.state}`}
                viewBox={`0 0 ${WIDE} 18`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect
                  class={kindOf(window)}
                  x={scale.at(start) * WIDE}
                  y="3"
                  width={widthOf(scale, start, safe)}
                  height="12"
                />
                {end > safe && (
                  <rect class="tail" x={scale.at(safe) * WIDE} y="4" width={widthOf(scale, safe, end)} height="10" />
                )}
              </svg>
            </button>
          </li>
        ))}
      </ol>
      <TodayLine scale={scale} today={today} />
      <figcaption class="small quiet">
        <span class="key law" /> 法定　
        <span class="key promise" /> 平台或商家承诺　
        <span class="key tail" /> 遇节假日顺延　
        <span class="key now" /> 今天。前两周放大显示。
      </figcaption>
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

const kindOf = (window: Window): string => (window.ruleId.startsWith('law.') ? 'law' : 'promise');
const widthOf = (scale: Scale, from: CivilDate, to: CivilDate): number =>
  Math.max(4, (scale.at(to) - scale.at(from)) * WIDE);

/** Events above the lanes; those too close to the one before share its mark. */
function Axis({ scale, events, today }: { scale: Scale; events: readonly TimelineEvent[]; today: CivilDate }) {
  const marks: { share: number; words: string[] }[] = [];
  for (const { day, word } of events) {
    const share = scale.at(day);
    const previous = marks.at(-1);
    const words = `${word} ${dayInWords(day, today)}`;
    if (previous && share - previous.share < 0.12) previous.words.push(words);
    else marks.push({ share, words: [words] });
  }
  return (
    <ul class="axis small">
      {marks.map(({ share, words }) => (
        <li
          key={share}
          style={share > 0.75 ? { right: `${(1 - share) * 100}%` } : { left: `${share * 100}%` }}
          class={share > 0.75 ? 'left' : ''}
        >
          {words.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function TodayLine({ scale, today }: { scale: Scale; today: CivilDate }) {
  if (today < scale.start || today > scale.end) return null;
  return <span class="today-line" style={{ '--at': String(scale.at(today)) }} aria-hidden="true" />;
}
