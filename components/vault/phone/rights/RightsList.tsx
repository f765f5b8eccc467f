import type { CivilDate } from '@/lib/model/dates';
import { dayInWords } from '@/lib/model/words/day';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';
import { Axis } from './Axis';
import type { TimelineEvent } from './events';
import { groupsOf } from './groups';
import { RightRow } from './RightRow';
import { warrantyScale } from './scale';
import '@/components/shared/card/bar.css';
import './rights.css';

interface Props {
  windows: readonly Window[];
  facts: PurchaseFacts;
  events: readonly TimelineEvent[];
  today: CivilDate;
}

/** Every right once: name, bar, until when, and more. The time line is the head of the list. */
export function RightsList({ windows, facts, events, today }: Props) {
  const days = [
    ...windows.flatMap(({ start, safeEnd, legalEnd }) => [start, legalEnd ?? safeEnd]),
    ...events.filter(({ word }) => word !== '下单' && word !== '发货').map(({ day }) => day),
  ].flatMap((day) => day ?? []);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  const scale = first && last ? warrantyScale(first, last) : undefined;
  return (
    <div class="rights">
      {events.length > 0 && (
        <p class="rights-events small quiet">
          {events.map(({ day, word }) => `${dayInWords(day, today)} ${word}`).join(' · ')}
        </p>
      )}
      {scale && <Axis scale={scale} today={today} />}
      {groupsOf(windows).map(({ name, rights }) => {
        const list = (
          <ul>
            {rights.map((right) => (
              <RightRow
                key={`${right.window.ruleId} ${right.window.title}`}
                right={right}
                facts={facts}
                today={today}
                scale={scale}
              />
            ))}
          </ul>
        );
        return name === '举证' ? (
          <details key={name} class="rights-group">
            <summary>谁来证明</summary>
            {list}
          </details>
        ) : (
          <section key={name} class="rights-group" aria-label={name}>
            <h4>{name}</h4>
            {list}
          </section>
        );
      })}
    </div>
  );
}
