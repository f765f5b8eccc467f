import { nextAct } from '@/lib/cases/ladder/next-act';
import { ladderOf } from '@/lib/cases/ladder/stages';
import { dayInWords } from '@/lib/model/words/day';
import { useStoring } from '../../use-storing';
import { change, type OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { Say } from '../parts/Say';
import { LadderStrip } from './LadderStrip';
import { MakerBox } from './MakerBox';
import { Outcome } from './Outcome';
import { StageBox } from './StageBox';

/** The ladder: where one stands, what is due, what is next; beside it the maker's own service. */
export function StepsPage({ inHand }: { inHand: OpenCase }) {
  const { record, situation, today, purchase } = inHand;
  const store = useStoring();
  const next = nextAct(record, situation, Date.now());
  const ladder = ladderOf(situation);
  const at = ladder.findIndex(({ id }) => id === record.stage);
  const isOpen = record.status === 'open';
  return (
    <>
      <LadderStrip situation={situation} at={record.stage} />
      {record.status === 'asking' && (
        <p class="ask">
          还没记下来。
          <button type="button" onClick={() => void store(() => change(inHand, () => ({ status: 'open' })))}>
            记下这件事，到时提醒我
          </button>
        </p>
      )}
      {isOpen && (
        <section class="card part next-act" aria-label="下一步">
          <p class="quiet small">下一步</p>
          <h2>{next.words}</h2>
          <p>
            <span class={next.on <= today ? 'chip warn' : 'chip'}>
              {next.on <= today ? '今天就办' : `到${dayInWords(next.on, today)}`}
            </span>{' '}
            <Say of={next.why} />
          </p>
          <div class="actions">
            {next.climb && (
              <button
                type="button"
                class="primary"
                onClick={() => void store(() => change(inHand, () => ({ stage: next.stage.id })))}
              >
                走到这一步
              </button>
            )}
            <a class="button" href={caseHash({ name: 'case', id: record.id, part: 'log' })}>
              记一条
            </a>
          </div>
          {next.dues.length > 0 && (
            <ul class="dues">
              {next.dues.map(({ text, day, at: moment, whose, passed, entryId, ruleId }) => (
                <li key={`${entryId ?? ''}${ruleId ?? text}`}>
                  <span class={passed && whose === 'theirs' ? 'chip warn' : 'chip'}>
                    {whose === 'ours' ? '你' : '对方'}
                  </span>{' '}
                  {text}：{moment ? `${dayInWords(day, today)} ${moment.slice(11, 16)}` : dayInWords(day, today)}
                  {passed ? '，已过' : ' 前'}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {ladder.map((stage, i) => (
        <StageBox
          key={stage.id}
          stage={stage}
          inHand={inHand}
          dues={next.dues}
          number={i + 1}
          state={i === at ? 'now' : i < at ? 'past' : 'later'}
        />
      ))}
      <MakerBox brand={purchase.brand} />
      <Outcome inHand={inHand} />
    </>
  );
}
