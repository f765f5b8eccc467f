import { growth } from './growth.ts';
import { pace } from './pace.ts';
import { median, printTable } from './page-cost/print.ts';
import { spread } from './pages/open.ts';
import { LENGTHS, type TitleTimes, titleTimes } from './titles/cold.ts';
import { EXTRA } from './titles/extra.ts';
import { isPhone, loadPhones, type Row, readTitles, shippedCode, shippedSize } from './titles/load.ts';
import { type Linear, oddsOf, train } from './titles/logistic.ts';
import { examples, OWN } from './titles/train.ts';

/**
 * How well and how fast is an item recognised? `node tests/bench/titles.bench.ts [titles.jsonl [--sources] [--series]]`.
 * Without a file: time and size, on the project's own titles. `--sources` trains without each source in turn and judges
 * that source; `--series` takes each series (then each maker) out of the table and judges its titles.
 */

const RUNS = 21;
/** Titles in each run. */
const MOST = 500;

const phones = await loadPhones();
const [file, ...flags] = process.argv.slice(2);
const rows = file === undefined ? [] : readTitles(file);

interface Outcome {
  said: boolean;
  is: boolean;
}

function rates(outcomes: readonly Outcome[]): { precision: string; recall: string; wrong: number; missed: number } {
  const hits = outcomes.filter(({ said, is }) => said && is).length;
  const wrong = outcomes.filter(({ said, is }) => said && !is).length;
  const missed = outcomes.filter(({ said, is }) => !said && is).length;
  const percent = (part: number, all: number): string => (all === 0 ? '-' : `${((100 * part) / all).toFixed(2)} %`);
  return { precision: percent(hits, hits + wrong), recall: percent(hits, hits + missed), wrong, missed };
}

/** In turns of a new engine each, with other titles first: what a page has is never the same either. */
async function printTimes(titles: readonly string[]): Promise<void> {
  const code = await shippedCode();
  const step = Math.floor(titles.length / RUNS);
  const runs: TitleTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    const from = [...titles.slice(run * step), ...titles.slice(0, run * step)];
    // Spread out: neighbours in a file are often of one kind.
    const stride = Math.max(1, Math.floor(from.length / MOST));
    runs.push(
      await titleTimes(
        code,
        from.filter((_, i) => i % stride === 0),
      ),
    );
  }
  const of = (what: string, pick: (times: TitleTimes) => number, goal = '') => [what, spread(runs.map(pick), 1), goal];
  const warm = LENGTHS.map((_, i) => median(runs.map((times) => times.warm[i] ?? Number.NaN)));
  printTable(
    `Titles, us each, in engines of their own; this machine just now: ${pace()}`,
    ['what', 'median [p10-p90]', 'goal'],
    [
      of('the first of a page', ({ first }) => first),
      of('the next 50, cold', ({ next }) => next, '<= 80 us'),
      of('warm', (times) => times.warm[0] ?? Number.NaN, '<= 10 us'),
      of('one pattern, warm', ({ pattern }) => pattern),
      of('every two signs looked up in a table, warm', ({ bigrams }) => bigrams),
      [`warm, ${LENGTHS.join(', ')} times as long`, warm.map((time) => time.toFixed(1)).join(' '), ''],
      ['the same, exponents', growth(LENGTHS, warm), 'none > 1.1'],
    ],
  );
}

/** Repositories, not files: two files of one crawl are not strangers. */
const repository = ({ source }: Row): string => source.split('/').slice(0, 2).join('/');

function leaveOneSourceOut(): void {
  const traits = rows.map(({ title }) => phones.traits(phones.see(title)));
  const titled = (row: Row): { title: string; phone: boolean } => ({ title: row.title, phone: isPhone(row) });
  const table: Record<string, unknown>[] = [];
  const all: Outcome[] = [];
  for (const source of new Set(rows.map(repository))) {
    const inside = rows.flatMap((row, at) => (repository(row) === source ? [at] : []));
    const outside = rows.filter((row) => repository(row) !== source).map(titled);
    const shown = examples(phones, [...outside, ...OWN]);
    const model: Linear = train(
      shown.map((one) => one.traits),
      shown.map(({ phone }) => phone),
    );
    const setOf = (at: number): Set<string> => traits[at] ?? new Set();
    const truth = (at: number): boolean => isPhone(rows[at] ?? { label: '' });
    const outcomes = inside.map((at): Outcome => ({ said: oddsOf(model, setOf(at)) > 0, is: truth(at) }));
    all.push(...outcomes);
    if (flags.includes('--wrong'))
      for (const [k, { said, is }] of outcomes.entries())
        if (said !== is) console.log(said ? 'taken for a phone' : 'missed', rows[inside[k] ?? 0]?.title);
    table.push({ source, titles: inside.length, phones: inside.filter(truth).length, ...rates(outcomes) });
  }
  console.table(table.sort((a, b) => Number(b['titles']) - Number(a['titles'])));
  console.log('leave one source out, all together:', rates(all));
}

/** Recall on the phones of one series when the table has never heard of it. */
function leaveOneSeriesOut(): void {
  const read = rows.filter(isPhone).map(({ title }) => ({ title, mentions: phones.see(title).mentions }));
  const table: Record<string, unknown>[] = [];
  const judge = (what: string, of: typeof read, brands: typeof phones.BRANDS): void => {
    if (of.length < 5) return;
    const without = phones.phoneTable(brands);
    const found = of.filter(({ title }) => phones.classifyItem({ title }, without).isPhone).length;
    table.push({ without: what, titles: of.length, recall: Math.round((1000 * found) / of.length) / 10 });
  };
  for (const brand of phones.BRANDS) {
    const others = phones.BRANDS.filter((one) => one !== brand);
    for (const one of [...brand.series, ...brand.weak]) {
      const shown = one.replaceAll('_', ' ');
      const keep = (list: readonly string[]): string[] => list.filter((word) => word !== one);
      judge(
        `${brand.name} ${shown}`,
        read.filter(({ mentions }) =>
          mentions.some(
            (m) =>
              m.brand === brand && m.model?.series.replace(/[ -]/g, '') === shown.toLowerCase().replace(/[ -]/g, ''),
          ),
        ),
        [{ ...brand, series: keep(brand.series), weak: keep(brand.weak) }, ...others],
      );
    }
    judge(
      `${brand.name} (maker)`,
      read.filter(({ mentions }) => mentions.length > 0 && mentions.every((mention) => mention.brand === brand)),
      others,
    );
  }
  console.table(table.sort((a, b) => Number(a['recall']) - Number(b['recall'])).slice(0, 25));
  console.log(`${table.length} series and makers of five titles or more; the 25 worst are shown`);
}

const titles = rows.length > 0 ? rows.map(({ title }) => title) : [...EXTRA.phone, ...EXTRA.other];
await printTimes(titles);
console.log('shipped bytes:', await shippedSize());
if (rows.length > 0) {
  const outcomes = rows.map((row): Outcome => ({ said: phones.classifyItem(row).isPhone, is: isPhone(row) }));
  console.log(`${rows.length} titles:`, rates(outcomes));
  const kinds: Record<string, Record<string, number>> = {};
  for (const { title, label } of rows) {
    const { kind } = phones.classifyItem({ title });
    const row = kinds[label] ?? {};
    kinds[label] = { ...row, [kind]: (row[kind] ?? 0) + 1 };
  }
  console.table(kinds);
}
if (flags.includes('--sources')) leaveOneSourceOut();
if (flags.includes('--series')) leaveOneSeriesOut();
