import type { QuestionId } from '@/lib/cases/triage/answers';

/** Which question of a case the buyer is about to answer anew: asked for beside the page, shown in it. */
const asked = new Map<string, QuestionId>();
const CHANGED = 'case-question';

export function changedQuestion(caseId: string): QuestionId | undefined {
  return asked.get(caseId);
}

export function askAgain(caseId: string, question: QuestionId): void {
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
