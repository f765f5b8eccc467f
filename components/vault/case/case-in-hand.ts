import type { Said } from '@/lib/cases/drafts/facts';
import { type CasePatch, changeCase, type InCase } from '@/lib/cases/store/cases';
import type { Situation } from '@/lib/cases/triage/situation';
import { type Symptom, type SymptomId, symptomOf } from '@/lib/cases/triage/symptoms';
import type { Screen } from '@/lib/cases/triage/walk';
import type { Vault } from '@/lib/db/store/schema';
import type { CaseRecord } from '@/lib/model/case';
import type { CivilDate } from '@/lib/model/dates';
import type { EvidenceItem } from '@/lib/model/evidence-says';

/** The case whose pages are open, with what follows from it today. */
export interface OpenCase extends InCase {
  db: Vault;
  today: CivilDate;
  evidence: readonly EvidenceItem[];
  situation: Situation;
  symptom: Symptom | undefined;
  screen: Screen;
}

export function change({ db, record, today }: OpenCase, patch: (record: CaseRecord) => CasePatch): Promise<void> {
  return changeCase(db, record.id, patch, today, Date.now());
}

/** What the buyer said for the texts: stored by field, read back as the drafts know it. */
export function saidOf({ said }: CaseRecord): Said {
  return said as Said;
}

export function say(inHand: OpenCase, field: keyof Said, value: string | boolean | number | undefined): Promise<void> {
  return change(inHand, ({ said }) => {
    const { [field]: _before, ...rest } = said;
    return { said: value === undefined || value === '' ? rest : { ...rest, [field]: value } };
  });
}

/** Another trouble than first told: what the first word had answered goes with it, the rest of the answers stays. */
export function changeSymptom(inHand: OpenCase, id: SymptomId): Promise<void> {
  return change(inHand, ({ symptom, answers }) => {
    const before = symptomOf(symptom)?.answers ?? {};
    const rest = Object.entries(answers).filter(([question]) => !(question in before));
    return { symptom: id, answers: { ...Object.fromEntries(rest), ...symptomOf(id)?.answers } };
  });
}
