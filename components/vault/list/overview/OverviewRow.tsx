import { useMemo } from 'preact/hooks';
import { toneOf } from '@/components/shared/card/Sentence';
import { Stamps } from '@/components/shared/card/Stamps';
import { cardOf } from '@/lib/cards/card-model';
import type { PurchaseInOrder } from '@/lib/db/purchases/queries';
import type { CivilDate } from '@/lib/model/dates';
import { wholeOf } from '@/lib/warranty/words/headline';
import { hashOf } from '../../view';
import { placeOf } from './horizon';

/** Height of a row in CSS pixels; fixed, so that a thousand rows need no measuring. */
export const ROW = 52;

interface Props {
  row: PurchaseInOrder;
  today: CivilDate;
  /** CSS pixels from the list's top. */
  top: number;
}

/** One phone on the axis of all phones. What is read out is what stands there, so that it can be called by voice. */
export function OverviewRow({ row, today, top }: Props) {
  const { id, name, lead, bar, stamps } = useMemo(() => cardOf(row, today), [row, today]);
  let from = 0;
  const segments = (bar?.segments ?? []).flatMap(({ word, state, end }) => {
    if (!end || state === 'over' || state === 'off') return [];
    const begin = from;
    from = placeOf(end, today);
    return from > begin ? [{ word, state, left: begin, width: from - begin }] : [];
  });
  return (
    <li style={{ top: `${top}px`, height: `${ROW}px` }}>
      <a class={toneOf(lead)} href={hashOf({ name: 'phone', id })}>
        <span class="overview-name">
          <b class="clip">{name}</b>
          <span class="small quiet clip">{wholeOf(lead)}</span>
        </span>
        <span class="overview-track">
          {segments.map(({ word, state, left, width }) => (
            <i
              key={word}
              class={`seg ${state}`}
              style={{ left: `${left * 100}%`, width: `calc(${width * 100}% - 2px)`, '--gone': '0%' }}
            >
              {width > 0.04 && <small aria-hidden="true">{word}</small>}
            </i>
          ))}
          {segments.length === 0 && <Stamps stamps={stamps.slice(-1)} />}
        </span>
      </a>
    </li>
  );
}
