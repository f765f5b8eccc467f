import type { Answers, QuestionId } from '@/lib/cases/triage/answers';
import type { Leaf, ProblemId } from '@/lib/cases/triage/problem';
import type { Question } from '@/lib/cases/triage/questions/question';
import type { Situation } from '@/lib/cases/triage/situation';
import { situationFrom, type Traits } from '@/lib/cases/triage/situation-of';
import { SYMPTOMS } from '@/lib/cases/triage/symptoms';
import { nextScreen } from '@/lib/cases/triage/walk';
import { addDays } from '@/lib/model/dates';
import type { PurchaseFacts } from '@/lib/warranty/window';

export const TODAY = '2026-11-30';

/** A made-up phone, signed for `days` ago. */
export function phone(days: number | undefined, extra: Partial<PurchaseFacts> = {}): PurchaseFacts {
  if (days === undefined) {
    return {
      platform: 'jd',
      sellerType: 'pop',
      placedAt: '2026-11-28',
      paidAt: '2026-11-28',
      undelivered: true,
      ...extra,
    };
  }
  const signedAt = addDays(TODAY, -days);
  return { platform: 'jd', sellerType: 'pop', paidAt: addDays(signedAt, -2), signedAt, ...extra };
}

const NEW: Traits = { used: false, repairsKnown: false };

export interface Start {
  name: string;
  facts: PurchaseFacts;
  traits: Traits;
  answers: Answers;
}

const two = (days: number) => [
  { sent: addDays(TODAY, 30 - days), returned: addDays(TODAY, 40 - days) },
  { sent: addDays(TODAY, 60 - days), returned: addDays(TODAY, 70 - days) },
];

/** Phones of every kind and age, as the records may show them. */
export const STARTS: readonly Start[] = [
  ['on its way', phone(undefined)],
  ['day 3, JD', phone(3)],
  ['day 3, JD itself', phone(3, { sellerType: 'self' })],
  ['day 5, Taobao, confirmed', phone(5, { platform: 'taobao', confirmedAt: addDays(TODAY, -1) })],
  ['day 9, Pinduoduo', phone(9, { platform: 'pinduoduo', promises: ['假一赔十'] })],
  ['day 12, Tmall', phone(12, { platform: 'tmall' })],
  ['month 4, signing unknown', { platform: 'jd', sellerType: 'pop', paidAt: addDays(TODAY, -120) }],
  ['month 8, repaired twice', phone(240, { repairs: two(240) }), { used: false, repairsKnown: true }],
  ['month 8, back from repair', phone(240, { repairs: [{ sent: addDays(TODAY, -30), returned: addDays(TODAY, -9) }] })],
  ['in repair for 3 days', phone(200, { repairs: [{ sent: addDays(TODAY, -3) }] })],
  ['in repair for 10 days', phone(200, { repairs: [{ sent: addDays(TODAY, -10) }] })],
  ['in repair for 40 days', phone(200, { repairs: [{ sent: addDays(TODAY, -40) }] })],
  ['in repair for 80 days', phone(200, { repairs: [{ sent: addDays(TODAY, -80) }] })],
  ['month 14', phone(430)],
  ['month 14, covered', phone(430, { extraCover: [{ name: '延长保', end: addDays(TODAY, 200) }] })],
  ['year 4', phone(1300)],
  ['no date at all', { platform: 'pinduoduo' }],
].flatMap(([name, facts, traits]) =>
  start(name as string, facts as PurchaseFacts, (traits as Traits | undefined) ?? NEW),
);

function start(name: string, facts: PurchaseFacts, traits: Traits): Start[] {
  const of = (suffix: string, answers: Answers, used = false): Start => ({
    name: name + suffix,
    facts,
    traits: { ...traits, used },
    answers,
  });
  return [
    of('', {}),
    of(', company', { buyer: 'company' }),
    of(', used', {}, true),
    of(', private', { seller: 'private' }, true),
    of(', refurbished', { condition: 'refurbished' }),
  ];
}

export interface End {
  start: Start;
  chosen: ProblemId;
  leaf: Leaf;
  situation: Situation;
}

/** Every conversation that can be had about a phone, to its end. */
export function* walks(begin: Start): Generator<End> {
  for (const { problem, answers } of SYMPTOMS) yield* walk(begin, problem, { ...begin.answers, ...answers }, 0);
}

function* walk(begin: Start, chosen: ProblemId, answers: Answers, depth: number): Generator<End> {
  const situation = situationFrom(begin.facts, begin.traits, answers, TODAY);
  const screen = nextScreen(chosen, situation);
  if (screen.kind === 'result') {
    yield { start: begin, chosen, leaf: screen.leaf, situation };
    return;
  }
  if (depth > 12) throw new Error(`the conversation has no end: ${begin.name}, ${chosen}, ${JSON.stringify(answers)}`);
  for (const value of valuesOf(screen.id, screen.question, situation)) {
    yield* walk(begin, chosen, { ...answers, [screen.id]: value }, depth + 1);
  }
}

/** The options, and for a day those that make a difference. */
function valuesOf(id: QuestionId, { kind, options }: Question, { received, today }: Situation): string[] {
  const words = options.map(({ value }) => value);
  if (kind !== 'day') return words;
  if (id === 'received') return [...words, addDays(today, -4)];
  if (id === 'faultOn') return [...words, today, ...(received ? [received, addDays(received, 10)] : [])];
  if (id === 'exchanged') return [...words, addDays(today, -60)];
  return [...words, addDays(today, -3), addDays(today, -30)];
}
