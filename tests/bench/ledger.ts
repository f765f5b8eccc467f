import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The tables of benches as they were saved, beside the commit they were measured at. */

export interface Table {
  bench: string;
  head: string[];
  rows: string[][];
}

interface Saved extends Table {
  /** Short hash, with a `+` where something was not committed. */
  commit: string;
  day: string;
}

const FILE = path.join(import.meta.dirname, 'saved.json');

/** Called with every table that is printed: `npm run bench` collects them. */
export function collectTable(head: string[], rows: string[][]): void {
  const { BENCH: bench = '', BENCH_TABLES: file } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify({ bench, head, rows } satisfies Table)}\n`);
}

export function tablesIn(file: string): Table[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Table);
}

export const savedTables = (): Saved[] => (existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Saved[]) : []);

/** Tables of the same bench take the place of those saved before; others stay. */
export function saveTables(tables: readonly Table[]): void {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' }).stdout.trim();
  const commit = git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '+' : '');
  const day = new Date().toISOString().slice(0, 10);
  const fresh = new Set(tables.map(({ bench }) => bench));
  const kept = savedTables().filter(({ bench }) => !fresh.has(bench));
  const saved = [...kept, ...tables.map((table): Saved => ({ commit, day, ...table }))];
  writeFileSync(FILE, `${JSON.stringify(saved, undefined, 1)}\n`);
}

/** The first number of a cell: `87 [80-101]` is 87, `<= 1.5` is none of a measurement. */
const numberOf = (cell = '') => (/^\d/.test(cell) ? Number.parseFloat(cell.replaceAll(',', '')) : undefined);

/** What has changed by more than a tenth since it was saved, row by row; times of two runs compare as their pace does. */
export function compared(before: readonly Saved[], tables: readonly Table[]): string[] {
  const lines = tables.flatMap(({ bench, head, rows }) =>
    rows.flatMap((row) => {
      const same = (old: Saved) => old.bench === bench && old.head.join() === head.join();
      const old = before.find((table) => same(table) && table.rows.some(([name]) => name === row[0]));
      const then = old?.rows.find(([name]) => name === row[0]);
      return head.slice(1).flatMap((column, i) => {
        const [was, is] = [numberOf(then?.[i + 1]), numberOf(row[i + 1])];
        if (!old || was === undefined || is === undefined || was === 0) return [];
        const share = is / was;
        if (share > 0.9 && share < 1.1) return [];
        return [`  ${bench} | ${row[0]} | ${column}: ${was} (${old.commit}) -> ${is}, x ${share.toFixed(2)}`];
      });
    }),
  );
  return lines.length > 0 ? ['\nAgainst the saved tables, where they differ by more than a tenth:', ...lines] : [];
}
