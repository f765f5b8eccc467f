import { isOfHandset } from '@/lib/warranty/handset';
import type { Window } from '@/lib/warranty/window';

/** One right, whoever gives it: the window that counts, and others that give the same. */
export interface Right {
  window: Window;
  others: Window[];
}

export interface RightsGroup {
  name: '整机' | '配件' | '店家和平台答应的' | '举证';
  rights: Right[];
}

const ACCESSORIES = new Set(['battery', 'charger', 'earphone', 'accessory']);

/** Every right once, in four groups; within a group those that can be used first, by the day on which they close. */
export function groupsOf(windows: readonly Window[]): RightsGroup[] {
  const rights = rightsOf(windows);
  const names: RightsGroup['name'][] = ['整机', '配件', '店家和平台答应的', '举证'];
  return names.flatMap((name) => {
    const own = rights.filter(({ window }) => nameOfGroup(window) === name);
    return own.length > 0 ? [{ name, rights: own }] : [];
  });
}

function nameOfGroup(window: Window): RightsGroup['name'] {
  if (isOfHandset(window)) return '整机';
  if (window.group === 'proof') return '举证';
  return window.group && ACCESSORIES.has(window.group) ? '配件' : '店家和平台答应的';
}

/** Covers bear the name they were sold under, so two of them are two rights. */
function rightsOf(windows: readonly Window[]): Right[] {
  const byName = new Map<string, Window[]>();
  for (const window of windows) {
    const key = window.group && window.group !== 'cover' ? window.group : `${window.ruleId} ${window.title}`;
    byName.set(key, [...(byName.get(key) ?? []), window]);
  }
  return [...byName.values()].map((same) => {
    const [window, ...others] = same.toSorted((a, b) => weight(b) - weight(a) || endOf(b).localeCompare(endOf(a)));
    if (!window) throw new Error('a group of nothing');
    return { window, others };
  });
}

/** The one that binds, then one that can be used. */
function weight({ binds, state }: Window): number {
  return (binds ? 2 : 0) + (state === 'closed' ? 0 : 1);
}

const endOf = ({ legalEnd, safeEnd }: Window): string => legalEnd ?? safeEnd ?? '';
