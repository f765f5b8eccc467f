import type { Upgrade } from './upgrade';

/**
 * The lock, and a place for what arrives while it is shut. A release before this one could neither read what is encrypted
 * nor leave it alone: the number keeps it away.
 */
export const lock: Upgrade = {
  version: 7,
  stores: { lock: 'id', inbox: '++id, mark', blobs: 'sha256, locked' },
};
