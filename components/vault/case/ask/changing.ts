import type { QuestionId } from '@/lib/cases/triage/answers';

/** A question, or what is wrong at all. */
export type Changeable = QuestionId | 'symptom';

/** Which question of a case the buyer is about to answer anew: asked for beside the page, shown in it. */
const asked = new Map<string, Changeable>();
const CHANGED = 'case-question';

export function changedQuestion(caseId: string): Changeable | undefined {
  return asked.get(caseId);
}

export function askAgain(caseId: string, question: Changeable): void {
  asked.set(caseId, question);
  dispatchEvent(new Event(CHANGED));
}

export function leaveQuestion(caseId: string): void {
  asked.delete(caseId);
}

export function onAskedAgain(listen: () => void): () => void {
  addEventListener(CHANGED, listen);
  return () => removeEventListener(CHANGED, listen);
}
