/**
 * `npm run mutate -- <folder or file> [--sample 200]`: puts small faults into the code, one at a time, and runs the unit tests
 * of the same room that reach them. A fault no test notices is printed: it wants a test, or a line in `excuses.json` that says
 * why it does not matter. The faults are Stryker's; its own runner starts Vitest anew for each, which takes hours here, so
 * ours runs all of them in one process.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Answer, type Excuse, excuse, type Tried } from './excuses.ts';
import { mutantsIn, sampleOf } from './mutants.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'string' } } });
const [folder] = positionals;
if (!folder || !existsSync(path.join(ROOT, folder)))
  throw new Error('用法：npm run mutate -- <lib 里的文件夹或文件> [--sample 200]');

const { sources, mutants } = await mutantsIn(ROOT, path.normalize(folder).replace(/\/$/, ''));
const chosen = values.sample === undefined ? mutants : sampleOf(mutants, Number(values.sample));
const temp = mkdtempSync(path.join(tmpdir(), 'goujibao-mutate-'));
const [work, answers] = [path.join(temp, 'work.json'), path.join(temp, 'answers.jsonl')];
const [, room] = folder.split('/');
writeFileSync(work, JSON.stringify({ sources, mutants: chosen, room, answers }));
writeFileSync(answers, '');
spawnSync('vitest', ['run', '--config', 'tests/mutate/vitest.config.ts', '--reporter=agent'], {
  cwd: ROOT,
  env: { ...process.env, MUTATE_WORK: work },
  stdio: 'inherit',
});

type Line = (Answer & { id: string; unfit?: never }) | { unfit: string };
const lines = readFileSync(answers, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Line => JSON.parse(line));
const said = new Map(lines.flatMap((line) => (line.unfit === undefined ? [[line.id, line] as const] : [])));
for (const { unfit } of lines)
  if (unfit !== undefined) console.log(`fails without any fault, and was left out: ${unfit}`);
rmSync(temp, { recursive: true });

const tried: Tried[] = chosen.flatMap((mutant) => {
  const answer = said.get(mutant.id);
  return answer ? [{ ...mutant, ...answer }] : [];
});
const excuses: Excuse[] = JSON.parse(readFileSync(path.join(import.meta.dirname, 'excuses.json'), 'utf8'));
const whole = new Set(tried.length === mutants.length ? Object.keys(sources) : []);
const { waiting, stale } = excuse(tried, excuses, whole);
for (const { file, line, column, kind, code, replacement, reached } of waiting) {
  console.log(`${file}:${line}:${column} ${kind}${reached ? '' : ' (no test comes here)'}`);
  console.log(`    ${code}\n    → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 150)}`);
}
for (const { file, code, replacement } of stale)
  console.log(`excuses.json, noticed by now or gone: ${file}: ${code} → ${replacement}`);

const noticed = tried.filter((mutant) => mutant.noticed).length;
const share = tried.length === 0 ? 0 : Math.floor((1000 * noticed) / tried.length) / 10;
console.log(
  '| where | faults | tried | noticed | share | waiting for a test |\n| --- | ---: | ---: | ---: | ---: | ---: |',
);
console.log(`| ${folder} | ${mutants.length} | ${tried.length} | ${noticed} | ${share} % | ${waiting.length} |`);
if (tried.length < chosen.length) console.log(`broke off: ${chosen.length - tried.length} were not tried`);
process.exitCode = stale.length > 0 || tried.length < chosen.length ? 1 : 0;
