import { expect, test } from 'vitest';
import type { PurchaseFacts } from '@/lib/warranty/window';
import { windowOf } from './find';

const repair = (sent: string, returned: string) => ({ repairs: [{ sent, returned }] });

const EXAMPLES: readonly [
  signedAt: string,
  extra: Partial<PurchaseFacts>,
  rule: string,
  safe: string,
  legal: string | undefined,
][] = [
  ['2026-03-15', {}, 'law.sanbao.return7', '2026-03-22', '2026-03-23'],
  ['2026-03-15', {}, 'law.sanbao.host1y', '2027-03-15', undefined],
  ['2025-08-31', {}, 'law.sanbao.battery6m', '2026-02-28', '2026-02-28'],
  ['2023-11-30', {}, 'law.sanbao.earphone3m', '2024-02-29', '2024-02-29'],
  ['2024-02-29', {}, 'law.sanbao.host1y', '2025-02-28', '2025-02-28'],
  ['2023-02-28', {}, 'law.sanbao.host1y', '2024-02-28', '2024-02-28'],
  ['2025-12-31', {}, 'law.sanbao.host1y', '2026-12-31', '2026-12-31'],
  ['2026-09-25', {}, 'law.sanbao.return7', '2026-10-02', '2026-10-08'],
  ['2026-09-25', {}, 'law.sanbao.exchange15', '2026-10-10', '2026-10-10'],
  ['2026-02-10', {}, 'law.sanbao.return7', '2026-02-17', '2026-02-24'],
  ['2024-02-09', {}, 'law.sanbao.return7', '2024-02-16', '2024-02-18'],
  ['2025-03-10', repair('2025-09-01', '2025-09-15'), 'law.sanbao.host1y', '2026-03-24', '2026-03-24'],
  [
    '2025-04-20',
    {
      repairs: [
        { sent: '2025-07-07', returned: '2025-07-12' },
        { sent: '2025-12-01', returned: '2025-12-08' },
      ],
    },
    'law.sanbao.host1y',
    '2026-05-02',
    '2026-05-06',
  ],
  ['2026-05-10', repair('2026-05-14', '2026-05-20'), 'law.sanbao.return7', '2026-05-17', '2026-05-25'],
  ['2025-06-18', { exchangedOn: '2025-07-01' }, 'law.sanbao.host1y', '2026-07-01', '2026-07-01'],
];

test.each(EXAMPLES)('signed %s with %o: %s ends %s, shifted %s', (signedAt, extra, rule, safe, legal) => {
  const window = windowOf({ platform: 'jd', signedAt, ...extra }, '2026-11-22', rule);
  expect([window.safeEnd, window.legalEnd]).toEqual([safe, legal]);
});
