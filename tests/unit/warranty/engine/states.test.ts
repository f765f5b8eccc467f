import { describe, expect, test } from 'vitest';
import { dayOf } from '@/lib/warranty/calendar/counting';
import { otherSideState, stateOf } from '@/lib/warranty/engine/states';
import { next } from './oracle';

const day = (text: string) => dayOf(text) as number;
const SAFE = '2026-03-22';
const at = (offset: number, legal: string | undefined, estimated = false) =>
  stateOf(day(next(SAFE, offset)), day(SAFE), legal === undefined ? undefined : day(legal), estimated);

describe('a right of the buyer', () => {
  test.each([
    [-1, 'open'],
    [0, 'last-day'],
    [1, 'extended'],
    [2, 'extended'],
    [3, 'closed'],
  ])('%i days after the safe day, with two days of shift, is %s', (offset, state) => {
    expect(at(offset, '2026-03-24')).toBe(state);
  });

  test.each([
    [1, 'unknown'],
    [10, 'unknown'],
    [11, 'closed'],
  ])('%i days after the safe day, the holidays not known, is %s', (offset, state) => {
    expect(at(offset, undefined)).toBe(state);
  });

  test.each([
    [2, 'extended'],
    [3, 'unknown'],
    [62, 'unknown'],
    [63, 'closed'],
  ])('%i days after an estimated safe day, with two days of shift, is %s', (offset, state) => {
    expect(at(offset, '2026-03-24', true)).toBe(state);
  });

  test('an estimate without known holidays stays open to doubt for 60 days after the safe day', () => {
    expect([at(60, undefined, true), at(61, undefined, true)]).toEqual(['unknown', 'closed']);
  });

  test('without a date it is unknown', () => {
    expect(stateOf(day(SAFE), undefined, undefined, false)).toBe('unknown');
  });
});

test('a time limit of the other side is waited for, shift included, and then gives the right', () => {
  const state = (today: string, legal?: string) =>
    otherSideState(day(today), day(SAFE), legal === undefined ? undefined : day(legal));
  expect([state('2026-03-24', '2026-03-24'), state('2026-03-25', '2026-03-24')]).toEqual(['waiting', 'due']);
  expect([state(SAFE), state('2026-03-23'), state('2026-04-01'), state('2026-04-02')]).toEqual([
    'waiting',
    'unknown',
    'unknown',
    'due',
  ]);
});
