import { useEffect, useState } from 'preact/hooks';
import { useToast } from '@/components/shared/toast/Toast';
import { dropUnkept } from '@/lib/cases/store/cases';
import type { QuestionId } from '@/lib/cases/triage/answers';
import { QUESTIONS } from '@/lib/cases/triage/questions/all';
import type { SymptomId } from '@/lib/cases/triage/symptoms';
import { useStoring } from '../../use-storing';
import { hashOf } from '../../view';
import { change, changeSymptom, type OpenCase } from '../case-in-hand';
import { caseHash } from '../case-view';
import { SymptomChoice } from '../first/SymptomChoice';
import { ResultView } from '../result/ResultView';
import { type Changeable, changedQuestion, leaveQuestion, onAskedAgain } from './changing';
import { QuestionView } from './QuestionView';
import { StopBox } from './StopBox';

/** One question a screen, then the result. What was answered is kept; going back takes the last answer away. */
export function AskPage({ inHand }: { inHand: OpenCase }) {
  const { record, screen, symptom } = inHand;
  const store = useStoring();
  const toast = useToast();
  const [changing, setChanging] = useState<Changeable | undefined>(changedQuestion(record.id));
  useEffect(() => onAskedAgain(() => setChanging(changedQuestion(record.id))), [record.id]);
  const another = changing === 'symptom';
  const id = changing === 'symptom' ? undefined : (changing ?? (screen.kind === 'question' ? screen.id : undefined));
  const given = Object.keys(record.answers).filter((key) => key in QUESTIONS && !(key in (symptom?.answers ?? {})));

  function answer(question: QuestionId, value: string) {
    setChanging(undefined);
    leaveQuestion(record.id);
    // At the end, so that going back finds it last.
    void store(() =>
      change(inHand, ({ answers: { [question]: _before, ...rest } }) => ({ answers: { ...rest, [question]: value } })),
    );
  }

  function choose(other: SymptomId) {
    setChanging(undefined);
    leaveQuestion(record.id);
    void store(() => changeSymptom(inHand, other));
  }

  function back() {
    if (changing) {
      setChanging(undefined);
      leaveQuestion(record.id);
      return;
    }
    const last = given[given.length - 1];
    if (last === undefined) {
      location.hash = caseHash({ name: 'new-case', purchaseId: record.purchaseId });
      return;
    }
    void store(() =>
      change(inHand, ({ answers }) => ({
        answers: Object.fromEntries(Object.entries(answers).filter(([key]) => key !== last)),
      })),
    );
  }

  function drop() {
    void store(async () => {
      const undo = await dropUnkept(inHand.db, record.id);
      location.hash = hashOf({ name: 'phone', id: record.purchaseId });
      toast({ words: '没有记下这件事。', undo: () => void undo() });
    });
  }

  return (
    <>
      <p class="ask-bar">
        <button type="button" class="plain" onClick={back}>
          ← 返回
        </button>
        <span class="quiet small">
          {id === undefined && !another ? '结果' : another ? '换个说法' : `第 ${given.length + 2} 步`}
        </span>
        <span class="ask-leave">
          <a class="small" href={hashOf({ name: 'phone', id: record.purchaseId })}>
            存着，先关掉
          </a>
          {record.status === 'asking' && (
            <button type="button" class="plain slim" onClick={drop}>
              不用记了
            </button>
          )}
        </span>
      </p>
      <StopBox problem={screen.problem} />
      {another && (
        <section class="question">
          <h2>它怎么了？</h2>
          <SymptomChoice chosen={symptom?.id ?? 'dead'} onChoose={choose} />
        </section>
      )}
      {another ? null : id !== undefined ? (
        <QuestionView
          key={id}
          id={id}
          question={QUESTIONS[id]}
          inHand={inHand}
          onAnswer={(value) => answer(id, value)}
        />
      ) : (
        screen.kind === 'result' && <ResultView inHand={inHand} leaf={screen.leaf} />
      )}
    </>
  );
}
