import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './imports';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** Warnings that were looked into, each in its place, once. Anything else fails. */
const EXPLAINED: readonly { code: string; message: string; file: RegExp }[] = [
  // pdf.js, where its worker cannot start, imports the worker's file, which is ours and in the package; the worker, where it
  // cannot run WebAssembly, a decoder that is not in the package. What never runs at all is taken out by the build.
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe call to import for argument 0', file: /^chunks\/browser-tools-/ },
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe call to import for argument 0', file: /^assets\/pdf\.worker/ },
  // The check page as one file: no page of ours, where its script could not run, but a file that goes into packages.
  { code: 'INLINE_SCRIPT', message: 'Inline scripts blocked by default', file: /^check-file\.html$/ },
];

test('Mozilla’s linter finds no error in the Firefox build, and no warning that is not explained', {
  timeout: 180_000,
}, () => {
  const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  const report = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  expect(report.errors).toEqual([]);
  const left = [...report.warnings];
  for (const { code, message, file } of EXPLAINED) {
    const at = left.findIndex((one) => one.code === code && one.message === message && file.test(one.file ?? ''));
    if (at >= 0) left.splice(at, 1);
  }
  expect(left).toEqual([]);
});
