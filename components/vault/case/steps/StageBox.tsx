import { barOf } from '@/lib/cases/ladder/barred';
import type { Due } from '@/lib/cases/ladder/due';
import type { Stage } from '@/lib/cases/ladder/stage';
import { timesOf } from '@/lib/cases/ladder/times';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { DoorButton } from '../parts/DoorButton';
import { Say } from '../parts/Say';
import { ProofTicks } from '../result/ProofTicks';

interface Props {
  stage: Stage;
  inHand: OpenCase;
  dues: readonly Due[];
  number: number;
  state: 'past' | 'now' | 'later';
}

/** One step: what to do, what to have ready, the door, and what follows from yes, no and silence. */
export function StageBox({ stage, inHand, dues, number, state }: Props) {
  const { id, title, doings, ready, door, link, onYes, onNo, onSilence, warnings } = stage;
  const { purchase, order, record, situation } = inHand;
  const times = timesOf(id, record, situation, dues);
  const bar = barOf(stage, record);
  const store = useStoring();
  return (
    <details class={`card part stage ${state}`} open={state === 'now'}>
      <summary>
        <span class="number">{number}</span> {title}
        {state === 'now' && <span class="chip">现在</span>}
      </summary>
      <ul class="points">
        {doings.map((doing) => (
          <li key={doing.text}>
            <Say of={doing} />
          </li>
        ))}
      </ul>
      <div class="actions">
        {door && <DoorButton id={door} purchase={purchase} order={order} primary={state === 'now'} />}
        {link && (
          <span class="case-door">
            <a class="button" href={link.url} target="_blank" rel="noreferrer">
              {link.text}
              <span class="spoken">（新标签页）</span>
              <span aria-hidden="true"> ↗</span>
            </a>
            <span class="quiet small">核对于 {link.checked}，以官网为准</span>
          </span>
        )}
        <a class="button" href={caseHash({ name: 'case', id: record.id, part: 'drafts', stage: id })}>
          这一步怎么写
        </a>
      </div>
      <h3>要备齐的</h3>
      <ProofTicks inHand={inHand} ids={ready} />
      {times.length > 0 && (
        <>
          <h3>期限</h3>
          <ul class="points">
            {times.map((time) => (
              <li key={time.text}>
                <Say of={time} />
              </li>
            ))}
          </ul>
        </>
      )}
      <dl class="follows">
        <dt>同意了</dt>
        <dd>
          <Say of={onYes} />
        </dd>
        <dt>不同意</dt>
        <dd>
          <Say of={onNo} />
        </dd>
        <dt>没回音</dt>
        <dd>
          <Say of={onSilence} />
        </dd>
      </dl>
      {warnings.map((warning) => (
        <p key={warning.text} class="warning small">
          <Say of={warning} />
        </p>
      ))}
      {state !== 'now' && bar && (
        <p class="small">
          <Say of={bar} />
        </p>
      )}
      {state !== 'now' && !bar && (
        <button type="button" onClick={() => void store(() => change(inHand, () => ({ stage: id })))}>
          我在这一步
        </button>
      )}
    </details>
  );
}
