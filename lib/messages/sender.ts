import type { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { addressOf } from '../model/address';
import type { ReaderId } from '../model/order';
import { keptPageAt } from '../platforms/keeping/kept-page-at';
import type { Site } from '../platforms/reading/reader';
import { SITE_OF, SITES } from '../platforms/sites';
import type { KnownSender, SenderKind } from './protocol';

/** What the browser, not the message, says about where a message comes from. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  /** `prerender`, `active`, `cached`, `pending_deletion`. Not every browser gives it. */
  documentLifecycle?: string | undefined;
  /** Changes when the tab loads another page, or the same again. Not every browser gives it. */
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

type Runtime = Pick<typeof browser.runtime, 'id' | 'getURL'>;

/** Who it is, if it is one of those who may; `undefined` for everyone else. */
export function knownSender(sender: Sender, kind: SenderKind, runtime: Runtime): KnownSender | undefined {
  if (sender.id !== runtime.id || sender.url === undefined) return undefined;
  if (kind === 'own-page') return ownPage(sender.url, runtime);
  return kind === 'content' ? contentScript(sender, sender.url) : chatPage(sender, sender.url);
}

/** The top frame alone: an order page inside somebody else's page is not what its reader sees. */
function contentScript(sender: Sender, url: string): KnownSender | undefined {
  const { tab, frameId, documentId, documentLifecycle } = sender;
  if (tab?.id === undefined || frameId !== 0 || documentLifecycle === 'prerender') return undefined;
  // The manifest keeps us out of private windows; should a browser let us in, nothing from there is heard.
  if (tab.incognito) return undefined;
  const platform = platformAtAddress(url);
  if (!platform) return undefined;
  const document = documentId === undefined ? {} : { documentId };
  return { kind: 'content', tabId: tab.id, platform: platform.id, visit: documentId ?? url, ...document };
}

/** A page that talks take place on, by its exact address; whether this talk is followed at all is the background's to know. */
function chatPage({ tab, frameId, documentLifecycle }: Sender, url: string): KnownSender | undefined {
  if (tab?.id === undefined || tab.incognito || frameId !== 0 || documentLifecycle === 'prerender') return undefined;
  const address = addressOf(url);
  return address && keptPageAt(address)?.page.kind === 'chat' ? { kind: 'chat-page', tabId: tab.id } : undefined;
}

/** The platform whose order pages an address belongs to: where our content script runs. */
export function platformAtAddress(url: string): Site | undefined {
  if (!addressOf(url)) return undefined;
  return SITES.find(({ matches }) => matches.some((pattern) => new MatchPattern(pattern).includes(url)));
}

/** Is it on a host whose order pages this reader reads? What a message says of its page is kept with the evidence. */
export function isHostOf(reader: ReaderId, url: string): boolean {
  const { origin } = new URL(url);
  return SITE_OF[reader].matches.some((pattern) => pattern.startsWith(`${origin}/`));
}

function ownPage(url: string, runtime: Runtime): KnownSender | undefined {
  // Typed for paths of files that exist; the root is what every one of them starts with.
  const root = runtime.getURL('/' as Parameters<Runtime['getURL']>[0]);
  return url.startsWith(root) ? { kind: 'own-page' } : undefined;
}
