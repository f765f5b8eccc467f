import { addressOf } from '../../model/address';
import { keptQuery, type LinkRules } from './kept-parameters';

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
