import { version2 } from './002';
import type { StoredVersion } from './stored-version';

/** What a vault of version 3 held: disputes beside the rest. Frozen: this is on users' disks. */
export const version3: StoredVersion = {
  version: 3,
  stores: { ...version2.stores, cases: 'id, purchaseId, [status+nextOn]' },
  rows: {
    ...version2.rows,
    cases: [
      {
        id: '6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01',
        purchaseId: 'tmall:4800000000001000000/1',
        orderKey: 'tmall:4800000000001000000',
        symptom: 'dead',
        answers: { part: 'function', faultOn: '2026-11-06' },
        said: { fault: '按电源键没反应' },
        status: 'open',
        stage: 'seller',
        entries: [
          {
            id: '0d0f7f5e-6a53-4a0c-8c37-1d3d8a6b2f10',
            kind: 'asked',
            on: '2026-11-06',
            stage: 'seller',
            channel: 'chat',
            text: '要求退货',
            writtenAt: 1794000000000,
          },
        ],
        drafts: [],
        ticked: ['chat'],
        nextOn: '2026-11-09',
        openedAt: 1794000000000,
        updatedAt: 1794000000000,
      },
    ],
  },
};
