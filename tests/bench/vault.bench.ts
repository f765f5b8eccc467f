import { pace } from './pace.ts';
import { median, printTable } from './page-cost/print.ts';
import { inTurn, openPage, type Paints, spread } from './pages/open.ts';
import { type List, scrolled, searched, toTheEnd } from './pages/scroll.ts';
import { inBrowser, wantedBrowsers } from './pages/session.ts';

/**
 * The vault's long lists: the first row beside a blank Preact page of the same run, scrolling, the way to the last phone,
 * and searching. Milliseconds, median [p10-p90]. After `npm run build`.
 */

/** Other sizes can be named. */
const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
const SIZES = named.length > 0 ? named : [100, 1_000, 10_000];
const PAGES = { list: 'vault.html', overview: 'vault.html#/overview' } as const;
const WARM_UP = 2;
const RUNS = 9;
const STEP = 1500;
const FRAMES = 120;
const WORDS = ['iphone', '苹果', '第7通讯', 'magic8 荣耀', '512gb'];

for (const name of wantedBrowsers())
  await inBrowser(name, async ({ browser, fill, rested }) => {
    const first: string[][] = [];
    const base = new Map<List, number>();
    for (const phones of SIZES) {
      await fill(phones);
      await rested();
      const pages = ['blank.html', PAGES.list, PAGES.overview];
      await inTurn(browser, pages, WARM_UP);
      const [blank = [], list = [], overview = []] = await inTurn(browser, pages, RUNS);
      for (const [what, paints] of [['list', list] as const, ['overview', overview] as const]) {
        const share = median(paints.flatMap(({ phone }, i) => (blank[i] ? [phone / blank[i].phone] : [])));
        if (!base.has(what)) base.set(what, share);
        first.push([
          `${what}, ${phones}`,
          spread(blank.map(({ phone }) => phone)),
          spread(paints.map(({ phone }: Paints) => phone)),
          share.toFixed(2),
          (share / (base.get(what) ?? Number.NaN)).toFixed(2),
          '<= 1.2',
        ]);
      }
    }
    const machine = `${browser.name} ${browser.version}; this machine just now: ${pace()}`;
    const most = SIZES.at(-1)?.toLocaleString('en') ?? '';
    printTable(
      `The vault, warm; ${machine}`,
      ['phones', 'blank Preact', 'first row', 'first row / blank', `the same / with ${SIZES[0]}`, 'goal'],
      first,
    );
    const moves: string[][] = [];
    for (const what of ['list', 'overview'] as const) {
      const { tab } = await openPage(browser, PAGES[what]);
      await scrolled(tab, what, STEP, 20);
      const { samples, white, longest } = await scrolled(tab, what, STEP, FRAMES);
      const shown = `${(100 - (white / samples) * 100).toFixed(0)} %`;
      moves.push([
        `${what}: frames with rows at ${STEP} px a frame`,
        shown,
        `longest frame ${longest.toFixed(0)} ms`,
        '>= 95 %',
      ]);
      const ends = [await toTheEnd(tab, what), await toTheEnd(tab, what), await toTheEnd(tab, what)];
      moves.push([`${what}: to the last phone, one gesture`, `${median(ends).toFixed(0)} ms`, '', '']);
      await tab.close();
    }
    const { tab } = await openPage(browser, PAGES.list);
    await searched(tab, WORDS[0] ?? '');
    for (const words of WORDS) {
      const times = [await searched(tab, words), await searched(tab, words), await searched(tab, words)];
      moves.push([`search: “${words}” typed to painted`, spread(times), '', '<= 100 ms']);
    }
    await tab.close();
    printTable(`The vault with ${most} phones; ${machine}`, ['what', 'measured', '', 'goal'], moves);
  });
