import type { Upgrade } from './upgrade';

export const first: Upgrade = {
  version: 1,
  stores: {
    orders: 'key',
    purchases: 'id, orderKey, [shelf+nextDeadline], [shelf+placedSort], daily',
    search: 'id, *words',
    evidence: 'id, orderKey, purchaseId, sha256, takenAt',
    blobs: 'sha256',
    ledger: 'seq',
    pictureJobs: '++id, orderKey, tries',
    settings: 'key',
  },
};
