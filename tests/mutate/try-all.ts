import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from './excuses.ts';
import type { Mutated } from './mutants.ts';

interface Line extends Partial<Answer> {
  id?: string;
  trying?: string;
  unfit?: string;
}

/** Seconds of the processor without any answer after which a fault is taken for a loop without end. */
const SILENCE = 60;
/** How often is looked, in milliseconds. */
const LOOK = 5000;

/**
 * Tries all faults in one process of Vitest. Where one loops for ever that process is ended, the fault counts as noticed (the
 * tests never end), and the rest is tried in another.
 * @param folder for the work and the answers
 * @param enough milliseconds of testing after which a fault counts as not noticed
 * @param tests under `tests/unit`: where the tests lie that are run; none named, all
 */
export async function tryAll(
  root: string,
  folder: string,
  { sources, mutants }: Mutated,
  { enough, tests }: { enough: number; tests: readonly string[] },
) {
  const [workFile, answersFile] = [path.join(folder, 'work.json'), path.join(folder, 'answers.jsonl')];
  const answers = new Map<string, Answer>();
  const unfit = new Set<string>();
  let open = mutants;
  while (open.length > 0) {
    writeFileSync(workFile, JSON.stringify({ sources, mutants: open, answers: answersFile, enough, tests }));
    writeFileSync(answersFile, '');
    const read = (): Line[] =>
      readFileSync(answersFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line): Line => JSON.parse(line));
    // What is told while the tests run for the first time is no answer: that takes minutes, and is no loop.
    const { looped } = await run(root, workFile, () => read().filter(({ trying }) => trying !== undefined).length);
    const lines = read();
    for (const line of lines) {
      if (line.unfit !== undefined) unfit.add(line.unfit);
      if (line.id !== undefined)
        answers.set(line.id, { noticed: line.noticed ?? false, reached: line.reached ?? false });
    }
    const trying = lines.findLast((line) => line.trying !== undefined)?.trying;
    if (!looped || trying === undefined) break;
    answers.set(trying, { noticed: true, reached: true });
    open = open.filter(({ id }) => !answers.has(id));
  }
  return { answers, unfit };
}

/** @param answered how much has been answered so far */
function run(root: string, workFile: string, answered: () => number): Promise<{ looped: boolean }> {
  const child = spawn('vitest', ['run', '--config', 'tests/mutate/vitest.config.ts', '--reporter=agent'], {
    cwd: root,
    env: { ...process.env, MUTATE_WORK: workFile },
    stdio: 'inherit',
    detached: true,
  });
  let looped = false;
  let [before, since] = [-1, 0];
  // Not by the clock: it may have to wait for long while something else runs.
  const watch = setInterval(() => {
    const [now, worked] = [answered(), child.pid === undefined ? 0 : workOf(child.pid)];
    if (now !== before || now === 0) [before, since] = [now, worked];
    if (worked - since < SILENCE || child.pid === undefined) return;
    looped = true;
    process.kill(-child.pid, 'SIGKILL');
  }, LOOK);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', () => {
      clearInterval(watch);
      done({ looped });
    });
  });
}

/** What the processes of a group have taken of the processor, in seconds. */
function workOf(group: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=,time='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([id]) => Number(id) === group)
    .reduce((sum, [, time = '0']) => sum + time.split(/[-:]/).reduce((all, part) => all * 60 + Number(part), 0), 0);
}
