import { version5 } from './005';
import type { StoredVersion } from './stored-version';

/** What a vault of version 6 held: disputes with their history. Frozen: this is on users' disks. */
export const version6: StoredVersion = {
  version: 6,
  stores: { ...version5.stores, staged: 'hash' },
  rows: {
    ...version5.rows,
    history: [
      ...(version5.rows['history'] ?? []),
      {
        device: 'v1-8576bf36dd830d36676a9fd18c80774b',
        seq: 1,
        prev: '0000000000000000000000000000000000000000000000000000000000000000',
        clock: 1794000000000,
        at: 1794000000000,
        kind: 'argued',
        orderKey: 'tmall:4800000000001000000',
        parts: [
          'a828707142d75b2193181784a4b6c295e00c653f17d7e75f0bc63ea183570d90',
          '1a4829f99717d9110928338dd8f063b475a5ba571af7f50a6eb889809a92988c',
          'ef62bbadbe0c54170321ba45f5c0f36ed91df313eab18b675bc8c496d4a38358',
          'd9f420a997285c8e38d68da94e73267a5f88138f200d3dc3896d2f8b1ba0f8ab',
          '554412eac49d118fda4508ff606004c238ef9360012ead92869b3a7ca9a5f234',
          'd47e2719e5cfee0c51924cb53b889ab20b5e362bd259b583463e4d6c59f3e88a',
          '044d7832ac2657541fca680c05b9200da0f60128f84ec7f059a6101bc94f1d71',
          'b1dc7e47658cc87ffd7750e119c36aaeaa751443b11dd5f9a15ae49ba27e8a53',
          '14a6b6cefd8cd58889332c36c05e761075a7930fb228cc71db54f56de28e485b',
        ],
        state: '8c4ecb93b59d6cd77204024aec0a67207e65e0fe23e31ef4a649ca611084754d',
        hash: 'da7397949ffd284d5fbd8b9650625483f9d18e7fca159e111d76cc1a3e2e039b',
        texts: [
          '{"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","openedAt":1794000000000,"phone":{"id":"tmall:4800000000001000000/1","lineId":"4800000000001000000","title":"荣耀 Magic8 12GB+256GB 绒黑色"},"symptom":"dead"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"symptom","value":"dead"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"status","value":"open"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"stage","value":"seller"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"answers","key":"part","value":"function"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"answers","key":"faultOn","value":"2026-11-06"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"said","key":"fault","value":"按电源键没反应"}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"ticked","key":"chat","value":true}',
          '{"at":0,"case":"6f0d1a52-2d2f-4b0a-9a51-0f4b7f3a9c01","field":"entries","key":"0d0f7f5e-6a53-4a0c-8c37-1d3d8a6b2f10","value":{"channel":"chat","id":"0d0f7f5e-6a53-4a0c-8c37-1d3d8a6b2f10","kind":"asked","on":"2026-11-06","stage":"seller","text":"要求退货","writtenAt":1794000000000}}',
        ],
      },
    ],
  },
};
