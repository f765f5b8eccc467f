import type { CivilDate } from '../../model/dates';
import type { EvidenceItem } from '../../model/evidence-says';
import type { Block } from '../../word/word-file';
import { draftsOf } from '../drafts/all-drafts';
import { draftFacts, type Said } from '../drafts/facts';
import { contactsOf } from '../log/contacts';
import type { InCase } from '../store/cases';
import type { Answers } from '../triage/answers';
import { situationOf } from '../triage/situation-of';
import { symptomOf } from '../triage/symptoms';
import { nextScreen } from '../triage/walk';
import { chronologyBlocks } from './chronology';
import { draftBlocks, savedFields } from './draft-blocks';

/** A paper of a dispute that can go along with its evidence. */
export interface CasePaper {
  title: string;
  blocks: readonly Block[];
  /** The buyer has worked on it, so it most likely is wanted. */
  own: boolean;
}

/** What happened, then every text of this dispute, as it stands today. Names and numbers of the buyer may be in them. */
export function casePapers(
  { record, purchase, order }: InCase,
  evidence: readonly EvidenceItem[],
  today: CivilDate,
): CasePaper[] {
  const log = record.entries.length > 0 || record.outcome !== undefined;
  const chronology = log ? [{ title: '经过', blocks: chronologyBlocks(record, evidence), own: true }] : [];
  const symptom = symptomOf(record.symptom);
  const situation = situationOf(purchase, order, record.answers as Answers, today);
  const screen = nextScreen(symptom?.problem ?? 'damage', situation);
  if (screen.kind !== 'result') return chronology;
  const said = record.said as Said;
  const { leaf } = screen;
  const facts = draftFacts({ purchase, order, situation, leaf, symptom, said, contacts: contactsOf(record) });
  const drafts = draftsOf(facts).map((draft): CasePaper => {
    const own = savedFields(record, draft.kind);
    return { title: draft.title, blocks: draftBlocks(draft, own), own: Object.keys(own).length > 0 };
  });
  return [...chronology, ...drafts];
}
