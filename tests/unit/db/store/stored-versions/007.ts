import { version6 } from './006';
import type { StoredVersion } from './stored-version';

/** What a vault of version 7 held: the same, and no lock. Frozen: this is on users' disks. */
export const version7: StoredVersion = {
  version: 7,
  stores: { ...version6.stores, lock: 'id', inbox: '++id, mark', blobs: 'sha256, locked' },
  rows: version6.rows,
};
