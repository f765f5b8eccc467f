import { addressOf } from '../../model/address';
import type { PageKind } from '../../model/order';

/** Names in lower case, and what their values look like: a key to somebody's account is not to stand in their place. */
export type KeptParameters = Readonly<Record<string, RegExp>>;

/** Where a platform's addresses lead, and by which parameters each is known. */
export interface LinkRules {
  /** Registrable domains a link may point to (a host equals one of them or ends with `.` + it). */
  readonly domains: readonly string[];
  /** The kind of page at `host/path`, whatever its query says. */
  kindAt(place: string): PageKind;
  /** By kind of page; `other` holds what links lead to: shops, goods, after-sales. All that is kept of a query. */
  readonly parameters: Readonly<Record<PageKind, KeptParameters>>;
}

/** Of an order, an item, a shop, a case. */
export const ID = /^\d{1,25}(?:-\d{1,20})?$/;
/** Of a tab, a state, a page of a list. */
export const SMALL = /^\d{1,6}$/;
export const oneOf = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

/** Of the parameters of an address, as they are written, those that are kept. */
export function keptQuery(query: string, place: string, { kindAt, parameters }: LinkRules): string {
  if (!query) return '';
  const known = parameters[kindAt(place)];
  const kept = query.split('&').filter((part) => {
    const [name = ''] = part.split('=', 1);
    const form = Object.hasOwn(known, name.toLowerCase()) ? known[name.toLowerCase()] : undefined;
    return form?.test(part.slice(name.length + 1));
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/**
 * Nearly every address of an order page is written as `URL` would write it, but for its scheme. Taking it apart to put it
 * together again is the largest single item of a reading: here it is only looked at. Groups: from the slashes to the
 * query, host, query.
 */
const PLAIN =
  /^(?:https?:)?(\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,6})\/[\w/-]*(?:\.\w+)?)(?:\?((?:[\w*.-]+=[\w*.-]*(?:&(?=\w)|$))+))?$/;

/**
 * A page's `href` as an address we may keep and open: absolute, https, on one of the platform's own domains, with nothing in
 * it but what its kind of page is known by: no session, no token, no trace of who asks, no fragment. `undefined` for
 * everything else (`#none`, `javascript:`, another host, a page's own address with a hash).
 */
export function safeLink(href: string | null | undefined, base: URL, rules: LinkRules): string | undefined {
  const raw = href?.trim();
  if (!raw || raw.startsWith('#') || raw.startsWith('javascript:') || raw.length > 2000) return undefined;
  const [, slashes, host = '', query = ''] = base.protocol === 'https:' ? (PLAIN.exec(raw) ?? []) : [];
  if (slashes) return isOf(rules, host) ? `https:${slashes}${keptQuery(query, slashes.slice(2), rules)}` : undefined;
  const url = addressOf(raw, base.href);
  if (url?.protocol === 'http:') url.protocol = 'https:';
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return undefined;
  return isOf(rules, url.hostname) ? keptAddress(url, rules) : undefined;
}

function isOf({ domains }: Pick<LinkRules, 'domains'>, host: string): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The address of a page as it may be stored. */
export function keptAddress(url: URL, rules: LinkRules): string {
  // Java servers write the session into the path: `/list.action;jsessionid=…`
  const path = url.pathname.replace(/;[^/]*/g, '');
  const asked = new URLSearchParams(parameters(url)).toString();
  return `${url.origin}${path}${keptQuery(asked, url.hostname + path, rules)}`;
}

/**
 * Name and value of each parameter. By `forEach`, because in Firefox's content scripts a `URLSearchParams` is none of
 * our own world's and cannot be iterated ("searchParams.keys() is not iterable", Firefox 140).
 */
export function parameters(url: URL): [name: string, value: string][] {
  const found: [string, string][] = [];
  url.searchParams.forEach((value, name) => {
    found.push([name, value]);
  });
  return found;
}
