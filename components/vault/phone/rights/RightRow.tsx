import { useId, useState } from 'preact/hooks';
import { Icon } from '@/components/shared/Icon';
import type { CivilDate } from '@/lib/model/dates';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';
import { explain } from '@/lib/warranty/words/explain';
import { giverOf } from '@/lib/warranty/words/right-names';
import { WindowExplained } from '../WindowExplained';
import type { Right } from './groups';
import type { Scale } from './scale';
import { untilOf } from './until';

interface Props {
  right: Right;
  facts: PurchaseFacts;
  today: CivilDate;
  scale: Scale | undefined;
}

/** One right in one line; opened, what it gives, how to use it and on what it stands. */
export function RightRow({ right: { window, others }, facts, today, scale }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { strong, words, tone } = untilOf(window, today);
  return (
    <li class={`right tone-${tone}`}>
      <button type="button" class="right-head" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span class="right-name">
          {window.title}
          {window.binds && <span class="small quiet"> 按较长的算</span>}
        </span>
        <span class="right-track" aria-hidden="true">
          {scale && <RightBar window={window} scale={scale} today={today} tone={tone} />}
        </span>
        <span class="right-until">
          {strong && <b>{strong}</b>} {words}
        </span>
        <span class={open ? 'right-more is-open' : 'right-more'}>
          <Icon name="back" />
        </span>
      </button>
      {open && (
        <div class="right-explained" id={id}>
          {[window, ...others].map((each, index) => (
            <div key={each.ruleId}>
              {others.length > 0 && (
                <p class="small quiet">
                  {giverOf(each.ruleId)}
                  {index > 0 && `，${untilOf(each, today).words}`}
                </p>
              )}
              <WindowExplained explanation={explain(each, facts, today)} />
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

interface BarProps {
  window: Window;
  scale: Scale;
  today: CivilDate;
  tone: string;
}

function RightBar({ window, scale, today, tone }: BarProps) {
  const { state, estimated, ruleId, start, safeEnd, legalEnd } = window;
  const end = legalEnd ?? safeEnd;
  if (!end) return <i class="seg off" style={{ left: 0, width: '100%' }} />;
  const from = scale.at(start ?? scale.start);
  const length = Math.max(0.012, scale.at(end) - from);
  const gone = Math.min(1, Math.max(0, (scale.at(today) - from) / length));
  const kind =
    state === 'closed'
      ? 'over'
      : state === 'unknown'
        ? 'unsure'
        : state === 'waiting' || state === 'due'
          ? (`${tone}` as const)
          : estimated
            ? 'about'
            : tone === 'last'
              ? 'last'
              : ruleId.startsWith('law.')
                ? ''
                : 'promise';
  const style = { left: `${from * 100}%`, width: `${length * 100}%`, '--gone': `${Math.round(gone * 100)}%` };
  return (
    <>
      <i class={`seg ${kind}`} style={style} />
      {today >= scale.start && today <= scale.end && (
        <i class="today-line" style={{ left: `${scale.at(today) * 100}%` }} />
      )}
    </>
  );
}
