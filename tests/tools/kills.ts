// `npm run kills -- chromium|firefox [kills] [power] [relaxed] [to=file] [only=film,capture]`: ends the browser at random moments of captures, edits,
// disputes, deletions, exports and imports, as a crash does, and looks each time whether everything is whole and nothing that was
// said to be stored is gone. With `power` (Linux, root) the disk goes on with what had been flushed, as after a power cut; `relaxed`
// lets the browser answer before, to see that the cut is one. `to` adds to what was counted before. Not part of `npm test`.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { programOf } from '../e2e/harness/page-program.ts';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { Disk } from './kills/disk.ts';
import type { Audit, Work } from './kills/in-page.ts';
import { type Kill, Results, tellOf } from './kills/results.ts';
import { Said } from './kills/said.ts';
import { FEW_PROCESSES, Warm } from './kills/warm.ts';

const [name = 'chromium', count = '100', ...flags] = process.argv.slice(2);
const firefox = name === 'firefox';
const kind = [name, ...['power', 'relaxed'].filter((flag) => flags.includes(flag))].join(' ');
/** A fresh profile after so many kills. */
const PROFILE = 20;
/** Milliseconds until the kill. */
const MOST = 1200;
/** Nothing is asked of the network. */
const NO_PORT = 9;
const ALL: readonly Work[] = ['capture', 'edit', 'argue', 'capture', 'remove', 'write', 'read', 'film'];
const wanted = flags
  .find((flag) => flag.startsWith('only='))
  ?.slice(5)
  .split(',');
const WORKS = wanted ? ALL.filter((work) => wanted.includes(work)) : ALL;

const program = await programOf(new URL('kills/in-page.ts', import.meta.url), 'kills');
/** The whole program as one function: the browser's protocol runs it, whatever the page's own rules for scripts are. */
const load = new Function(`${program}; globalThis.kills = kills;`) as () => void;

type InPage = typeof import('./kills/in-page.ts');
const call = <R>(tab: Tab, what: keyof InPage, ...args: unknown[]) =>
  tab.evaluate(
    (called, given) =>
      (globalThis as unknown as { kills: Record<string, (...all: unknown[]) => R> }).kills[called]?.(...given) as R,
    what,
    args,
  );

const extension = fileURLToPath(new URL(`../../.output/${firefox ? 'firefox' : 'chrome'}-mv3`, import.meta.url));
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const results = new Results(flags.find((flag) => flag.startsWith('to='))?.slice(3));
const disk = flags.includes('power') ? new Disk() : undefined;
const folder = disk?.root ?? (await mkdtemp(join(tmpdir(), 'goujibao-kills-')));

interface Opened {
  browser: TestBrowser;
  tab: Tab;
}

async function open(profile: string): Promise<Opened> {
  await mkdir(profile, { recursive: true });
  const browser = await (firefox ? launchFirefox : launchChromium)({
    port: NO_PORT,
    extension,
    profile,
    prefs: FEW_PROCESSES,
  });
  const tab = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
  await tab.evaluate(load);
  if (!firefox) await until(() => call<Promise<boolean>>(tab, 'hasNewLog'), 'a new log');
  if (flags.includes('relaxed')) await call(tab, 'relax');
  return { browser, tab };
}

/** A profile whose browser has run once and knows the extension, all of it on the disk: the cut takes our writes, not its own. */
async function settle(profile: string, warm: Warm | undefined): Promise<Opened> {
  const { browser, tab } = await open(profile);
  await call<Promise<Audit>>(tab, 'audit');
  await browser.close();
  await warm?.keep();
  disk?.flush();
  return open(profile);
}

let number = 0;

/** Works until it is ended. */
async function workOn(tab: Tab, said: Said, during: { work?: Work; done: number }): Promise<void> {
  for (;;) {
    const work = WORKS[Math.floor(Math.random() * WORKS.length)] ?? 'capture';
    during.work = work;
    await call<Promise<void>>(tab, 'work', work, ++number);
    during.done++;
    said.done(work, number);
  }
}

/** Works for a while, ends it, and looks at what is there in the browser that is started next. */
async function killed(
  { browser, tab }: Opened,
  profile: string,
  warm: Warm | undefined,
  said: Said,
): Promise<{ next: Opened; told: Said; kill: Kill }> {
  const during: { work?: Work; done: number } = { done: 0 };
  let ending = false;
  const failures: string[] = [];
  const working = workOn(tab, said, during).catch((error: unknown) => {
    if (!ending) failures.push(`${during.work} failed: ${error}`);
  });
  await setTimeout(Math.random() * MOST);
  ending = true;
  // What is answered while the power goes may be there or not.
  const told = disk ? said.copy() : said;
  disk?.cut();
  await browser.kill();
  await working;
  disk?.goOn();
  await warm?.layBack();
  const next = await open(profile);
  const audit = await call<Promise<Audit>>(next.tab, 'audit');
  const problems = [...failures, ...audit.faults, ...told.missingIn(audit)];
  return { next, told, kill: { kind, commit, during: during.work ?? 'nothing yet', done: during.done, problems } };
}

try {
  for (let i = 0; i < Number(count); ) {
    const profile = join(folder, `profile-${i}`);
    const warm = firefox ? new Warm(profile) : undefined;
    let opened = await settle(profile, warm);
    let said = new Said();
    for (let n = 0; n < PROFILE && i < Number(count); n++, i++) {
      const { next, told, kill } = await killed(opened, profile, warm, said);
      results.add(kill);
      opened = next;
      said = told;
      // What is missing once is missing from then on.
      if (kill.problems.length > 0) n = PROFILE;
    }
    await opened.browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await warm?.remove();
  }
} finally {
  disk?.remove();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
tellOf(kind, results.of(kind));
process.exitCode = results.of(kind).some(({ problems }) => problems.length > 0) ? 1 : 0;
