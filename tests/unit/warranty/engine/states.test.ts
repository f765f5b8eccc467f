import { describe, expect, test } from 'vitest';
import { dayOf } from '@/lib/warranty/calendar/counting';
import { estimatedState, otherSideState, stateOf } from '@/lib/warranty/engine/states';
import { next } from './oracle';

const day = (text: string) => dayOf(text) as number;
const SAFE = '2026-03-22';
const ends = (legal: string | undefined) => ({ safe: day(SAFE), legal: legal === undefined ? undefined : day(legal) });
const at = (offset: number, legal: string | undefined) => stateOf(day(next(SAFE, offset)), ends(legal));
const guess = (offset: number, legal: string | undefined, latest?: string, onItsWay = false) =>
  estimatedState(
    day(next(SAFE, offset)),
    ends(legal),
    latest === undefined ? undefined : { safe: day(latest), legal: day(latest) },
    onItsWay,
  );

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
    [-1, 'open'],
    [0, 'last-day'],
    [2, 'extended'],
    [3, 'unknown'],
    [367, 'unknown'],
    [368, 'closed'],
  ])(
    '%i days after a guessed safe day, with two days of shift and nothing that says how late it came, is %s',
    (offset, state) => {
      expect(guess(offset, '2026-03-24')).toBe(state);
    },
  );

  test.each([
    [3, 'unknown'],
    [9, 'unknown'],
    [10, 'closed'],
  ])('%i days after a guessed safe day, nine days before the latest one, is %s', (offset, state) => {
    expect(guess(offset, '2026-03-24', next(SAFE, 9))).toBe(state);
  });

  test('a guess for a phone that is said to be on its way is never over', () => {
    expect(guess(5000, '2026-03-24', undefined, true)).toBe('unknown');
  });

  test('without a date it is unknown', () => {
    expect(stateOf(day(SAFE), { safe: undefined, legal: undefined })).toBe('unknown');
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
