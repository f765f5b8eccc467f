// `npm test`: everything, and one line of numbers at the end. `npm run test:e2e`: browsers only.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
}

const folder = await mkdtemp(join(tmpdir(), 'goujibao-test-'));

/** Runs a program with its output shown; gives whether it ended well. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

const since = (started: number) => `${Math.round((performance.now() - started) / 100) / 10} s`;

/** A step that either works or does not: counted as one. */
async function step(name: string, command: string, args: string[]): Promise<Count> {
  const started = performance.now();
  const ok = await run(command, args);
  console.log(`${ok ? '✓' : '✗'} ${name} (${since(started)})`);
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A run of Vitest, counted by its tests. A run that breaks off, or finds nothing to run, is a failure of its own. */
async function vitest(name: string, args: string[], env: Record<string, string> = {}): Promise<Count> {
  const started = performance.now();
  const report = join(folder, `${name}.json`);
  const ok = await run(
    'vitest',
    ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(await readFile(report, 'utf8'));
    const broken = (ok ? 0 : 1) > failed || passed + failed === 0 ? 1 : 0;
    const sign = ok && broken === 0 ? '✓' : '✗';
    console.log(`${sign} ${name}: ${passed} passed, ${failed + broken} failed (${since(started)})`);
    return { passed, failed: failed + broken };
  } catch {
    console.log(`✗ ${name}: no results`);
    return { passed: 0, failed: 1 };
  }
}

const unit = ['--config', 'tests/vitest.config.ts'];
const e2e = ['--config', 'tests/e2e/vitest.config.ts'];

async function build(): Promise<Count[]> {
  return [
    await step('build for Chrome and Edge', 'wxt', ['build']),
    await step('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']),
  ];
}

/** Both browsers at once: each waits most of its time. */
function browsers(): Promise<Count[]> {
  return Promise.all(['chromium', 'firefox'].map((name) => vitest(name, e2e, { E2E_BROWSER: name })));
}

/** What looks at the code and at what is built of it, one step after the other. */
async function checks(): Promise<Count[]> {
  return [
    await step('types', 'tsc', []),
    await step('lint and format', 'biome', ['check', '.']),
    ...(await build()),
    await vitest('repository', [...unit, '--project', 'repo']),
  ];
}

/** Property tests run as often as they should: see `tests/unit/runs.ts`. */
const tests = () => vitest('unit and components', [...unit, '--project', 'unit', '--project', 'ui'], { THOROUGH: '1' });

async function everything(): Promise<Count[]> {
  const prepared = await step('prepare', 'wxt', ['prepare']);
  const [checked, tested] = await Promise.all([checks(), tests()]);
  return [prepared, ...checked, tested, ...(await browsers())];
}

const counts = process.argv[2] === 'e2e' ? [...(await build()), ...(await browsers())] : await everything();
await rm(folder, { recursive: true });
const sum = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
