import { pageOf } from '@/lib/samples/page-of';

/** Which tab a sample is wanted of, and which page it showed then. */
export interface Wanted {
  tabId: number;
  /** Host and path. */
  page: string;
}

export function sampleAddress(tabId: number, url: string): string {
  return `/sample.html#${new URLSearchParams({ tab: String(tabId), page: pageOf(url) })}`;
}

export function wantedIn(hash: string): Wanted | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const tab = parameters.get('tab') ?? '';
  return /^\d{1,12}$/.test(tab) ? { tabId: Number(tab), page: parameters.get('page') ?? '' } : undefined;
}
