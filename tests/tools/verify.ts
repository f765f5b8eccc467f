/** `npm run verify -- PACKAGE.zip ...`: checks evidence packages with the extension's own code, in plain Chinese. */
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

// The check is written for a bundler, so it is loaded by one.
const { module } = await runnerImport<typeof import('./verify-words')>(
  path.join(import.meta.dirname, 'verify-words.ts'),
  {
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
  },
);
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('用法：npm run verify -- <证据包.zip> ...');
  process.exitCode = 1;
}
for (const file of files) {
  const { whole, lines } = await module.verifyWords(await openAsBlob(file));
  console.log([`${path.basename(file)}：`, ...lines].join('\n'));
  if (!whole) process.exitCode = 1;
}
