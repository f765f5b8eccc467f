import type { CivilDate } from '../model/dates';
import type { OrderRecord, Purchase } from '../model/purchase';
import { dayInWords } from '../model/words/day';
import { draftFacts } from './drafts/facts';
import { gapsOf, plain } from './drafts/text';
import { toSeller } from './drafts/to-seller';
import type { Answers, QuestionId } from './triage/answers';
import type { DoorId, Leaf } from './triage/problem';
import { QUESTIONS } from './triage/questions/all';
import { type Result, resultOf } from './triage/result';
import type { Situation } from './triage/situation';
import { situationOf } from './triage/situation-of';
import { SYMPTOMS, type SymptomId } from './triage/symptoms';
import { nextScreen } from './triage/walk';

/** The quick answer to 「手机出问题了」, before anything was asked. */
export interface FirstAid {
  /** What can be demanded today: 退、换、修，由你选。先用退。 */
  says: string;
  /** `12月3日 前提出，剩 3 天`; absent where no day is known. */
  until?: string;
  /** `YYYY-MM-DD` of the same. */
  untilDay?: CivilDate;
  /** Say 约: the signing is only an estimate. */
  estimated: boolean;
  why: string;
  /** What to do now, in order; the first of them comes before all else. */
  doings: readonly { title: string; how: string }[];
  /** What must be done at once, whatever else: a swollen battery. */
  stop: readonly string[];
  /** Which button fits: the page of the platform or of the maker it leads to. */
  door: DoorId | undefined;
  /** To paste into the shop's chat; what is not known stands as 【…】. */
  words: string;
  /** Names of what is missing in `words`. */
  gaps: string[];
  /** Questions whose likeliest answer was taken; asking them may change what is said. */
  assumed: QuestionId[];
  /** Further ways, each with how well it holds; the honest list of a phone past its year. */
  ways: readonly { title: string; strength: 'weak' | 'half' | 'strong'; text: string }[];
  result: Result;
}

/** What somebody with this trouble can do today. A plain function of its arguments; nothing is stored. */
export function firstAid(
  purchase: Purchase,
  order: OrderRecord,
  symptomId: SymptomId,
  today: CivilDate,
  answers: Answers = {},
): FirstAid {
  const symptom = SYMPTOMS.find(({ id }) => id === symptomId) ?? SYMPTOMS[0];
  if (!symptom) throw new Error('there are no symptoms');
  const given = { ...symptom.answers, ...answers };
  const { leaf, situation, assumed, stop } = assume(purchase, order, symptom.problem, given, today);
  const result = resultOf(leaf, situation);
  // What was only assumed is not said to the seller.
  const known = situationOf(purchase, order, given, today);
  const parts = toSeller(
    draftFacts({ purchase, order, situation: { ...situation, faultOn: known.faultOn }, leaf, symptom }),
    'friendly',
  );
  const { until } = result;
  return {
    says: result.says,
    ...(until && !until.theirs ? { until: untilWords(until.day, until.daysLeft, today), untilDay: until.day } : {}),
    estimated: until?.estimated ?? false,
    why: result.why.text,
    doings: result.doings.map(({ title, how }) => ({ title, how: how.text })),
    stop,
    door: result.doings.find(({ door }) => door !== undefined && door !== 'chat')?.door,
    words: plain(parts),
    gaps: gapsOf(parts).map(({ name }) => name),
    assumed,
    ways: result.ways.map(({ title, strength, text }) => ({ title, strength, text: text.text })),
    result,
  };
}

interface Assumed {
  leaf: Leaf;
  situation: Situation;
  assumed: QuestionId[];
  stop: string[];
}

function assume(
  purchase: Purchase,
  order: OrderRecord,
  chosen: (typeof SYMPTOMS)[number]['problem'],
  given: Answers,
  today: CivilDate,
): Assumed {
  let answers = given;
  const assumed: QuestionId[] = [];
  for (;;) {
    const situation = situationOf(purchase, order, answers, today);
    const screen = nextScreen(chosen, situation);
    if (screen.kind === 'result') {
      return { leaf: screen.leaf, situation, assumed, stop: (screen.problem.stop ?? []).map(({ text }) => text) };
    }
    assumed.push(screen.id);
    answers = { ...answers, [screen.id]: QUESTIONS[screen.id].assumed };
  }
}

export function untilWords(day: CivilDate, daysLeft: number, today: CivilDate): string {
  return daysLeft === 0 ? '今天是最后一天' : `${dayInWords(day, today)}前提出，剩${daysLeft}天`;
}
