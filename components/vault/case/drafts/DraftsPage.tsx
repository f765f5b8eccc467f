import { useState } from 'preact/hooks';
import { amountsOf, exchangeDue } from '@/lib/cases/amounts';
import { draftsOf } from '@/lib/cases/drafts/all-drafts';
import { draftFacts } from '@/lib/cases/drafts/facts';
import { contactsOf } from '@/lib/cases/log/contacts';
import type { StageId } from '@/lib/model/case';
import { type OpenCase, saidOf } from '../case-in-hand';
import { AmountsBox } from './AmountsBox';
import { DraftView } from './DraftView';

/** Every text of this case: choose one, fill what is missing, copy it box by box or save it. */
export function DraftsPage({ inHand, stage: first }: { inHand: OpenCase; stage: StageId }) {
  const { record, purchase, order, situation, symptom, screen } = inHand;
  const leaf = screen.kind === 'result' ? screen.leaf : undefined;
  const facts =
    leaf &&
    draftFacts({ purchase, order, situation, leaf, symptom, said: saidOf(record), contacts: contactsOf(record) });
  const drafts = facts ? draftsOf(facts) : [];
  const [kind, setKind] = useState(drafts.find(({ stage }) => stage === first)?.kind);
  const draft = drafts.find((one) => one.kind === kind) ?? drafts[0];
  if (!facts || !draft) return null;
  return (
    <>
      <label class="field">
        写给谁
        <select
          value={draft.kind}
          onChange={(event) => setKind(drafts.find((one) => one.kind === event.currentTarget.value)?.kind)}
        >
          {drafts.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <DraftView key={draft.kind} inHand={inHand} draft={draft} />
      <AmountsBox
        inHand={inHand}
        amounts={amountsOf(facts)}
        mayClaimFraud={facts.rights.includes('law.fraud3x')}
        mayTakeMoney={exchangeDue(facts)}
      />
    </>
  );
}
