import { type FirstAid, firstAid } from '@/lib/cases/first-aid';
import { QUESTIONS } from '@/lib/cases/triage/questions/all';
import type { SymptomId } from '@/lib/cases/triage/symptoms';
import type { CivilDate } from '@/lib/model/dates';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { CopyButton } from '../parts/CopyButton';
import { DoorButton } from '../parts/DoorButton';
import { WaysLeft } from '../result/WaysLeft';
import { FirstAidUntil } from './FirstAidUntil';

interface Props {
  purchase: Purchase;
  order: OrderRecord;
  symptom: SymptomId;
  today: CivilDate;
  /** Goes on with the questions. */
  onAsk: () => void;
}

/** The answer before anything was asked: what can be demanded today, by when, the door, and the words for the shop. */
export function FirstAidCard({ purchase, order, symptom, today, onAsk }: Props) {
  const aid = firstAid(purchase, order, symptom, today);
  const { says, why, stop, door, doings, result } = aid;
  const [first] = doings;
  return (
    <>
      {stop.length > 0 && (
        <section class="stop-box" role="alert">
          <h3>先停下</h3>
          <ul>
            {stop.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="card part first-aid" aria-label="今天能要求什么">
        <div>
          <h3 class="first-aid-says">{says}</h3>
          <FirstAidUntil aid={aid} today={today} />
          <p class="quiet">{why}</p>
        </div>
        {first && (
          <p>
            <b>先做这一件：{first.title}。</b>
            {first.how}
          </p>
        )}
        <div class="actions">
          {door && <DoorButton id={door} purchase={purchase} order={order} primary />}
          <DoorButton id="chat" purchase={purchase} order={order} />
        </div>
        <WordsForShop words={aid.words} />
        <div class="first-aid-on">
          <p class="small quiet">{assumedWords(aid)}</p>
          <button type="button" class="soft" onClick={onAsk}>
            答几句，说得更准
          </button>
        </div>
      </section>
      <WaysLeft ways={result.ways} />
    </>
  );
}

/** What is missing stands in brackets, marked: nobody pastes it unseen. */
function WordsForShop({ words }: { words: string }) {
  return (
    <div class="words-box">
      <h4>发给店家的话</h4>
      <p class="words">
        {words
          .split(/(【[^】]*】)/)
          .map((part, index) => (part.startsWith('【') ? <mark key={`${part} ${index}`}>{part}</mark> : part))}
      </p>
      <CopyButton text={words} word="复制这段话" />
    </div>
  );
}

function assumedWords({ assumed }: FirstAid): string {
  const names = assumed.map((id) => QUESTIONS[id].name);
  return names.length > 0 ? `还没问你的，先按最常见的算：${names.join('、')}。` : '接着记下这件事，看下一步。';
}
