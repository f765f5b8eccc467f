import { getCase } from '@/lib/cases/store/cases';
import type { Answers } from '@/lib/cases/triage/answers';
import { situationOf } from '@/lib/cases/triage/situation-of';
import { symptomOf } from '@/lib/cases/triage/symptoms';
import { nextScreen } from '@/lib/cases/triage/walk';
import { itemsOf } from '@/lib/db/evidence/items';
import type { Vault } from '@/lib/db/store/schema';
import type { StageId } from '@/lib/model/case';
import type { CivilDate } from '@/lib/model/dates';
import { useLive } from '../use-live';
import { hashOf } from '../view';
import { AskPage } from './ask/AskPage';
import { KnownFacts } from './ask/KnownFacts';
import { CaseFrame } from './CaseFrame';
import type { OpenCase } from './case-in-hand';
import { type CasePart, caseHash } from './case-view';
import { DraftsPage } from './drafts/DraftsPage';
import { EvidencePage } from './evidence/EvidencePage';
import { LogPage } from './log/LogPage';
import { StepsPage } from './steps/StepsPage';

const TABS: readonly { part: CasePart; word: string }[] = [
  { part: 'ask', word: '能要求什么' },
  { part: 'steps', word: '一步一步' },
  { part: 'log', word: '沟通记录' },
  { part: 'drafts', word: '文书' },
  { part: 'evidence', word: '证据目录' },
];

interface Props {
  db: Vault;
  id: string;
  part: CasePart;
  /** Whose texts are shown first; absent = those of the step the case stands at. */
  stage?: StageId;
  today: CivilDate;
}

/** One case. Everything on its pages follows from the record and the phone; a changed answer changes all of it. */
export function CasePage({ db, id, part, stage, today }: Props) {
  const live = useLive(async () => {
    const found = await getCase(db, id);
    if (!found) return undefined;
    const { evidence } = await itemsOf(db, found.record.orderKey, found.purchase.id);
    return { ...found, evidence };
  }, [db, id]);
  if (live.state === 'failed') return <p role="alert">打不开这件事的记录。已有记录不受影响，请刷新再试。</p>;
  if (live.state === 'loading') return <p class="quiet">正在打开…</p>;
  if (!live.value) {
    return (
      <section class="card notice">
        <p>这件事的记录不在这里，可能已被删除。</p>
        <a class="button" href={hashOf({ name: 'phones' })}>
          回到我的手机
        </a>
      </section>
    );
  }
  const { record, purchase, order } = live.value;
  const symptom = symptomOf(record.symptom);
  const situation = situationOf(purchase, order, record.answers as Answers, today);
  const screen = nextScreen(symptom?.problem ?? 'damage', situation);
  const inHand: OpenCase = { ...live.value, db, today, situation, symptom, screen };
  const asking = part === 'ask' || screen.kind === 'question';
  return (
    <CaseFrame purchase={purchase} order={order} known={<KnownFacts inHand={inHand} />}>
      {screen.kind === 'result' && (
        <nav class="case-tabs" aria-label="这件事">
          {TABS.map(({ part: to, word }) => (
            <a key={to} href={caseHash({ name: 'case', id, part: to })} aria-current={to === part ? 'page' : undefined}>
              {word}
            </a>
          ))}
        </nav>
      )}
      {!asking && part !== 'steps' && <h2 class="spoken">{TABS.find((tab) => tab.part === part)?.word}</h2>}
      {asking && <AskPage inHand={inHand} />}
      {!asking && part === 'steps' && <StepsPage inHand={inHand} />}
      {!asking && part === 'log' && <LogPage inHand={inHand} />}
      {!asking && part === 'drafts' && <DraftsPage key={stage} inHand={inHand} stage={stage ?? record.stage} />}
      {!asking && part === 'evidence' && <EvidencePage inHand={inHand} />}
    </CaseFrame>
  );
}
