// `npm run bench [name …] [--save]`: every bench in this folder, or those whose name contains one of the words. Numbers are
// printed, never asserted: they differ from machine to machine. `--both`, `--firefox` and numbers are for the benches.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compared, savedTables, saveTables, tablesIn } from './ledger.ts';

const given = process.argv.slice(2);
const forBenches = given.filter((word) => word.startsWith('--') || /^\d+$/.test(word));
const wanted = given.filter((word) => !forBenches.includes(word));
const save = given.includes('--save');
const folder = mkdtempSync(path.join(tmpdir(), 'goujibao-tables-'));
const file = path.join(folder, 'tables.jsonl');
const files = globSync(`${import.meta.dirname}/*.bench.ts`).toSorted();
const failed: string[] = [];
for (const bench of files) {
  const name = path.basename(bench, '.bench.ts');
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n# ${name}\n`);
  const env = { ...process.env, BENCH: name, BENCH_TABLES: file };
  if (spawnSync(process.execPath, [bench, ...forBenches], { stdio: 'inherit', env }).status !== 0) failed.push(name);
}
const tables = tablesIn(file);
rmSync(folder, { recursive: true, force: true });
for (const line of compared(savedTables(), tables)) console.log(line);
if (save) saveTables(tables);
if (failed.length > 0) console.error(`\nbroken off: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
