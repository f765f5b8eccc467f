import { useId, useState } from 'preact/hooks';
import type { Said } from '@/lib/cases/drafts/facts';
import type { Gap, GapId } from '@/lib/cases/drafts/text';
import { updateSays } from '@/lib/db/purchases/purchases';
import { useStoring } from '../../use-storing';
import { change, type OpenCase, say } from '../case-in-hand';

/** Where an answer to a gap belongs: to the phone, to the conversation, or to what was said for the texts. */
const ANSWERS: Partial<Record<GapId, string>> = {
  received: 'received',
  faultOn: 'faultOn',
  backOn: 'backOn',
  askedOn: 'askedOn',
};

/** What a text still needs, asked for one by one; stored when the field is left. */
export function GapFields({ inHand, gaps }: { inHand: OpenCase; gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null;
  return (
    <div class="gaps">
      {gaps.map((gap) => (
        <GapField key={gap.gap} inHand={inHand} gap={gap} />
      ))}
    </div>
  );
}

function GapField({ inHand, gap: { gap, name } }: { inHand: OpenCase; gap: Gap }) {
  const store = useStoring();
  const id = useId();
  const [value, setValue] = useState('');
  const question = ANSWERS[gap];
  const typed = (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value);
  function keep() {
    const entered = value.trim();
    if (!entered || (question && entered > inHand.today)) return;
    if (question) void store(() => change(inHand, ({ answers }) => ({ answers: { ...answers, [question]: entered } })));
    else if (gap === 'imei')
      void store(() => updateSays(inHand.db, inHand.purchase.id, { imei: entered }, inHand.today));
    else void store(() => say(inHand, gap as keyof Said, entered));
  }
  return (
    <form
      class="gap"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label for={id}>{name}</label>
      {question ? (
        <input id={id} type="date" max={inHand.today} value={value} onInput={typed} onBlur={keep} />
      ) : (
        <input id={id} type="text" maxLength={400} value={value} onInput={typed} onBlur={keep} />
      )}
    </form>
  );
}
