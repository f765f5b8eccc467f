import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Work } from './in-page.ts';

/** One kill and what was found after it. */
export interface Kill {
  /** `chromium`, `firefox power`, … */
  kind: string;
  /** The build's commit. */
  commit: string;
  during: Work | 'nothing yet';
  /** What had been done in this profile since the kill before. */
  done: number;
  problems: string[];
}

/** Kills are counted over several runs: one a line in a file, so that a run that is ended loses none of them. */
export class Results {
  readonly #file: string | undefined;
  readonly #all: Kill[];

  constructor(file: string | undefined) {
    this.#file = file;
    const lines = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    this.#all = lines.filter((line) => line !== '').map((line): Kill => JSON.parse(line));
  }

  add(kill: Kill): void {
    this.#all.push(kill);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(kill)}\n`);
  }

  of(kind: string): readonly Kill[] {
    return this.#all.filter((kill) => kill.kind === kind);
  }
}

export function tellOf(kind: string, kills: readonly Kill[]): void {
  const whole = kills.filter(({ problems }) => problems.length === 0).length;
  console.log(`${kind}: ${kills.length} kills, ${whole} whole`);
  const works = [...new Set(kills.map(({ during }) => during))].toSorted();
  const rows = works.map((work) => [work, kills.filter(({ during }) => during === work).length]);
  console.table({ 'killed during': Object.fromEntries(rows) });
  for (const problem of kills.flatMap(({ problems }) => problems).slice(0, 40)) console.log(problem);
}
