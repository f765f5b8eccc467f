import { version8 } from './008';
import type { StoredVersion } from './stored-version';

const signed = { statement: 'e30=', signature: 'AAAA', publicKey: 'AAAA' };

/** What a vault of version 9 held: the same, with a signed end and a stamp over it. Frozen: this is on users' disks. */
export const version9: StoredVersion = {
  version: 9,
  stores: { ...version8.stores, stamps: 'sum', signers: 'id' },
  rows: {
    ...version8.rows,
    stamps: [
      {
        sum: '5a'.repeat(32),
        seq: 3,
        hash: 'ab'.repeat(32),
        ...signed,
        reply: 'AAAA',
        chain: ['AAAA'],
        at: 1_790_000_000_000,
        authority: '示例时间戳',
        state: 'good',
        url: 'https://tsa.example/',
        keptAt: 1_790_000_000_500,
      },
    ],
    signers: [
      {
        id: `${'cd'.repeat(32)} ${'0a'.repeat(16)}`,
        device: '0a'.repeat(16),
        seq: 3,
        hash: 'ab'.repeat(32),
        ...signed,
      },
    ],
  },
};
