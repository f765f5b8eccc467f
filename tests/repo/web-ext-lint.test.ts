import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports';

interface Message {
  code: string;
  message: string;
  file?: string;
}

test('Mozilla’s linter finds no error in the Firefox build, and no warning', {
  timeout: 180_000,
}, () => {
  const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  const report = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  expect(report.errors).toEqual([]);
  expect(report.warnings).toEqual([]);
});
