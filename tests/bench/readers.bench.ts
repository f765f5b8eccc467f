import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { runnerImport } from 'vite';
import type { PageReading } from '../../lib/model/order.ts';
import { MUTATIONS } from './readers/mutations.ts';
import { randomFrom } from './readers/random.ts';
import { add, compare, FIELDS, noScores, type Score, type Scores, total } from './readers/score.ts';

/**
 * How well do the readers survive a redesign? Every fixture page goes through every mutation with several seeds, and each
 * field of each order is compared with what the unchanged page says. `npm run bench:readers [-- --save]`.
 */

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = path.join(ROOT, 'tests/fixtures/pages');
const LAST = path.join(import.meta.dirname, 'readers/last.json');
const SEEDS = [1, 2, 3, 4, 5];

type Read = (document: Document, url: URL, today: string | undefined) => PageReading;

interface Fixture {
  url: string;
  html: string;
  /** The day on which a page without years was read. */
  today?: string;
}

async function loadReader(): Promise<Read> {
  const { module } = await runnerImport<{ readPage: Read }>(path.join(ROOT, 'lib/platforms/index.ts'), {
    configFile: false,
    logLevel: 'silent',
  });
  return module.readPage;
}

function parse(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)}`);
const size = ({ right, wrong, missing }: Score): number => right + wrong + missing;

/** By how many percent points more of the values are right, in the fields that both tables have. */
function better(now: Scores, last: Partial<Scores>): number {
  const both = FIELDS.filter((field) => last[field] !== undefined);
  const [after, before] = [total(now, both), total(last, both)];
  return (100 * after.right) / size(after) - (100 * before.right) / size(before);
}

const readPage = await loadReader();
const rows = new Map<string, Scores>();
for (const file of globSync('*/*.expected.json', { cwd: PAGES }).sort()) {
  const { url, html, today }: Fixture = JSON.parse(readFileSync(path.join(PAGES, file), 'utf8'));
  const source = readFileSync(path.join(PAGES, path.dirname(file), html), 'utf8');
  const truth = readPage(parse(source, url), new URL(url), today);
  if (truth.orders.length === 0) continue;
  for (const mutation of MUTATIONS) {
    const key = `${truth.platform} | ${truth.page} | ${mutation.name}`;
    const scores = rows.get(key) ?? noScores();
    rows.set(key, scores);
    for (const seed of SEEDS) {
      const document = parse(source, url);
      mutation.apply(document, randomFrom(seed));
      const found = compare(truth, readPage(document, new URL(url), today));
      // A value that is not there yet cannot be read; only a wrong one counts against the reader.
      if (mutation.name === 'values delayed') for (const field of FIELDS) found[field].missing = 0;
      for (const field of FIELDS) add(scores[field], found[field]);
    }
  }
}

const last: Record<string, Scores> = existsSync(LAST) ? JSON.parse(readFileSync(LAST, 'utf8')) : {};
console.log(`| platform | page | mutation | ${FIELDS.join(' | ')} | right % | wrong % | against the last table |`);
console.log(`|---|---|---|${'---|'.repeat(FIELDS.length + 3)}`);
const all = noScores();
for (const [key, scores] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
  for (const field of FIELDS) add(all[field], scores[field]);
  const sum = total(scores);
  const change = last[key] && better(scores, last[key]);
  const cells = FIELDS.map(
    (field) =>
      `${percent(scores[field].right, size(scores[field]))}/${percent(scores[field].wrong, size(scores[field]))}`,
  );
  console.log(
    `| ${key} | ${cells.join(' | ')} | ${percent(sum.right, size(sum))} | ${percent(sum.wrong, size(sum))} | ${change === undefined ? 'new' : Math.abs(change) < 0.005 ? '=' : change.toFixed(2)} |`,
  );
}
const sum = total(all);
console.log(`\nEach cell: % right / % wrong; the rest is missing.`);
for (const field of FIELDS) {
  console.log(
    `${field}: ${percent(all[field].right, size(all[field]))} % right, ${percent(all[field].wrong, size(all[field]))} % wrong`,
  );
}
console.log(
  `all fields: ${size(sum)} values, ${percent(sum.right, size(sum))} % right, ${percent(sum.wrong, size(sum))} % wrong (goal: >= 97 % right, <= 0.2 % wrong)`,
);
if (process.argv.includes('--save'))
  writeFileSync(
    LAST,
    `${JSON.stringify(Object.fromEntries([...rows].sort(([a], [b]) => a.localeCompare(b))), null, 2)}\n`,
  );
