// `npm run kills -- chromium|firefox [kills] [power]`: ends the browser at random moments of captures, edits, disputes, deletions,
// exports and imports, as a crash does, and looks each time whether everything is whole and nothing that was said to be stored is gone.
// With `power` (Linux, root) the disk goes on with what had reached it, as after a power cut. Not part of `npm test`: it takes long.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { launchFirefox } from '../e2e/harness/firefox.ts';
import { programOf } from '../e2e/harness/page-program.ts';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { startMall } from '../mall/server.ts';
import { Disk } from './kills/disk.ts';
import type { Audit, Work } from './kills/in-page.ts';

const [name = 'chromium', count = '100', ...flags] = process.argv.slice(2);
const firefox = name === 'firefox';
/** A fresh profile after so many kills. */
const PROFILE = 20;
/** Milliseconds until the kill. */
const MOST = 2500;
const WORKS: readonly Work[] = ['capture', 'edit', 'argue', 'capture', 'remove', 'write', 'read'];

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
const mall = await startMall();
const disk = flags.includes('power') ? new Disk() : undefined;
const folder = disk?.root ?? (await mkdtemp(join(tmpdir(), 'goujibao-kills-')));

/** What was answered to be stored: it must be there afterwards. */
interface Said {
  note: number;
  entry: number;
  orders: Set<number>;
}

async function open(profile: string): Promise<{ browser: TestBrowser; tab: Tab }> {
  await mkdir(profile, { recursive: true });
  const browser = await (firefox ? launchFirefox : launchChromium)({ port: mall.port, extension, profile });
  const tab = await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`);
  await tab.evaluate(load);
  return { browser, tab };
}

const profileOf = (i: number) => join(folder, `profile-${Math.floor(i / PROFILE)}`);

let number = 0;

/** Works until it is ended. */
async function workOn(tab: Tab, said: Said, during: { work?: Work }): Promise<void> {
  for (;;) {
    const work = WORKS[Math.floor(Math.random() * WORKS.length)] ?? 'capture';
    number++;
    during.work = work;
    await call<Promise<void>>(tab, 'work', work, number);
    if (work === 'edit' && said.orders.size > 0) said.note = number;
    if (work === 'argue' && said.orders.size > 0) said.entry = number;
    if (work === 'capture') said.orders.add(number);
    if (work === 'read') said.orders.add(500_000 + number);
  }
}

function wrong(audit: Audit, said: Said): string[] {
  const there = new Set(audit.orders);
  return [
    ...audit.faults,
    ...(audit.note < said.note ? [`note ${said.note} is gone, ${audit.note} is there`] : []),
    ...(audit.entry < said.entry ? [`entry ${said.entry} is gone, ${audit.entry} is there`] : []),
    ...[...said.orders].filter((order) => !there.has(order)).map((order) => `order ${order} is gone`),
  ];
}

const counts = { kills: 0, whole: 0, during: {} as Record<string, number> };
const problems: string[] = [];
let said: Said = { note: 0, entry: 0, orders: new Set() };
try {
  for (let i = 0; i < Number(count); i++) {
    if (i % PROFILE === 0) said = { note: 0, entry: 0, orders: new Set() };
    const { browser, tab } = await open(profileOf(i));
    const during: { work?: Work } = {};
    const working = workOn(tab, said, during).catch(() => undefined);
    await setTimeout(Math.random() * MOST);
    const told = disk && { ...said, orders: new Set(said.orders) };
    disk?.cut();
    await browser.kill();
    await working;
    if (told) said = told;
    disk?.goOn();
    counts.kills++;
    const after = await open(profileOf(i));
    const audit = await call<Promise<Audit>>(after.tab, 'audit');
    const found = wrong(audit, said);
    problems.push(...found.map((problem) => `kill ${i} during ${during.work}: ${problem}`));
    counts.whole += found.length === 0 ? 1 : 0;
    await after.browser.close();
    const work = during.work ?? 'nothing yet';
    counts.during[work] = (counts.during[work] ?? 0) + 1;
  }
} finally {
  await mall.close();
  disk?.remove();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${name}${disk ? ', power cut' : ''}: ${counts.kills} kills, ${counts.whole} whole`);
console.table({ 'killed during': counts.during });
for (const problem of problems.slice(0, 40)) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
