import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from '../../e2e/harness/chromium.ts';
import { launchFirefox } from '../../e2e/harness/firefox.ts';
import type { Tab, TestBrowser } from '../../e2e/harness/tab.ts';
import { until } from '../../e2e/harness/until.ts';
import { startMall } from '../../mall/server.ts';
import { measuredCopy } from './copy.ts';

export interface Session {
  browser: TestBrowser;
  /** Fills the extension's database until it holds so many phones. */
  fill: (phones: number) => Promise<void>;
  /** Gives these phones so many items of evidence. */
  fillEvidence: (items: number) => Promise<void>;
  /** Waits until the background has worked out the popup's face. */
  rested: () => Promise<void>;
}

/** `--firefox` measures there, `--both` in both; Chromium by itself. */
export function wantedBrowsers(words: readonly string[] = process.argv.slice(2)): ('chromium' | 'firefox')[] {
  if (words.includes('--both')) return ['chromium', 'firefox'];
  return words.includes('--firefox') ? ['firefox'] : ['chromium'];
}

type BrowserName = 'chromium' | 'firefox';

/** A browser with a measured copy of the extension; `profile`: the folder of what it keeps. */
export type Launch = (profile?: string) => Promise<TestBrowser>;

/** A measured copy of the extension, and a folder for whatever else; both are gone afterwards. */
export async function withCopy(
  name: BrowserName,
  popup: 'own' | 'blank',
  work: (launch: Launch, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'goujibao-bench-'));
  const mall = await startMall();
  try {
    const [launch, build] = name === 'firefox' ? [launchFirefox, 'firefox-mv3'] : [launchChromium, 'chrome-mv3'];
    const extension = await measuredCopy(build, folder, popup);
    // An extension that is there for one session only would be forgotten with all it has stored.
    const prefs = { 'extensions.webextensions.keepStorageOnUninstall': true };
    await work((profile) => launch({ port: mall.port, extension, prefs, ...(profile ? { profile } : {}) }), folder);
  } finally {
    await mall.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A browser with the measured copy of the extension, one of whose pages stays open: the process is there already. */
export const inBrowser = (
  name: BrowserName,
  work: (session: Session) => Promise<void>,
  popup: 'own' | 'blank' = 'own',
) =>
  withCopy(name, popup, async (launch) => {
    const browser = await launch();
    try {
      await work(await sessionOf(browser));
    } finally {
      await browser.close();
    }
  });

export async function sessionOf(browser: TestBrowser): Promise<Session> {
  const filler = await browser.newTab();
  await filler.goto(`${browser.extensionOrigin}fill.html`);
  return {
    browser,
    fill: (phones) => fill(filler, phones),
    fillEvidence: (items) => fillEvidence(filler, items),
    rested: () => rested(filler),
  };
}

interface Filling {
  fill: { fill(count: number): Promise<void>; evidence(count: number): Promise<void>; faceThere(): Promise<boolean> };
}

const rested = async (tab: Tab) => {
  const there = () => tab.evaluate(() => (globalThis as unknown as Filling).fill.faceThere());
  await until(there, 'the face of the popup', 60_000);
};

const fill = (tab: Tab, phones: number) =>
  tab.evaluate((count) => (globalThis as unknown as Filling).fill.fill(count), phones);

const fillEvidence = (tab: Tab, items: number) =>
  tab.evaluate((count) => (globalThis as unknown as Filling).fill.evidence(count), items);
