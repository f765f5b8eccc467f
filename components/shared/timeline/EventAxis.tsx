import type { CivilDate } from '@/lib/model/dates';
import { dayInWords } from '../words';
import type { TimelineEvent } from './events';
import type { Scale } from './scale';

interface Props {
  scale: Scale;
  events: readonly TimelineEvent[];
  today: CivilDate;
}

/** Room that the words of one event need, as a share of the width. Words that would overlap stand under each other. */
const ROOM = 0.17;

interface Label {
  share: number;
  leftwards: boolean;
  words: string[];
}

/** What happened, above the lanes: a tick at each day, words beside the first tick of a group. */
export function EventAxis({ scale, events, today }: Props) {
  const labels: Label[] = [];
  for (const { day, word } of events) {
    const share = scale.at(day);
    const words = `${word} ${dayInWords(day, today)}`;
    const previous = labels.at(-1);
    const leftwards = share > 1 - ROOM;
    const from = leftwards ? share - ROOM : share;
    if (previous && from < (previous.leftwards ? previous.share : previous.share + ROOM)) previous.words.push(words);
    else labels.push({ share, leftwards, words: [words] });
  }
  return (
    <div class="axis small">
      <ul style={{ '--lines': String(Math.max(...labels.map(({ words }) => words.length), 0)) }}>
        {labels.map(({ share, leftwards, words }) => (
          <li
            key={share}
            class={leftwards ? 'leftwards' : ''}
            style={leftwards ? { right: `${(1 - share) * 100}%` } : { left: `${share * 100}%` }}
          >
            {words.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </li>
        ))}
      </ul>
      {events.map(({ day, word }) => (
        <i key={`${day}${word}`} style={{ left: `${scale.at(day) * 100}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}
