import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, test } from 'vitest';

const ENGINE = fileURLToPath(new URL('../../../lib/warranty/index.ts', import.meta.url));

/** Prints the windows of phones signed for around every turn of a year and a month, at every awkward hour. */
const PROGRAM = `
const facts = [];
for (const date of ['2024-02-28', '2024-02-29', '2024-06-30', '2024-07-01', '2025-12-31', '2026-01-01', '2026-09-25'])
  for (const time of ['', 'T00:00:00+08:00', 'T23:59:59+08:00', 'T15:59:59Z', 'T16:00:00Z', 'T02:00:00', 'T23:30:00-11:00', 'T00:30:00+14:00'])
    facts.push({ platform: 'tmall', signedAt: date + time, confirmedAt: date + time, promises: ['30天价保', '一年质保'],
      repairs: [{ sent: date + time }] });
console.log(new Date(2026, 0, 1).getTimezoneOffset());
console.log(JSON.stringify(facts.map((each) => windowsFor(each, '2026-11-22'))));
`;

describe('every date is the same wherever the viewer sits', () => {
  let code = '';
  beforeAll(async () => {
    const bundle = await rolldown({ input: ENGINE, platform: 'neutral', logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'esm' });
    await bundle.close();
    code = output[0].code;
  });

  const run = (zone: string) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      input: code + PROGRAM,
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [offset, windows] = stdout.trim().split('\n');
    return { offset: Number(offset), windows };
  };

  test('UTC-11, UTC+8 and UTC+14 agree', () => {
    const beijing = run('Asia/Shanghai');
    expect(beijing.windows?.length).toBeGreaterThan(10_000);
    for (const [zone, offset] of [
      ['Pacific/Pago_Pago', 660],
      ['Pacific/Kiritimati', -840],
    ] as const) {
      expect(run(zone)).toEqual({ offset, windows: beijing.windows });
    }
  });
});
