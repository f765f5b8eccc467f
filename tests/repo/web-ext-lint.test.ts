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
  // Preact's own code for dangerouslySetInnerHTML, which we never use: the linter forbids it in our files.
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML', file: /^chunks\/(?:first-|page[~-])/ },
  // pdf.js without a worker would import its worker file; ours is always there. zip.js has the same for its own workers.
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe call to import for argument 0', file: /^chunks\/browser-tools-/ },
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe call to import for argument 0', file: /^assets\/pdf\.worker/ },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe call to import for argument 0',
    file: /^chunks\/(?:read-zip-|lib~check~)/,
  },
  // The check page as one file: no page of ours, where its script could not run, but a file that goes into packages.
  { code: 'INLINE_SCRIPT', message: 'Inline scripts blocked by default', file: /^check-file\.html$/ },
  // core-js asks for the global object so in browsers without globalThis, which all of ours have; our policy forbids it.
  { code: 'DANGEROUS_EVAL', message: 'The Function constructor is eval.', file: /^chunks\/browser-tools-/ },
  { code: 'DANGEROUS_EVAL', message: 'The Function constructor is eval.', file: /^assets\/pdf\.worker/ },
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
