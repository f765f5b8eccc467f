import type { ChainEntry } from './ledger-text';

/**
 * The chain without the exports at its end: that copies left the vault changes nothing in it, and with them the same choice
 * would be another package each time, and the same state would want another stamp.
 */
export function toLastChange(chain: readonly ChainEntry[]): readonly ChainEntry[] {
  const last = chain.findLastIndex((entry) => !('kind' in entry && entry.kind === 'exported'));
  return chain.slice(0, last + 1);
}
