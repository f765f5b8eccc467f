import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** Tables of laws, words and days: a fault in them is found by reading, not by running. */
const DATA = /\/rules\/|\/law-texts\/|\/(?:vocabulary|known-names|holidays|statutory)\.ts$/;

/** A small fault. `line` and `column` count from one. */
export interface Mutant {
  id: string;
  file: string;
  line: number;
  column: number;
  /** The first line of what it changes, and what stands on it before that. */
  code: string;
  before: string;
  kind: string;
  replacement: string;
}

/** Code with all its mutants in it, each behind a switch that is off. */
export interface Mutated {
  sources: Record<string, string>;
  mutants: Mutant[];
}

/** Finds a fault again in another run, as long as its line is the same. */
export const keyOf = ({ file, kind, column, code, replacement }: Mutant) =>
  JSON.stringify([file, kind, column, code, replacement]);

export async function mutantsIn(root: string, folders: readonly string[]): Promise<Mutated> {
  const names = folders.flatMap((folder) =>
    folder.endsWith('.ts') ? [folder] : globSync(`${folder}/**/*.ts`, { cwd: root }).sort(),
  );
  const code = [...new Set(names)]
    .filter((name) => !DATA.test(name))
    .map((name) => ({ name, content: readFileSync(path.join(root, name), 'utf8'), mutate: true as const }));
  const quiet = () => undefined;
  const logger = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet };
  const enabled = () => false;
  const { files, mutants } = await new Instrumenter({
    ...logger,
    isTraceEnabled: enabled,
    isDebugEnabled: enabled,
    isInfoEnabled: enabled,
    isWarnEnabled: enabled,
    isErrorEnabled: enabled,
    isFatalEnabled: enabled,
  }).instrument(code, { plugins: null, excludedMutations: [], ignorers: [] });
  const lines = new Map(code.map(({ name, content }) => [name, content.split('\n')]));
  return {
    sources: Object.fromEntries(files.map(({ name, content }) => [name, content])),
    mutants: mutants.map(({ id, fileName, location: { start }, mutatorName, replacement }) => ({
      id,
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      code: lines.get(fileName)?.[start.line]?.trim() ?? '',
      before: lines.get(fileName)?.[start.line]?.slice(0, start.column) ?? '',
      kind: mutatorName,
      replacement,
    })),
  };
}

/** Some of them by lot, always the same for the same number (mulberry32). */
export function sampleOf<T>(values: readonly T[], count: number): T[] {
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const drawn = values.map((value) => ({ value, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn.slice(0, count).map(({ value }) => value);
}
