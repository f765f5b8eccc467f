import type { TabState } from '@/lib/background/tab/tab-state';
import type { EvidenceRecord, LedgerEntry } from '@/lib/model/evidence';
import type { HistoryEntry } from '@/lib/model/history/entry';
import type { OrderRecord, Purchase } from '@/lib/model/purchase';
import { DRAWING } from '@/lib/pictures/draw-message';
import type { Tab, TestBrowser } from './tab.ts';
import { until } from './until.ts';
import {
  alterRow,
  clearAll,
  clearNoted,
  findDamaged,
  holdDrawing,
  readAll,
  readBlob,
  readPageStates,
  readText,
} from './vault-page.ts';

/** The extension's whole database as plain rows; bytes come as their length. */
export interface Stored {
  orders: OrderRecord[];
  purchases: Purchase[];
  evidence: EvidenceRecord[];
  blobs: { sha256: string; bytes: number; of?: string }[];
  /** Of what is too big for one row. */
  chunks: { of: string; n: number }[];
  chunkSets: { of: string; sha256?: string; at: number }[];
  history: HistoryEntry[];
  /** The chain of version 1. */
  ledger: LedgerEntry[];
  pictureJobs: { id: number; tries: number }[];
  settings: { key: string; value: unknown }[];
  memory: { key: string; value: unknown }[];
  lock: { state: string }[];
  /** What arrived while it was locked. */
  inbox: { at: number }[];
}

/** Looks into the database from a document of the extension's own origin that runs none of its code. */
export class VaultReader {
  readonly #tab: Tab;

  private constructor(tab: Tab) {
    this.#tab = tab;
  }

  static async open(browser: TestBrowser): Promise<VaultReader> {
    return new VaultReader(await browser.newTab(`${browser.extensionOrigin}content-scripts/jd.js`));
  }

  async read(): Promise<Stored> {
    return stored((await this.#tab.evaluate(readAll, 'goujibao')) ?? {});
  }

  /** Waits for the database to be as wanted, and gives what it holds then. */
  async until(wanted: (stored: Stored) => boolean, what: string, withinMs?: number): Promise<Stored> {
    let known = false;
    return until(
      async () => {
        const rows = await this.#tab.evaluate(readAll, 'goujibao', known);
        if (!rows) return undefined;
        // A look that was not wanted: the next one only where something has changed.
        known = true;
        const all = stored(rows);
        return wanted(all) ? all : undefined;
      },
      what,
      withinMs,
    );
  }

  /** Runs a function in the document that looks into the database. */
  run: Tab['evaluate'] = (run, ...args) => this.#tab.evaluate(run, ...args);

  /** The bytes of a piece of evidence, in Base64. */
  async blob(sha256: string): Promise<string> {
    return this.#tab.evaluate(readBlob, 'goujibao', sha256);
  }

  /** Everything as it lies on the disk, as one text. */
  async text(): Promise<string> {
    return this.#tab.evaluate(readText, 'goujibao');
  }

  /** Turns one bit of the first encrypted row of a table; a second time turns it back. */
  async alterEncrypted(table: string): Promise<void> {
    await this.#tab.evaluate(alterRow, 'goujibao', table);
  }

  /** Bytes that are not those that were hashed when they arrived, by their hash. */
  async damagedBlobs(): Promise<string[]> {
    return this.#tab.evaluate(findDamaged, 'goujibao');
  }

  /** What the background remembers of the open tabs' pages, one entry a tab. */
  async pageStates(): Promise<TabState[]> {
    return this.#tab.evaluate(readPageStates);
  }

  /** Empties every table; what was being drawn is not kept. */
  async empty(): Promise<void> {
    await until(() => this.#tab.evaluate(clearAll, 'goujibao', DRAWING), 'an empty vault');
    await this.#tab.evaluate(clearAll, 'goujibao-stamps');
  }

  /** No picture is drawn of what is stored from now on, until the vault is emptied: it is a second's work for each order. */
  holdDrawing(): Promise<void> {
    return this.#tab.evaluate(holdDrawing, DRAWING);
  }

  /** Leaves the browser with no document of the extension's. */
  close(): Promise<void> {
    return this.#tab.close();
  }

  /** What is noted outside of the database goes too: ends of chains that are no more would be missed. */
  async forgetNoted(): Promise<void> {
    await this.#tab.evaluate(clearNoted);
  }
}

function stored(rows: Partial<Stored>): Stored {
  const none = { orders: [], purchases: [], evidence: [], blobs: [], history: [], ledger: [], pictureJobs: [] };
  return { ...none, chunks: [], chunkSets: [], settings: [], memory: [], lock: [], inbox: [], ...rows };
}
