import type { Window } from '../window';

/**
 * 三包 4, 实施条例 12: the law is the floor, a better promise is kept. Where both answer the same need and their days differ, the longer
 * one is marked. Platform clocks are doors, not promises: they take no part.
 */
export function markBinding(windows: Window[]): Window[] {
  for (const law of windows) {
    if (law.group === undefined || law.safeEnd === undefined || !law.ruleId.startsWith('law.')) continue;
    let longest = law;
    let differ = false;
    for (const other of windows) {
      if (other.group !== law.group || other.safeEnd === undefined || !isPromise(other)) continue;
      differ ||= !endsWith(other, law);
      if (lastDay(other) > lastDay(longest)) longest = other;
    }
    if (differ) longest.binds = true;
  }
  return windows;
}

/** A promise never moves over a holiday: that alone makes no other period of it. */
function endsWith(promise: Window, law: Window): boolean {
  const end = lastDay(promise);
  return promise.safeEnd === law.safeEnd || end === law.safeEnd || end === law.legalEnd;
}

/** Of the seller, the maker or an insurer, as against law and platform rules. */
export function isPromise({ ruleId }: Window): boolean {
  return ruleId.startsWith('promise.') || ruleId.startsWith('brand.');
}

function lastDay({ legalEnd, safeEnd }: Window): string {
  return legalEnd ?? safeEnd ?? '';
}
