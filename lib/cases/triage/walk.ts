import { PROBLEMS } from '../problems/all';
import type { QuestionId } from './answers';
import type { Leaf, Problem, ProblemId } from './problem';
import { QUESTIONS } from './questions/all';
import type { Question } from './questions/question';
import type { Situation } from './situation';

/**
 * The problem that the chosen one turns out to be: a swollen battery is a matter of safety, a fault of a phone whose year is over one of
 * 过保, and what a private person sold follows other rules.
 */
export function problemFor(chosen: ProblemId, s: Situation): Problem {
  return PROBLEMS[turned(chosen, s)];
}

function turned(chosen: ProblemId, s: Situation): ProblemId {
  if (s.answers.part === 'swollen') return 'safety';
  if (chosen === 'safety' || chosen === 'money' || chosen === 'undelivered') return chosen;
  if (!s.delivered) return chosen;
  if (s.condition !== 'new' && chosen !== 'parts') return 'used';
  if (chosen === 'parts') return s.seller === 'private' ? 'used' : 'parts';
  const now = chosen === 'unusable' && isFault(s) ? 'damage' : chosen;
  if (now === 'damage' && isPastYear(s)) return 'expired';
  return now === 'expired' && !isPastYear(s) ? 'damage' : now;
}

/** Who was shown how to use it and still cannot has a faulty phone; after a year nobody needs to be shown first. */
function isFault(s: Situation): boolean {
  const { cause, guided } = s.answers;
  if (cause === undefined || cause === 'lock') return false;
  return guided === 'yes' || (cause !== 'setup' && isPastYear(s));
}

function isPastYear(s: Situation): boolean {
  return s.repairs.since === undefined && s.windowOf('law.sanbao.host1y')?.state === 'closed';
}

/** The next screen: a question, or the result. Nothing is asked that is on record or was answered. */
export type Screen =
  | { kind: 'question'; problem: Problem; id: QuestionId; question: Question }
  | { kind: 'result'; problem: Problem; leaf: Leaf };

export function nextScreen(chosen: ProblemId, s: Situation): Screen {
  const problem = problemFor(chosen, s);
  const id = openQuestions(problem, s)[0];
  if (id !== undefined) return { kind: 'question', problem, id, question: QUESTIONS[id] };
  return { kind: 'result', problem, leaf: leafOf(problem, s) };
}

/** What is still to be asked, as far as the answers so far tell. */
export function openQuestions({ asks }: Problem, s: Situation): QuestionId[] {
  return asks.flatMap(({ question, when }) =>
    s.answers[question] === undefined && QUESTIONS[question].known?.(s) === undefined && (when?.(s) ?? true)
      ? [question]
      : [],
  );
}

/** The last leaf of every problem holds always. */
export function leafOf({ leaves }: Problem, s: Situation): Leaf {
  const found = leaves.find(({ when }) => when(s)) ?? leaves[leaves.length - 1];
  return found ?? leaves[0];
}
