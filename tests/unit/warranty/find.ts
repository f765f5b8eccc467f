import { expect } from 'vitest';
import { windowsFor } from '@/lib/warranty';
import type { PurchaseFacts, Window } from '@/lib/warranty/window';

/** The window of one rule; fails the test where there is none. */
export function windowOf(facts: PurchaseFacts, today: string, ruleId: string): Window {
  const window = windowsFor(facts, today).find((each) => each.ruleId === ruleId);
  expect(window, ruleId).toBeDefined();
  return window as Window;
}

export function ruleIds(facts: PurchaseFacts, today: string): string[] {
  return windowsFor(facts, today).map(({ ruleId }) => ruleId);
}

/** [safe, legal, state] */
export function ends(window: Pick<Window, 'safeEnd' | 'legalEnd' | 'state'>) {
  return [window.safeEnd, window.legalEnd, window.state];
}
