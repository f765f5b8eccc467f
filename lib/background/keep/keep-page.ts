import { browser } from 'wxt/browser';
import { readChoice } from '../../db/store/choices';
import type { Vault } from '../../db/store/schema';
import { keptWith } from '../../evidence/kept-with';
import type { Values } from '../../messages/protocol';
import { addressOf } from '../../model/address';
import { takeShot } from '../../pictures/photograph';
import { takeWhole } from '../../pictures/whole/take-whole';
import { Tiles } from '../../pictures/whole/tiles';
import { keptPageAt } from '../../platforms/keeping/kept-page-at';
import { SITE_OF } from '../../platforms/sites';
import { keepOrBox } from '../lock/box-page';
import { isFull } from '../why-storing-failed';
import { itemsOfPage } from './items-of-page';
import { forgetKeeping, readKeeping, writeKeeping } from './keeping';
import { likelyPhone } from './likely-phone';
import { pageAddress } from './page-address';
import { type PageInTab, pageInTab } from './page-in-tab';
import { showProgress } from './show-progress';

type Kept = Values['keep-page'];

interface Run {
  stop: boolean;
  /** What was told of it so far, in order. */
  told: Promise<void>;
}

/** Only what goes on in this very moment, and ends with the worker: the page then puts itself back. */
const running = new Map<number, Run>();

/**
 * 保存此页: keeps a picture of the whole page and a copy of what it says, by the leave that the buyer's click gives. The
 * page is put back as it was; what was not finished is not kept.
 *
 * @param phone the buyer's choice; `null` = none, `undefined` = the one the page names, if it names one
 */
export async function keepPage(openVault: () => Vault, tabId: number, phone: string | null | undefined): Promise<Kept> {
  if (running.has(tabId)) return { why: 'busy' };
  const run: Run = { stop: false, told: Promise.resolve() };
  running.set(tabId, run);
  try {
    const kept = await keepNow(openVault, tabId, phone, run);
    await run.told;
    const known = await readKeeping(browser, tabId);
    if (known) await writeKeeping(browser, tabId, { ...known, at: Date.now(), ended: kept });
    await showProgress(tabId, kept);
    return kept;
  } catch (error) {
    // Whoever asked is told why; the button and the popup must not go on saying that it is under way.
    await run.told;
    await forgetKeeping(browser, tabId);
    await showProgress(tabId, { why: 'failed' });
    throw error;
  } finally {
    running.delete(tabId);
  }
}

/** The buyer does not want it after all. */
export function stopKeeping(tabId: number): void {
  const run = running.get(tabId);
  if (run) run.stop = true;
}

async function keepNow(
  openVault: () => Vault,
  tabId: number,
  phone: string | null | undefined,
  run: Run,
): Promise<Kept> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url === undefined ? undefined : addressOf(tab.url);
  if (!tab || tab.windowId === undefined || !url || !/^https?:$/.test(url.protocol)) return { why: 'not-allowed' };
  if (tab.incognito) return { why: 'private' };
  if (!tab.active) return { why: 'moved' };
  if (await isFull()) return { why: 'full' };
  const page = await pageInTab(tabId);
  if (!page) return { why: 'not-allowed' };
  const address = pageAddress(url);
  await writeKeeping(browser, tabId, { url: address, at: Date.now(), done: 0, all: 0 });
  await showProgress(tabId, { done: 0, all: 1 });
  const known = keptPageAt(url);
  const owner = phone === undefined ? await likelyPhone(openVault(), page, url) : (phone ?? undefined);
  const takenAt = Date.now();
  const whole = await takeWhole(takingIn(tabId, tab.windowId, url.href, address, page, run));
  if (typeof whole === 'string') return { why: whole };
  const site = known && SITE_OF[known.platform];
  const { keepReceiver } = await readChoice(openVault(), 'pictures');
  const copy = await page.ask('copy', { imageHosts: site?.imageHosts, keepReceiver });
  const title = tab.title ?? '';
  const kind = known?.page.kind;
  const items = itemsOfPage({ whole, copy, kind, title, url: address, keptWith: keptWith(), takenAt });
  const db = openVault();
  const records = await keepOrBox(db, items, owner, Date.now());
  if (records === 'boxed') return { boxed: items.length };
  if (typeof records === 'string') return { why: 'no-such-phone' };
  return { ids: records.map(({ id }) => id), pictures: whole.tiles.length, ...(owner ? { phone: owner } : {}) };
}

function takingIn(tabId: number, windowId: number, href: string, address: string, page: PageInTab, run: Run) {
  const inFront = async () => {
    const now = await browser.tabs.get(tabId).catch(() => undefined);
    return now?.active === true && now.url === href && now.windowId === windowId;
  };
  return {
    page: {
      begin: () => page.ask('begin'),
      goTo: (...to: Parameters<typeof page.ask<'goTo'>> extends [unknown, ...infer A] ? A : never) =>
        page.ask('goTo', ...to),
      look: () => page.ask('look'),
      end: async () => void (await page.ask('end')),
    },
    shoot: async () => {
      if (!(await inFront())) return 'moved' as const;
      const shot = await takeShot(windowId);
      if (typeof shot === 'string' || (await inFront())) return shot;
      shot.close();
      return 'moved' as const;
    },
    tiles: (width: number) => new Tiles(width),
    told: (done: number, all: number) => {
      run.told = run.told.then(async () => {
        await writeKeeping(browser, tabId, { url: address, at: Date.now(), done, all });
        await showProgress(tabId, { done, all });
      });
    },
    stopped: () => run.stop,
  };
}
