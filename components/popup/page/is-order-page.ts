import type { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** Is it a page our content scripts run in? By the manifest, so that the popup need not load the platforms' readers. */
export function isOrderPage(url: string, runtime: Pick<typeof browser.runtime, 'getManifest'>): boolean {
  const scripts = runtime.getManifest().content_scripts ?? [];
  return scripts.some(({ matches }) => matches?.some((pattern) => new MatchPattern(pattern).includes(url)));
}
