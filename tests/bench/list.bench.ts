import { startMall } from '../mall/server.ts';
import { growth } from './growth.ts';
import { type Visit, visit } from './list/visit.ts';
import { pace } from './pace.ts';
import { EXTENSION } from './page-cost/build.ts';
import { median, printTable } from './page-cost/print.ts';
import { spread } from './pages/open.ts';

/**
 * What does a list of orders pay us, beside one who exports all of it, in the same browsers? Each visit in a browser of its
 * own, milliseconds of the page's thread: `node tests/bench/list.bench.ts [runs] [folder of a build …]` after `npm run build`.
 */

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const RUNS = Number(words.find((word) => /^\d+$/.test(word)) ?? 5);
const folders = words.filter((word) => !/^\d+$/.test(word));
const builds = folders.length > 0 ? folders : [EXTENSION];
const SIZES = [10, 50, 200];

const all = ({ start, parts, reading, pictures }: Visit['first']) => start + parts + reading + pictures;
const share = (visits: Visit[], ours: (visit: Visit) => number, theirs: (visit: Visit) => number) =>
  median(visits.map((one) => ours(one) / theirs(one))).toFixed(2);

const mall = await startMall();
try {
  const of = new Map<string, Visit[]>();
  const seen = async (build: string, query: string) => {
    const key = `${build} ${query}`;
    of.set(key, [...(of.get(key) ?? []), await visit(mall.port, build, query)]);
  };
  const few = (orders: number) => `count=${orders}&phones=2`;
  for (let run = 0; run < RUNS; run++)
    for (const query of [...SIZES.map(few), 'count=50']) for (const build of builds) await seen(build, query);
  for (const build of builds) {
    const visits = (query: string) => of.get(`${build} ${query}`) ?? [];
    const [two, many] = [visits(few(50)), visits('count=50')];
    const row = (what: string, list: Visit[], ours: (visit: Visit) => number, goal: string) => [
      what,
      spread(list.map(ours), 1),
      '',
      '',
      goal,
    ];
    const beside = (what: string, ours: (visit: Visit) => number, theirs: (visit: Visit) => number, goal: string) => [
      what,
      spread(two.map(ours), 1),
      spread(two.map(theirs), 1),
      share(two, ours, theirs),
      goal,
    ];
    const first = (one: Visit) => one.first.each[0] ?? Number.NaN;
    const others = (one: Visit) => median(one.first.each.slice(1));
    const sized = SIZES.map((orders) => median(visits(few(orders)).map((one) => all(one.first))));
    const theirs = SIZES.map((orders) => median(visits(few(orders)).map((one) => one.reference.all)));
    printTable(
      `A list of 50 orders, first visit${builds.length > 1 ? `, ${build}` : ''}; this machine just now: ${pace()}`,
      ['what', 'ours, ms', 'exporting all of it, ms', 'ours / theirs', 'goal'],
      [
        beside(
          '2 phones: all scripts',
          (one) => all(one.first),
          (one) => one.reference.all,
          '<= 0.8',
        ),
        beside(
          '2 phones: reading and recognising',
          (one) => one.first.reading,
          (one) => one.reference.read,
          '<= 1.5',
        ),
        row('2 phones: longest task', two, (one) => Math.max(one.first.longest, one.first.longestPicture), '<= 10 ms'),
        row('first picture', [...two, ...many], first, '<= 6 ms'),
        row('other pictures', many, others, '<= 3 ms'),
        row('22 phones: all scripts', many, (one) => all(one.first), '<= 90 ms'),
        row('2 phones: once more, nothing new', two, (one) => all(one.again), '<= 20 ms'),
      ],
    );
    printTable(
      'The same with ever more orders, 2 phones',
      ['what', ...SIZES.map((orders) => `${orders} orders`), 'exponents (<= 1.1)'],
      [
        ['all scripts of ours', ...sized.map((time) => time.toFixed(1)), growth(SIZES, sized)],
        ['exporting all of it', ...theirs.map((time) => time.toFixed(1)), growth(SIZES, theirs)],
      ],
    );
  }
} finally {
  await mall.close();
}
