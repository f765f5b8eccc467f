import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { beforeAll, expect, it } from 'vitest';

const WRITER = fileURLToPath(new URL('../../../lib/reminders/calendar-file.ts', import.meta.url));

const PROGRAM = `
const purchase = { id: 'jd:350000000000/1', platform: 'jd', line: { title: '手机', quantity: 1 }, says: {}, shelf: 'active' };
const order = { platform: 'jd', signedAt: '2026-11-10T23:59:00+08:00', status: { phase: 'completed' }, sources: [] };
const settings = { shortLeads: [3, 0], longLeads: [30, 7] };
console.log(new Date(2026, 0, 1).getTimezoneOffset());
console.log(JSON.stringify(await calendarFile([{ purchase, order }], settings, '2026-11-12', 1794450000000)));
`;

let code = '';
beforeAll(async () => {
  const bundle = await rolldown({ input: WRITER, platform: 'node', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  code = output[0].code;
});

function run(zone: string) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
    input: code + PROGRAM,
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const [offset, file = '""'] = stdout.trim().split('\n');
  return { offset: Number(offset), file: JSON.parse(file) as string };
}

it('writes the same days wherever the machine is', () => {
  const shanghai = run('Asia/Shanghai').file;
  expect(shanghai).toContain('DTSTART;VALUE=DATE:20261117\r\n');
  expect(run('Pacific/Pago_Pago')).toEqual({ offset: 660, file: shanghai });
  expect(run('Pacific/Kiritimati')).toEqual({ offset: -840, file: shanghai });
});
