// `npm run bench [name …]`: every bench in this folder, or those whose name contains one of the words. Numbers are printed,
// never asserted: they differ from machine to machine.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename } from 'node:path';

const wanted = process.argv.slice(2);
const files = globSync(`${import.meta.dirname}/*.bench.ts`).toSorted();
const failed: string[] = [];
for (const file of files) {
  const name = basename(file, '.bench.ts');
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  console.log(`\n# ${name}\n`);
  if (spawnSync(process.execPath, [file], { stdio: 'inherit' }).status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nbroken off: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
