import type { HistoryEntry } from '../../model/history/entry';

/** Clocks first; what knew nothing of each other, by the device's name: any order would do that all devices agree on. */
export function inOrder(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.toSorted(
    (a, b) => a.clock - b.clock || compare(a.device, b.device) || a.seq - b.seq || compare(a.hash, b.hash),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
