import type { RightGroup } from './rules/rule';
import type { Window } from './window';

/** Rights of the phone itself and the doors to them. Accessories, price protection and the burden of proof are told where one looks. */
const OF_HANDSET: ReadonlySet<RightGroup> = new Set([
  'no-reason-return',
  'fault-return',
  'exchange',
  'host',
  'two-repairs',
  'repair-again',
  'spare',
  'late-repair',
  'no-parts',
  'surface',
  'faint-surface',
  'entry',
  'cover',
]);

/** May this right lead, alarm and count? */
export function isOfHandset({ group }: Window): boolean {
  return group !== undefined && OF_HANDSET.has(group);
}

/** The phone is not there yet, so nothing runs. */
export function isNotStarted(windows: readonly Window[]): boolean {
  return windows.some(({ state }) => state === 'not-started');
}
