import { version4 } from './004';
import type { StoredVersion } from './stored-version';

/** What a vault of version 5 held: what the buyer said of an item, beside it. Frozen: this is on users' disks. */
export const version5: StoredVersion = {
  version: 5,
  stores: { ...version4.stores, evidenceSays: 'id, binnedAt' },
  rows: {
    ...version4.rows,
    evidenceSays: [
      {
        title: '下单页',
        proves: '付款金额',
        id: '01a19000-0000-7000-8000-000000000001',
      },
    ],
    memory: [
      ...(version4.rows['memory'] ?? []),
      {
        key: 'device',
        value: '4d2475f4f17d4caf8167a94278ecfe37',
      },
      {
        key: 'own-end',
        value: {
          device: '4d2475f4f17d4caf8167a94278ecfe37',
          seq: 2,
          hash: 'e395b249ce0aecfa5f2f23a5ec82640fcfb53903865e5e8d8f3d0aeeee8de478',
          at: 1794000000000,
        },
      },
    ],
    history: [
      ...(version4.rows['history'] ?? []),
      {
        device: '4d2475f4f17d4caf8167a94278ecfe37',
        seq: 1,
        prev: '3fc035a07050f9801d6c6d26677a6afe0d07bff9a84d85dea2edf6d037813fe3',
        clock: 1794000000000,
        at: 1794000000000,
        kind: 'began',
        orderKey: '',
        parts: ['a1fd89b47b499e4aabda9a4fc3b00c292807a20181d19584ddddcbea7fd43c31'],
        hash: '57be5bc1e554c347c22ec8c1c587a001f490e27d7856135bc2714fd177700777',
        texts: ['{"ledger":{"hash":"3fc035a07050f9801d6c6d26677a6afe0d07bff9a84d85dea2edf6d037813fe3","seq":1}}'],
      },
      {
        device: '4d2475f4f17d4caf8167a94278ecfe37',
        seq: 2,
        prev: '57be5bc1e554c347c22ec8c1c587a001f490e27d7856135bc2714fd177700777',
        clock: 1794000000001,
        at: 1794000000000,
        kind: 'noted',
        orderKey: 'tmall:4800000000001000000',
        evidenceId: '01a19000-0000-7000-8000-000000000001',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        parts: ['bd9b6036a76aa829c898f65d8bd9adbf79165623d26409536acae964965bd57d'],
        hash: 'e395b249ce0aecfa5f2f23a5ec82640fcfb53903865e5e8d8f3d0aeeee8de478',
        texts: ['{"evidenceId":"01a19000-0000-7000-8000-000000000001","says":{"proves":"付款金额","title":"下单页"}}'],
      },
    ],
  },
};
