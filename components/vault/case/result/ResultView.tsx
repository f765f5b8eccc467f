import { untilWords } from '@/lib/cases/first-aid';
import type { Leaf } from '@/lib/cases/triage/problem';
import { resultOf } from '@/lib/cases/triage/result';
import { dayInWords } from '@/lib/model/words/day';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { DoorButton } from '../parts/DoorButton';
import { Say } from '../parts/Say';
import { LadderStrip } from '../steps/LadderStrip';
import { Circumstances } from './Circumstances';
import { Grounds } from './Grounds';
import { HostCount } from './HostCount';
import { Objections } from './Objections';
import { ProofTicks } from './ProofTicks';
import { Wanted } from './Wanted';
import { WaysLeft } from './WaysLeft';
import { WordsToSeller } from './WordsToSeller';

/** What can be demanded today, what to do, what they will say, what is weak and what not to do. */
export function ResultView({ inHand, leaf }: { inHand: OpenCase; leaf: Leaf }) {
  const { record, purchase, order, situation, symptom, today } = inHand;
  const store = useStoring();
  const result = resultOf(leaf, situation);
  const { until } = result;
  const since = situation.faultOn ? `，${dayInWords(situation.faultOn, today)}开始` : '';

  function keep() {
    void store(async () => {
      await change(inHand, () => ({ status: 'open' }));
      location.hash = caseHash({ name: 'case', id: record.id, part: 'steps' });
    });
  }

  return (
    <article class="case-result">
      <header>
        <p class="quiet">
          {symptom?.text}
          {since}
        </p>
        <h2>{result.says}</h2>
        {until && (
          <p>
            <span class={until.daysLeft <= 3 && !until.estimated && !until.theirs ? 'chip warn' : 'chip'}>
              {until.theirs
                ? `对方的期限到${dayInWords(until.day, today)}`
                : `${until.estimated ? '约' : ''}${untilWords(until.day, until.daysLeft, today)}`}
            </span>{' '}
            {result.later && <span class="quiet">{result.later.text}</span>}
          </p>
        )}
        <p>
          <Say of={result.why} />
        </p>
        <Wanted inHand={inHand} leaf={leaf} demand={result.demand} />
      </header>

      {leaf.id.startsWith('expired.') && <HostCount inHand={inHand} />}
      <section class="card part" aria-label="今天做这几件">
        <h3>今天做这几件</h3>
        <ol class="doings">
          {result.doings.map(({ title, how, door, words }) => (
            <li key={title}>
              <strong>{title}</strong>
              <p class="quiet">
                <Say of={how} />
              </p>
              {words && <WordsToSeller inHand={inHand} leaf={leaf} />}
              {door && <DoorButton id={door} purchase={purchase} order={order} primary={door === 'after-sales'} />}
            </li>
          ))}
        </ol>
      </section>

      <WaysLeft ways={result.ways} />
      <Objections objections={result.objections} />

      <section class="card part" aria-label="要准备的">
        <h3>要准备的</h3>
        <ProofTicks inHand={inHand} ids={leaf.proofs} />
        {result.nevers.length > 0 && (
          <div class="never-box">
            <strong>先别做</strong>
            <ul class="points">
              {result.nevers.map((never) => (
                <li key={never.text}>
                  <Say of={never} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>

      {result.weak.length > 0 && (
        <section class="card part" aria-label="站不稳的地方">
          <h3>站不稳的地方</h3>
          <ul class="points">
            {result.weak.map((weak) => (
              <li key={weak.text}>
                <Say of={weak} />
              </li>
            ))}
          </ul>
        </section>
      )}

      <Circumstances inHand={inHand} also={result.also} />

      {result.misconceptions.length > 0 && (
        <section class="card part" aria-label="常见的误会">
          <h3>常见的误会</h3>
          {result.misconceptions.map(({ id, believed, right }) => (
            <p key={id}>
              <s>{believed}</s> <Say of={right} />
            </p>
          ))}
        </section>
      )}

      <section class="case-next">
        <LadderStrip situation={situation} at={record.stage} />
        {record.status === 'asking' ? (
          <>
            <p>他们不答应，或者没有回音，就走下一步。记下这件事，每一步的日子到时提醒你。</p>
            <button type="button" class="primary" onClick={keep}>
              记下这件事，到时提醒我
            </button>
          </>
        ) : (
          <a class="button primary" href={caseHash({ name: 'case', id: record.id, part: 'steps' })}>
            看下一步
          </a>
        )}
      </section>
      <Grounds result={result} />
      <p class="quiet small">写的是通常可以主张的；标“建议”的是经验，不是法律规定。</p>
    </article>
  );
}
