import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '@/lib/cases/problems/all';
import { resultOf } from '@/lib/cases/triage/result';
import { type End, STARTS, walks } from './walk-all';

const ENDS: End[] = STARTS.flatMap((start) => [...walks(start)]);
const wrong = (test: (end: End) => boolean) => [
  ...new Set(ENDS.filter(test).map(({ start, leaf }) => `${leaf.id} (${start.name})`)),
];

/** Every sentence that stands on the result's page. */
function textOf({ leaf, situation }: End): string {
  return JSON.stringify({ ...resultOf(leaf, situation), leaf: undefined, doings: leaf.doings });
}

/** A right that only consumers have, and only on a new phone. */
const CONSUMERS = /law\.noreason7|burden6m|fraud3x|12315/;

describe('every conversation that can be had', () => {
  it('is many', () => {
    expect(ENDS.length).toBeGreaterThan(5000);
  });

  it('reaches every leaf of every problem', () => {
    const reached = new Set(ENDS.map(({ leaf }) => leaf.id));
    const all = Object.values(PROBLEMS).flatMap(({ leaves }) => leaves.map(({ id }) => id));
    expect(all.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('ends with a right, a step, something to prove it by, and an objection with its answer', () => {
    expect(
      wrong(({ leaf, situation }) => {
        const {
          rights,
          doings,
          objections,
          leaf: { proofs },
        } = resultOf(leaf, situation);
        return rights.length === 0 || doings.length === 0 || objections.length === 0 || proofs.length === 0;
      }),
    ).toEqual([]);
  });

  it('promises nobody who bought for a company, or a phone that is not new, what only consumers of new goods have', () => {
    expect(
      wrong((end) => {
        const { buyer, condition, seller } = end.situation;
        const outside = buyer === 'company' || condition !== 'new' || seller === 'private';
        return outside && CONSUMERS.test(textOf(end));
      }),
    ).toEqual([]);
  });

  it('never says of a phone that has not come that anything has ended', () => {
    expect(wrong((end) => !end.situation.delivered && /已结束|已过期|过保/.test(textOf(end)))).toEqual([]);
  });

  it('never asks for a free new phone, nor for free repair, once the year is over', () => {
    const says = ({ leaf }: End) => JSON.stringify([leaf.says, leaf.why, leaf.doings]);
    expect(wrong((end) => end.leaf.id.startsWith('expired.') && /免费换新/.test(textOf(end)))).toEqual([]);
    expect(wrong((end) => end.leaf.id.startsWith('expired.') && /可以要求免费|要求换机/.test(says(end)))).toEqual([]);
  });

  it('never names a day to act by that has passed', () => {
    expect(
      wrong(({ leaf, situation }) => {
        const { until } = resultOf(leaf, situation);
        return until !== undefined && until.day < situation.today;
      }),
    ).toEqual([]);
  });

  it('does not contradict itself: what leads is open, where it is a period', () => {
    expect(
      wrong(({ leaf, situation }) => {
        const first = resultOf(leaf, situation).rights[0] ?? '';
        const state = situation.windowOf(first)?.state;
        return state === 'closed' && !leaf.id.endsWith('-late');
      }),
    ).toEqual([]);
  });

  it('is asked no question twice, and none that was answered by the records', () => {
    expect(
      wrong(
        ({ situation }) =>
          situation.repairs.known &&
          situation.answers.repairs !== undefined &&
          situation.repairs.done > 1 &&
          situation.answers.repairs === '0',
      ),
    ).toEqual([]);
  });

  it('stops for a swollen battery before anything else', () => {
    expect(
      wrong(({ leaf, situation }) => situation.answers.part === 'swollen' && !leaf.id.startsWith('safety.')),
    ).toEqual([]);
    const safe = new Set(ENDS.filter(({ chosen }) => chosen === 'safety').map(({ leaf }) => leaf.doings[0].title));
    expect([...safe]).toEqual(['停用，放好，拍照']);
  });
});
