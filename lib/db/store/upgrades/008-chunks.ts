import type { Upgrade } from './upgrade';

/** Files that are too big for one row lie in pieces; sets of pieces that nothing came of are found without reading them. */
export const chunks: Upgrade = {
  version: 8,
  stores: { chunks: '[of+n]', chunkSets: 'of, sha256' },
};
