import type { browser } from 'wxt/browser';
import type { Values } from '../../messages/protocol';

/** What is going on with a page that is being kept, or was kept just now. Lives as long as the browser session. */
export interface Keeping {
  /** Of the page, by which the popup knows whether it still is in front. */
  url: string;
  /** Epoch milliseconds of the last word of it. */
  at: number;
  /** Screens. */
  done: number;
  all: number;
  /** It is over, and so it ended. */
  ended?: Values['keep-page'];
}

type Session = Pick<typeof browser, 'storage'>;

const PREFIX = 'keeping:';

/** Under it stands how far a talk of a tab was followed. */
export const followingKey = (tabId: number): string => `following:${tabId}`;

export async function readKeeping({ storage }: Session, tabId: number): Promise<Keeping | undefined> {
  const key = PREFIX + tabId;
  // Nobody but us writes to this area.
  return (await storage.session.get(key))[key] as Keeping | undefined;
}

export async function writeKeeping({ storage }: Session, tabId: number, keeping: Keeping): Promise<void> {
  await storage.session.set({ [PREFIX + tabId]: keeping });
}

export async function forgetKeeping({ storage }: Session, tabId: number): Promise<void> {
  await storage.session.remove([PREFIX + tabId, followingKey(tabId)]);
}

/** Calls back whenever what is being kept changes. @returns what ends it */
export const watchKeeping = (api: Session, changed: () => void): (() => void) => watch(api, PREFIX, changed);

/** The same of talks that are being followed. */
export const watchFollowing = (api: Session, changed: () => void): (() => void) => watch(api, 'following:', changed);

function watch({ storage }: Session, prefix: string, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(prefix))) changed();
  };
  storage.session.onChanged.addListener(listener);
  return () => storage.session.onChanged.removeListener(listener);
}
