import { newLock } from '@/lib/lock/lock-keys';
import type { LockRow } from '@/lib/lock/lock-row';
import { civilDateOf } from '@/lib/model/dates';
import type { Tab, TestBrowser } from '../e2e/harness/tab.ts';
import { until } from '../e2e/harness/until.ts';
import { castRows } from './cast.ts';
import type { State } from './states.ts';
import { takeOver } from './take-over.ts';

/** As if it had been set and the browser had been closed since. */
async function lockedRow(hideNames: boolean): Promise<LockRow> {
  const { row } = await newLock('正确 马 电池 订书钉', { minutes: 15, hideNames }, 600_000);
  return { ...row, state: 'on' };
}

/** A browser whose vault holds the cast, or the first few of it, and a page of ours in front. */
export class Stage {
  readonly #browser: TestBrowser;
  readonly #quiet: Tab;
  readonly #today = civilDateOf(Date.now());
  /** By how many of the cast: a phone added by hand has another number each time it is made. */
  readonly #casts = new Map<number | undefined, Record<string, unknown[]>>();
  #stored: string | undefined;

  private constructor(browser: TestBrowser, quiet: Tab) {
    this.#browser = browser;
    this.#quiet = quiet;
  }

  /** The database is made by the vault's own page. */
  static async open(browser: TestBrowser): Promise<Stage> {
    const quiet = await browser.newTab(`${browser.extensionOrigin}vault.html`);
    await until(() => quiet.evaluate(() => document.querySelector('main') !== null), 'the vault');
    return new Stage(browser, quiet);
  }

  /** What a state does stays with it: where it may have changed what is stored, the next one begins anew. */
  async show({ path, front, phones, of, act, lock }: State): Promise<Tab> {
    const cast = this.#casts.get(phones) ?? (await castRows(this.#today, phones));
    this.#casts.set(phones, cast);
    const rows: Record<string, unknown[]> = {
      ...cast,
      lock: lock ? [await lockedRow(lock === 'nameless')] : [],
      inbox: [],
    };
    const wanted = `${phones ?? 'all'} ${lock ?? 'open'}`;
    if (this.#stored !== wanted) {
      // Nothing reads the vault while it is filled; the page stays, and keeps the pictures it has drawn.
      const bare = `${this.#browser.extensionOrigin}content-scripts/jd.js`;
      if ((await this.#quiet.url()) !== bare) await this.#quiet.goto(bare);
      await takeOver(this.#quiet, rows);
    }
    this.#stored = act || front ? undefined : wanted;
    if (front) return (await this.#browser.pressButton(await this.#browser.newTab(front))) as Tab;
    const purchases = (rows['purchases'] ?? []) as { id: string; line: { title: string } }[];
    const id = purchases.find(({ line }) => of && line.title.includes(` ${of} `))?.id ?? '';
    return this.#browser.newTab(`${this.#browser.extensionOrigin}${path.replace('{id}', encodeURIComponent(id))}`);
  }
}
