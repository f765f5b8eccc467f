/**
 * `npm run mutate -- <folders or files> [--sample 200] [--again] [--tests db]`: puts small faults into the code, one at a time, and runs the
 * unit tests that reach them. A fault no test notices is printed: it wants a test, or a line in `excuses.json` that says why it
 * does not matter. `--again` tries only those that runs before this one left. The faults are Stryker's; its own runner
 * starts Vitest anew for each, which takes hours here, so ours runs all of them in one process.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Excuses, excuse, type Tried } from './excuses.ts';
import { keyOf, mutantsIn, sampleOf } from './mutants.ts';
import { table } from './table.ts';
import { tryAll } from './try-all.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, again: { type: 'boolean' }, tests: { type: 'string', multiple: true } },
});
if (positionals.length === 0 || !positionals.every((folder) => existsSync(path.join(ROOT, folder))))
  throw new Error('用法：npm run mutate -- <lib 里的文件夹或文件> [更多] [--sample 200] [--again] [--tests db]');

const folders = positionals.map((folder) => path.normalize(folder).replace(/\/$/, ''));
const { sources, mutants } = await mutantsIn(ROOT, folders);
const cache = path.join(ROOT, 'node_modules/.cache/mutate');
mkdirSync(cache, { recursive: true });
const leftFile = path.join(cache, 'left.json');
const left = new Set<string>(existsSync(leftFile) ? JSON.parse(readFileSync(leftFile, 'utf8')) : []);
const wanted = values.again ? mutants.filter((mutant) => left.has(keyOf(mutant))) : mutants;
const chosen = values.sample === undefined ? wanted : sampleOf(wanted, Number(values.sample));

const { answers, unfit } = await tryAll(
  ROOT,
  cache,
  { sources, mutants: chosen },
  {
    enough: values.again ? 8000 : 250,
    tests: values.tests ?? [],
  },
);
for (const words of unfit) console.log(`fails without any fault, and was left out: ${words}`);
const tried: Tried[] = chosen.flatMap((mutant) => {
  const answer = answers.get(mutant.id);
  return answer ? [{ ...mutant, ...answer }] : [];
});
for (const mutant of tried)
  if (mutant.noticed) left.delete(keyOf(mutant));
  else left.add(keyOf(mutant));
writeFileSync(leftFile, JSON.stringify([...left]));

const excuses: Excuses = JSON.parse(readFileSync(path.join(import.meta.dirname, 'excuses.json'), 'utf8'));
const whole = new Set(tried.length === mutants.length ? Object.keys(sources) : []);
const { waiting, excused, stale } = excuse(tried, excuses, whole);
for (const { file, line, column, kind, code, replacement, reached } of waiting) {
  console.log(`${file}:${line}:${column} ${kind}${reached ? '' : ' (no test comes here)'}`);
  console.log(`    ${code}\n    → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 150)}`);
}
for (const one of stale)
  console.log(`excuses.json, noticed by now or gone: ${one.file}: ${one.code} → ${one.replacement}`);
console.log(table(folders, mutants, tried, excused));
if (tried.length < chosen.length) console.log(`broke off: ${chosen.length - tried.length} were not tried`);
process.exitCode = stale.length > 0 || tried.length < chosen.length ? 1 : 0;
