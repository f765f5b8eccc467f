import { version7 } from './007';
import type { StoredVersion } from './stored-version';

/** What a vault of version 8 held: the same, and nothing in pieces. Frozen: this is on users' disks. */
export const version8: StoredVersion = {
  version: 8,
  stores: { ...version7.stores, chunks: '[of+n]', chunkSets: 'of, sha256' },
  rows: version7.rows,
};
