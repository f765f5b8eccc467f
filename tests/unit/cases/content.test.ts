import { describe, expect, it } from 'vitest';
import { CIRCUMSTANCES } from '@/lib/cases/content/circumstances';
import { MISCONCEPTIONS } from '@/lib/cases/content/misconceptions';
import { NEVERS } from '@/lib/cases/content/nevers';
import { OBJECTIONS } from '@/lib/cases/content/objections/all';
import type { Statement } from '@/lib/cases/content/statement';
import { FIRST_12315, TAKEN_UP } from '@/lib/cases/ladder/barred';
import { STAGES } from '@/lib/cases/ladder/stages';
import { PROBLEMS } from '@/lib/cases/problems/all';
import type { Leaf } from '@/lib/cases/triage/problem';
import { QUESTIONS } from '@/lib/cases/triage/questions/all';
import { SYMPTOMS } from '@/lib/cases/triage/symptoms';
import { ALL_RULES } from '@/lib/warranty/rules/all-rules';

const LEAVES: readonly Leaf[] = Object.values(PROBLEMS).flatMap(({ leaves }) => leaves);
const STATEMENTS: readonly Statement[] = [
  ...Object.values(NEVERS),
  ...Object.values(OBJECTIONS).map(({ answer }) => answer),
  ...[...MISCONCEPTIONS.values()].map(({ right }) => right),
  ...Object.values(PROBLEMS).flatMap(({ stop }) => stop ?? []),
  ...STAGES.flatMap(({ doings, onYes, onNo, onSilence, warnings }) => [...doings, onYes, onNo, onSilence, ...warnings]),
  ...CIRCUMSTANCES.flatMap(({ minds }) => minds),
  FIRST_12315,
  TAKEN_UP,
  ...LEAVES.flatMap(({ why, later, doings, weak, ways }) => [
    why,
    ...(later ? [later] : []),
    ...doings.map(({ how }) => how),
    ...weak,
    ...(ways ?? []).map(({ text }) => text),
  ]),
];

describe('every sentence of a case', () => {
  it('rests on rules that exist, or is marked as advice', () => {
    const known = new Set(ALL_RULES.map(({ id }) => id));
    const named = [
      ...STATEMENTS.flatMap(({ by }) => by),
      ...LEAVES.flatMap(({ rights, until = [] }) => [...rights, ...until]),
    ];
    expect([...new Set(named)].filter((id) => !known.has(id)).toSorted()).toEqual([]);
  });

  it('is short enough for somebody who is worried', () => {
    const texts = [...STATEMENTS.map(({ text }) => text), ...LEAVES.map(({ says }) => says)];
    const plain = texts.map((text) => text.replace(/\{end:[\w.]+\}/g, '12月31日'));
    expect(plain.filter((text) => text.length > 64)).toEqual([]);
    expect(plain.filter((text) => text.split(/[，。：；、（）]/).some((part) => part.length > 24))).toEqual([]);
  });

  it('is no more certain than the facts, and threatens nobody', () => {
    const all = JSON.stringify([STATEMENTS, LEAVES, SYMPTOMS, QUESTIONS]);
    expect(/一定能|必赔|必须赔|肯定能|保证|暂行办法|45个工作日|曝光|律师函/.exec(all)?.[0]).toBeUndefined();
  });

  it('names no telephone number but those of emergencies', () => {
    const numbers = JSON.stringify([STATEMENTS, LEAVES, SYMPTOMS, QUESTIONS]).match(/\d{5,}|\b1[12]\d\b/g) ?? [];
    expect([...new Set(numbers)].toSorted()).toEqual(['119', '12315']);
  });
});

describe('a question', () => {
  it.each(Object.entries(QUESTIONS))('%s can be answered in a quick answer too', (_id, { assumed, options, kind }) => {
    const values: string[] = options.map(({ value }) => value);
    expect(kind === 'day' && assumed === 'today' ? [assumed] : values).toContain(assumed);
  });
});
