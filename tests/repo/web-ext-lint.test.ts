import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** Warnings that were looked into. Anything else fails. */
const EXPLAINED: Record<string, string> = {
  // Preact's own code for dangerouslySetInnerHTML, which we never use: the linter forbids it in our files.
  UNSAFE_VAR_ASSIGNMENT: 'Unsafe assignment to innerHTML',
};

test('Mozilla’s linter finds no error in the Firefox build, and no warning that is not explained', {
  timeout: 60_000,
}, () => {
  const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  const report = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  expect(report.errors).toEqual([]);
  expect(report.warnings.filter(({ code, message }) => EXPLAINED[code] !== message)).toEqual([]);
  // One place only: a second one would not be Preact's.
  expect(report.warnings.length).toBeLessThanOrEqual(1);
});
