import type { Upgrade } from './upgrade';

/** What the buyer says of an item: the sum of its entries. Those in the bin are found by the time they went there. */
export const evidenceSays: Upgrade = {
  version: 5,
  stores: { evidenceSays: 'id, binnedAt' },
};
