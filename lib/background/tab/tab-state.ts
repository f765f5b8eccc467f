import type { browser } from 'wxt/browser';
import type { Reason } from '../../messages/protocol';
import type { CivilDate } from '../../model/dates';
import type { ReaderId } from '../../model/order';
import type { PageReport } from '../../model/page-report';

/** What the popup tells of the page in front of it. Lives as long as the browser session; nothing of it is evidence. */
export interface TabState {
  /** Without tokens. */
  url: string;
  reader: ReaderId;
  page: PageReport['page'];
  layout: string;
  /** Orders the page shows or counts itself, where it does. */
  claimed?: number;
  /** Orders that were read, phones or not. */
  found: number;
  /** Phones on the page, and those of them that were new to the vault. */
  phones: number;
  newPhones: number;
  /** New phones since the page was loaded, whatever addresses it gave itself meanwhile. */
  broughtIn?: number;
  /** Phones that are not stored: so many at once wait for the buyer's yes. */
  waiting?: number;
  /** The vault is locked: what the page told waits in its box. */
  locked?: true;
  /** Of a tracking page whose order has a phone in the vault: the day it was signed for, where the page says so. */
  parcel?: { signedOn?: CivilDate };
  /** Keys of the page's orders that hold a phone, as far as this visit told of them. */
  orderKeys?: string[];
  /** As in `PageReading`. */
  problems: string[];
  /** Epoch milliseconds of the last report. */
  at: number;
  /** Why the last report could not be stored. */
  failure?: Reason;
  /** One loading of the page: a later report of the same visit adds to this state. */
  visit: string;
}

type Session = Pick<typeof browser, 'storage'>;

const PREFIX = 'tab:';

export async function readTabState({ storage }: Session, tabId: number): Promise<TabState | undefined> {
  const key = PREFIX + tabId;
  // Nobody but us writes to this area.
  return (await storage.session.get(key))[key] as TabState | undefined;
}

export async function writeTabState({ storage }: Session, tabId: number, state: TabState): Promise<void> {
  await storage.session.set({ [PREFIX + tabId]: state });
}

export async function forgetTabState({ storage }: Session, tabId: number): Promise<void> {
  await storage.session.remove(PREFIX + tabId);
}

/** No page has phones waiting any more. */
export async function forgetWaiting({ storage }: Session): Promise<void> {
  const states = Object.entries(await storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  const asked = states.flatMap(([key, state]) => {
    const { waiting, ...rest } = state as TabState;
    return waiting === undefined ? [] : [[key, rest] as const];
  });
  if (asked.length > 0) await storage.session.set(Object.fromEntries(asked));
}

/** For the popup: the tab in front and what is known of its page; no state when the tab has since gone elsewhere. */
export async function stateOfActiveTab(
  api: Pick<typeof browser, 'storage' | 'tabs'>,
): Promise<{ tabId?: number; url?: string; loading?: boolean; state: TabState | undefined }> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { state: undefined };
  const state = await readTabState(api, tab.id);
  // The popup was opened by a click, which shows us this tab's address.
  const here = state !== undefined && (tab.url === undefined || pageOf(tab.url) === pageOf(state.url));
  return {
    tabId: tab.id,
    ...(tab.url === undefined ? {} : { url: tab.url }),
    loading: tab.status === 'loading',
    state: here ? state : undefined,
  };
}

/** Calls back whenever the state of any tab changes. @returns what ends it */
export function watchTabStates({ storage }: Session, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed();
  };
  storage.session.onChanged.addListener(listener);
  return () => storage.session.onChanged.removeListener(listener);
}

/** Asks the content script of a tab to read its page again; `false` when there is none. */
export async function rereadTab({ tabs }: Pick<typeof browser, 'tabs'>, tabId: number): Promise<boolean> {
  try {
    await tabs.sendMessage(tabId, { type: 'reread' });
    return true;
  } catch {
    return false;
  }
}

function pageOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? url;
}
