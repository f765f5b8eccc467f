/** `npm run invoice -- FILE ...`: reads invoices with the extension's own code, one line of JSON a file. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');
const alias = { '@': ROOT };

// The readers are written for a bundler, so they are loaded by one.
const { module } = await runnerImport<typeof import('./invoice-json')>(
  path.join(import.meta.dirname, 'invoice-json.ts'),
  {
    logLevel: 'error',
    resolve: { alias },
  },
);
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('用法：npm run invoice -- <发票文件> ...');
  process.exitCode = 1;
}
for (const file of files) console.log(JSON.stringify({ file, ...(await module.readJson(await readFile(file))) }));
