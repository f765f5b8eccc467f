import type { Stage } from '@/lib/cases/ladder/stage';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { DoorButton } from '../parts/DoorButton';
import { Say } from '../parts/Say';
import { ProofTicks } from '../result/ProofTicks';

interface Props {
  stage: Stage;
  inHand: OpenCase;
  number: number;
  state: 'past' | 'now' | 'later';
}

/** One step: what to do, what to have ready, the door, and what follows from yes, no and silence. */
export function StageBox({ stage, inHand, number, state }: Props) {
  const { id, title, doings, ready, door, link, onYes, onNo, onSilence, warnings } = stage;
  const { purchase, order, record } = inHand;
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
        <a class="button" href={caseHash({ name: 'case', id: record.id, part: 'drafts' })}>
          这一步怎么写
        </a>
      </div>
      <h3>要备齐的</h3>
      <ProofTicks inHand={inHand} ids={ready} />
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
      {state !== 'now' && (
        <button type="button" onClick={() => void store(() => change(inHand, () => ({ stage: id })))}>
          我在这一步
        </button>
      )}
    </details>
  );
}
